import { envelope } from '../../../server/filing/envelope.ts';
import { statements } from '../../../server/filing/statements.ts';
import { lineAt } from '../../../server/filing/text.ts';
import { answersIn } from '../answers.ts';
import type { Check } from '../check.ts';
import { readFiling } from '../corpus.ts';

interface StatementAnswer {
  /** Lines from 1 of the titles, in order. */
  readonly lines: readonly number[];
}

/** Financial statements and accountants' reports in main documents: each title that somebody found, and no other line. */
export function* statementsByTitle(corpus: string, form?: string): Iterable<Check> {
  if (form) return;
  for (const { file, answer } of answersIn<StatementAnswer>('statements', corpus)) {
    const document = envelope(readFiling(file)).documents[0]!;
    const read = statements(document).map(({ heading }) => lineAt(document.filing.text, heading.start) + 1);
    const expected = answer.lines.map(String);
    for (const line of answer.lines)
      yield {
        file,
        line,
        field: 'statement',
        expected: [String(line)],
        got: read.filter(one => one === line).map(String),
      };
    for (const line of read) yield { file, line, field: 'statement, no other', expected, got: [String(line)] };
  }
}
