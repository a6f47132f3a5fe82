import { type Document, marksOf } from './document.ts';
import { items } from './items.ts';
import { lazy } from './lazy.ts';
import { type Row, rows, type Word } from './rows.ts';
import type { Span, Value } from './span.ts';

/** An exhibit as listed in an index or under an item. */
export interface Exhibit {
  readonly number: Value;
  readonly description: Value;
  readonly page?: Value;
  readonly span: Span;
}

export interface ExhibitIndex {
  readonly heading: Span;
  readonly span: Span;
  readonly exhibits: readonly Exhibit[];
}

/** A list of exhibits is read this far. */
const LIMIT = 600;
const NUMBER = /^[*+#(]*((?:EX-)?\d{1,3}(?:\.\d{1,3})?(?:[.-]?[A-Z]{1,2}\d{0,2})?(?:\([a-z0-9]{1,3}\))*)[.):*+#]*$/i;
const PAGE = /^(?:[A-Z]-?)?\d{1,4}$/;

/** The index of exhibits: the last one that lists any, for a contents page may name it first. */
export const exhibitIndex: (document: Document) => ExhibitIndex | undefined = lazy(document => {
  if (document.content !== 'text') return undefined;
  const { text } = document.filing;
  const marks = marksOf(document).filter(mark => mark.kind === 'exhibit-index');
  for (const mark of marks.toReversed()) {
    const span = { start: mark.span.start, end: document.body.end };
    const exhibits = listed(rows(text, { start: mark.span.end, end: span.end }, LIMIT));
    if (exhibits.length > 0)
      return { heading: mark.span, span: { start: span.start, end: exhibits.at(-1)!.span.end }, exhibits };
  }
  return undefined;
});

/** Every exhibit the document lists: those of its index, and those only named under an item. */
export const exhibits: (document: Document) => readonly Exhibit[] = lazy(document => {
  const index = exhibitIndex(document)?.exhibits ?? [];
  const known = new Set(index.map(exhibit => exhibit.number.value));
  const under = itemLists(document).filter(exhibit => !known.has(exhibit.number.value));
  return [...index, ...under];
});

/** Exhibits listed under "(c) Exhibits" or "(d) Exhibits" of the item whose caption speaks of exhibits. */
const itemLists: (document: Document) => readonly Exhibit[] = lazy(document =>
  items(document).flatMap(item => {
    if (!/exhibit/i.test(item.caption.value)) return [];
    const sub = item.subItems.find(entry => /^exhibits?\b/i.test(entry.caption.value));
    const span = { start: (sub ?? item).heading.end, end: item.span.end };
    return listed(rows(document.filing.text, span, LIMIT));
  }),
);

/** Rows that begin with an exhibit number, each with the rows its description runs on to. */
function listed(page: readonly Row[]): Exhibit[] {
  const found: Exhibit[] = [];
  for (let i = 0; i < page.length; i++) {
    const start = numberAt(page[i]!);
    if (!start) continue;
    const { number, rest } = start;
    const lines = [rest];
    const column = rest[0]?.column ?? number.endColumn + 2;
    for (let j = i + 1; j < page.length; j++) {
      const row = page[j]!;
      if (row.rule || numberAt(row)) break;
      if (row.words.length === 0) {
        if (lines.some(words => words.length > 0)) break;
        continue;
      }
      if (row.words[0]!.column < Math.min(column, number.endColumn + 1) || /^</.test(row.words[0]!.text)) break;
      lines.push(row.words);
    }
    const exhibit = exhibitOf(number, lines);
    if (exhibit) found.push(exhibit);
  }
  return found;
}

function numberAt({ words, rule }: Row): { number: Word; rest: readonly Word[] } | undefined {
  if (rule || words.length === 0) return undefined;
  const at = /^(?:exhibit|ex\.?)$/i.test(words[0]!.text) ? 1 : 0;
  const number = words[at];
  if (!number || !NUMBER.test(number.text)) return undefined;
  const value = Number.parseInt(number.text.replace(/^\D+/, ''), 10);
  const rest = words.slice(at + 1);
  const apart =
    at === 1 ||
    rest.length === 0 ||
    rest[0]!.column - number.endColumn > 1 ||
    /[.)]$/.test(number.text) ||
    /\d\.\d/.test(number.text);
  if (value < 1 || value > 104 || !apart) return undefined;
  return { number, rest: /^[-\u2013\u2014:]+$/.test(rest[0]?.text ?? '') ? rest.slice(1) : rest };
}

function exhibitOf(number: Word, lines: readonly (readonly Word[])[]): Exhibit | undefined {
  let page: Word | undefined;
  const words = lines.flatMap(line => {
    const last = line.at(-1);
    const before = line.at(-2);
    const paged = last && PAGE.test(last.text) && (!before || last.column - before.endColumn > 3);
    if (!paged || line.length === 1) return line;
    page = last;
    return line.slice(0, -1);
  });
  const text = words.filter(word => !/^[._]{3,}$/.test(word.text));
  if (text.length === 0 || !/[A-Za-z]{2}/.test(text[0]!.text + (text[1]?.text ?? ''))) return undefined;
  const printed = NUMBER.exec(number.text)![1]!;
  const at = number.span.start + number.text.indexOf(printed);
  const description = {
    value: text.map(word => word.text).join(' '),
    span: { start: text[0]!.span.start, end: text.at(-1)!.span.end },
  };
  return {
    number: { value: printed.replace(/^EX-/i, '').toUpperCase(), span: { start: at, end: at + printed.length } },
    description,
    span: { start: number.span.start, end: Math.max(description.span.end, page?.span.end ?? 0) },
    ...(page && { page: { value: page.text, span: page.span } }),
  };
}
