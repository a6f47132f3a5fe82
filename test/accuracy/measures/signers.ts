import { envelope } from '../../../server/filing/envelope.ts';
import { signatures } from '../../../server/filing/signatures.ts';
import { lineAt } from '../../../server/filing/text.ts';
import { answersIn } from '../answers.ts';
import type { Check } from '../check.ts';
import { readFiling } from '../corpus.ts';

/** The signatures of a filing's first document, read by people. */
interface Answer {
  /** Line (from 1) and name as signed, and the date that goes with it. */
  readonly signatures: readonly (readonly [line: number, name: string, date: string | null])[];
  /** Lines on which two readers may differ: not counted. */
  readonly doubtful?: readonly number[];
  readonly note?: string;
}

/** Signatures against hand-checked answers: each name on its line with its date, and none that nobody signed. */
export function* signers(corpus: string, form?: string): Iterable<Check> {
  for (const { file, name: list, answer } of answersIn<Answer>('signatures', corpus)) {
    if (form && form !== list) continue;
    const filing = readFiling(file);
    const got = signatures(envelope(filing).documents[0]!)
      .map(({ signatory, date }) => ({
        line: lineAt(filing.text, signatory.span.start) + 1,
        key: key(lineAt(filing.text, signatory.span.start) + 1, signatory.value),
        date: date?.value ?? 'none',
      }))
      .filter(({ line }) => !answer.doubtful?.includes(line));
    const want = answer.signatures.map(([line, name]) => key(line, name));
    for (const [line, name, date] of answer.signatures) {
      const found = got.find(other => other.key === key(line, name));
      yield { file, line, field: 'signature', expected: [key(line, name)], got: found ? [found.key] : [] };
      if (found) yield { file, line, field: 'signature date', expected: [date ?? 'none'], got: [found.date] };
    }
    for (const { line, key: found } of got)
      yield { file, line, field: 'signature, no other', expected: want.length > 0 ? want : ['nobody'], got: [found] };
  }
}

/** Line and name; the case and the points of a name are the printer's. */
function key(line: number, name: string): string {
  return `${line} ${name
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replace(/ +/g, ' ')
    .trim()}`;
}
