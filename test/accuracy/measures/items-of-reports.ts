import { envelope } from '../../../server/filing/envelope.ts';
import { type Item, items } from '../../../server/filing/items.ts';
import { lineAt, lineStart } from '../../../server/filing/text.ts';
import { answersIn } from '../answers.ts';
import type { Check } from '../check.ts';
import { readFiling } from '../corpus.ts';

/** A report's answers, read by people: where each heading stands in the body. */
interface Answer {
  /** Part, number, line (from 1) of each item's heading; its column (from 1) where a whole document is one line, as in HTML. */
  readonly items: readonly (readonly [part: string | null, number: string, line: number, column?: number])[];
  /** Numbers on which two readers may differ: not counted. */
  readonly doubtful?: readonly string[];
  readonly note?: string;
}

/** Item headings against hand-checked answers: the right line for each and the part it stands in, and no line that is none. */
export function* itemsOfReports(corpus: string, form?: string): Iterable<Check> {
  for (const { file, name, answer } of answersIn<Answer>('items', corpus)) {
    if (form && form !== name) continue;
    const filing = readFiling(file);
    const document = envelope(filing).documents[0]!;
    const counted = (number: string) => !answer.doubtful?.some(other => plain(other) === plain(number));
    const columns = answer.items.some(([, , , column]) => column !== undefined);
    const want = answer.items
      .filter(([, number]) => counted(number))
      .map(([, number, line, column]) => key(number, line, column));
    const keyOf = ({ number, heading }: Item) => {
      const line = lineAt(filing.text, heading.start);
      const column = columns ? heading.start - lineStart(filing.text, line) + 1 : undefined;
      return key(number, line + 1, column);
    };
    const found = items(document).filter(({ number }) => counted(number));
    const got = found.map(keyOf);
    for (const entry of new Set(want))
      yield check(file, `${name} item`, entry, [entry], got.includes(entry) ? [entry] : []);
    const expected = want.length > 0 ? want : [NOTHING];
    for (const entry of new Set(expected === want || got.length > 0 ? got : [NOTHING]))
      yield check(file, `${name} item, no other`, entry, expected, [entry]);
    for (const [part, number, line, column] of answer.items) {
      const item = found.find(each => keyOf(each) === key(number, line, column));
      if (part && item)
        yield { file, line, field: 'part of an item', expected: [roman(part)], got: [roman(item.part ?? '')] };
    }
  }
}

function check(file: string, field: string, entry: string, expected: readonly string[], got: readonly string[]): Check {
  return { file, line: Number.parseInt(entry, 10), field, expected, got };
}

/** What is rightly found in a document that has no items. */
const NOTHING = '1 nothing';

function key(number: string, line: number, column: number | undefined): string {
  return `${line}${column === undefined ? '' : `:${column}`} ${plain(number)}`;
}

/** "7(A)", "7A" and "7a" are one number. */
function plain(number: string): string {
  return number.replace(/[()]/g, '').toUpperCase();
}

/** "Part 2" and "Part II" are one part. */
function roman(part: string): string {
  return ['', 'I', 'II', 'III', 'IV'][Number(part)] ?? part;
}
