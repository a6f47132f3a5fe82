import type { Document } from './document.ts';
import { cellsOf } from './line-cells.ts';
import { aroundPassages, inPassages, matches } from './passages.ts';
import { quotedNames } from './quoted-names.ts';
import { tabledMeanings } from './tabled-meanings.ts';
import type { Term } from './term.ts';
import { nameOf, type TableOpening, type TermRow, termTable } from './term-table.ts';
import { FOLLOWS, MAY_HEAD, stackedHead, type TableHead, tableHead, tableTitle } from './term-table-heads.ts';
import { lineAt, lineText, slice } from './text.ts';

/** The terms of tables: each with the section that defines it, or with its meaning. */
export function tabledTerms(document: Document): Term[] {
  const found: Term[] = [];
  let done = -1;
  for (const opening of openings(document)) {
    if (opening.line < done) continue;
    if (opening.head?.beside === 'meaning') {
      found.push(...tabledMeanings(document, opening.line + 1));
      continue;
    }
    const table = termTable(document, opening);
    if (!table) continue;
    done = table.end;
    found.push(...table.rows.flatMap(row => termsOf(document, row)));
  }
  return found;
}

function openings(document: Document): TableOpening[] {
  const { text } = document.filing;
  const found: TableOpening[] = [];
  for (const { start, end } of heads(document)) {
    const line = lineAt(text, start);
    const printed = slice(text, start, end);
    const head = tableHead(cellsOf(printed, start));
    const title = head ? undefined : tableTitle(printed);
    if (head || title) found.push({ line, ...(head && { head }), quoted: title === 'loosely' });
    else {
      const stacked = stackedAt(document, line);
      if (stacked) found.push({ line: stacked.line, head: stacked.head, quoted: false });
    }
  }
  for (const { end } of follows(document)) found.push({ line: lineAt(text, end), quoted: false });
  return found.sort((a, b) => a.line - b.line);
}

const heads = inPassages(text => matches(text, MAY_HEAD));

/** The words that say so may go on for so many characters after the first of them. */
const LONG = 700;

const follows = aroundPassages(0, LONG, (text, _, to) => matches(text, FOLLOWS).filter(({ start }) => start < to));

function stackedAt({ filing: { text } }: Document, line: number): { line: number; head: TableHead } | undefined {
  const [first, ...more] = cellsOf(lineText(text, line), 0);
  if (!first || more.length > 0) return undefined;
  for (let next = line + 1; next < line + 4 && next < text.lineCount; next++) {
    const cells = cellsOf(lineText(text, next), 0);
    if (cells.length === 0) continue;
    const head = cells.length === 1 ? stackedHead(first, cells[0]!) : undefined;
    return head && { line: next, head };
  }
  return undefined;
}

/** One term of a row, or each of those between quotes: "incur" or "incurrence". */
function termsOf({ filing: { text } }: Document, { name, place }: TermRow): Term[] {
  const first = name[0]!.start;
  // A name that is wrapped goes on where only blanks are between; another column's cell may stand there.
  const whole = name.reduce((end, cell) => (slice(text, end, cell.start).trim() === '' ? cell.end : end), name[0]!.end);
  const definition = { start: place.start, end: place.end };
  const quotes = quotedNames(slice(text, first, whole));
  const names = quotes.map(quote => ({ name: quote.name, start: first + quote.start, end: first + quote.end }));
  const bare = nameOf(name).replace(/^["\u201c`']+|(?<!["\u201d`',])["\u201d`',]+$/g, '');
  const all =
    names.length > 0 ? names : [{ name: bare, start: first + name[0]!.text.search(/[^"\u201c`']/), end: whole }];
  return all.map(({ name: term, start, end }) => ({
    name: term,
    span: { start, end },
    kind: 'listed',
    definition,
    members: [],
  }));
}
