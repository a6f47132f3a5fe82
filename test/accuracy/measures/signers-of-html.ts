import { envelope } from '../../../server/filing/envelope.ts';
import { signatures } from '../../../server/filing/signatures.ts';
import { answersIn } from '../answers.ts';
import type { Check } from '../check.ts';
import { readFiling } from '../corpus.ts';

/** The signatures of an HTML filing's first document in their order, read by people off the page. */
interface Answer {
  readonly signatures: readonly (readonly [name: string, title: string, date: string | null])[];
}

/** Names, titles and dates of HTML filings' signatures, whose lines in the source say nothing: they are compared in order. */
export function* signersOfHtml(corpus: string, form?: string): Iterable<Check> {
  for (const { file, name: list, answer } of answersIn<Answer>('signatures-html', corpus)) {
    if (form && form !== list) continue;
    const got = signatures(envelope(readFiling(file)).documents[0]!);
    const check = (what: string, expected: string, read: string | undefined): Check => ({
      file,
      line: 1,
      field: `${what} (HTML)`,
      expected: [expected],
      got: read === undefined ? [] : [read],
    });
    for (const [i, [name, title, date]] of answer.signatures.entries()) {
      const found = got[i];
      yield check('signature', plain(name), found && plain(found.signatory.value));
      yield check('signature title', plain(title), found?.title && plain(found.title.value));
      yield check('signature date', date ?? 'none', found && (found.date?.value ?? 'none'));
    }
    for (const [i, { signatory }] of got.entries())
      yield check('signature, no other', plain(answer.signatures[i]?.[0] ?? 'nobody'), plain(signatory.value));
  }
}

/** The case, the points and the line breaks are the printer's. */
function plain(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/[^a-z ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}
