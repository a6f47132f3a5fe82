import { readFileSync } from 'node:fs';
import { parse } from '../../../server/filing/filing.ts';
import { decode } from '../../../server/read-file.ts';
import { misplaced } from '../../leaves.ts';
import type { Check } from '../check.ts';
import { textFiles } from '../corpus.ts';

/** "text kept": the leaves of a file's model tile its text, nothing lost, nothing twice. Every file, whatever its form. */
export function* textKept(corpus: string, form?: string): Iterable<Check> {
  for (const file of form ? [] : textFiles(corpus)) {
    const faults = misplaced(parse(decode(readFileSync(file))));
    yield { file, line: 1, field: 'text kept', expected: ['whole'], got: faults.length > 0 ? faults : ['whole'] };
  }
}
