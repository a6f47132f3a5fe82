import { envelope } from '../../../server/filing/envelope.ts';
import { terms } from '../../../server/filing/terms.ts';
import { lineAt } from '../../../server/filing/text.ts';
import { answersIn } from '../answers.ts';
import type { Check } from '../check.ts';
import { readFiling } from '../corpus.ts';

/** A term and the line, from 1, that its name begins on. */
type Defined = readonly [name: string, line: number];

interface TermsAnswer {
  /** Which document of the file, from 0. */
  readonly document: number;
  /** The first and the last line that were read by hand, from 1. */
  readonly lines: readonly [first: number, last: number];
  /** Every definition in these lines, of a term defined twice both. */
  readonly terms: readonly Defined[];
  /** What is right both when it is read as a definition and when it is not: "controlled by" shall mean ... */
  readonly either?: readonly Defined[];
}

/** Definitions against hand-checked answers: each where it is, and none that is none. */
export function* definedTerms(corpus: string, form?: string): Iterable<Check> {
  if (form) return;
  for (const { file, name, answer } of answersIn<TermsAnswer>('terms', corpus)) {
    const { documents } = envelope(readFiling(file));
    const document = documents[answer.document]!;
    const [first, last] = answer.lines;
    const read = terms(document)
      .filter(({ kind }) => kind !== 'elsewhere')
      .map((term): Defined => [term.name, lineAt(document.filing.text, term.span.start) + 1])
      .filter(([, line]) => line >= first && line <= last)
      .map(key);
    const expected = answer.terms.map(key);
    for (const one of expected)
      yield {
        file,
        line: Number.parseInt(one, 10),
        field: `${name}: term`,
        expected: [one],
        got: read.filter(other => other === one),
      };
    const right = [...expected, ...(answer.either ?? []).map(key)];
    for (const one of read)
      yield { file, line: Number.parseInt(one, 10), field: `${name}: term, no other`, expected: right, got: [one] };
  }
}

function key([name, line]: Defined): string {
  return `${line} ${name}`;
}
