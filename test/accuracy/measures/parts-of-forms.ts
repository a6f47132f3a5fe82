import { envelope } from '../../../server/filing/envelope.ts';
import { parts } from '../../../server/filing/items.ts';
import { lineAt } from '../../../server/filing/text.ts';
import { answersIn } from '../answers.ts';
import type { Check } from '../check.ts';
import { readFiling } from '../corpus.ts';

/** Where each part's heading stands, read by people; lines from 1. */
interface Answer {
  readonly parts: readonly (readonly [number: string, line: number])[];
}

/** The headings of parts of forms that have no items, at their very lines, and no line that is none. */
export function* partsOfForms(corpus: string, form?: string): Iterable<Check> {
  for (const { file, name, answer } of answersIn<Answer>('parts', corpus)) {
    if (form && form !== name) continue;
    const filing = readFiling(file);
    const want = answer.parts.map(([number, line]) => `${line} ${number}`);
    const got = parts(envelope(filing).documents[0]!).map(
      ({ number, heading }) => `${lineAt(filing.text, heading.start) + 1} ${number}`,
    );
    const check = (field: string, entry: string, expected: string[], read: string[]): Check => ({
      file,
      line: Number.parseInt(entry, 10),
      field,
      expected,
      got: read,
    });
    for (const entry of want) yield check(`${name} part`, entry, [entry], got.includes(entry) ? [entry] : []);
    for (const entry of got) yield check(`${name} part, no other`, entry, want, [entry]);
  }
}
