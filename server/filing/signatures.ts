import { findDate } from './date.ts';
import { type Document, marksOf } from './document.ts';
import { lazy } from './lazy.ts';
import { type Row, rows, type Word } from './rows.ts';
import type { Span, Value } from './span.ts';
import { slice, type Text } from './text.ts';

/** One signature of the signature page. */
export interface Signature {
  readonly span: Span;
  /** For whom it is signed, as printed above "By:". */
  readonly registrant?: Value;
  readonly signatory: Value;
  readonly title?: Value;
  readonly date?: Value;
  /** Typed with "/s/" (17 CFR 232.302). */
  readonly conformed: boolean;
}

/** A signature page is read this far. */
const LIMIT = 400;
const SIGNED = /^[/\\]?s[/\\]+(.*)$/i;
const CLAUSE =
  /pursuant\s+to\s+(?:the\s+)?requirements?\s+of|in\s+accordance\s+with\s+(?:the\s+requirements|section)|duly\s+caused/i;
const SUFFIX =
  /\b(?:inc|corp|corporation|company|co|llc|l\.l\.c|lp|l\.p|ltd|limited|trust|bank|plc|n\.a|partners(?:hip)?|group|association)\b\.?,?/i;

/** The signature page: from its heading, or its clause where it has none, to what follows it. */
export const signatureSection: (document: Document) => Span | undefined = lazy(document => {
  if (document.content !== 'text') return undefined;
  const { text } = document.filing;
  const marks = marksOf(document);
  const headings = marks.filter(mark => mark.kind === 'signatures');
  const clauses = headings.filter(mark =>
    CLAUSE.test(slice(text, mark.span.end, Math.min(document.body.end, mark.span.end + 1200))),
  );
  const start =
    (clauses[0] ?? headings.at(-1))?.span.start ??
    marks.findLast(mark => mark.kind === 'clause' || mark.kind === 'signer')?.span.start;
  if (start === undefined) return undefined;
  const ends = marks.filter(mark => mark.span.start > start && (mark.kind === 'exhibit-index' || mark.kind === 'page'));
  const end = ends.find(
    (mark, i) =>
      mark.kind === 'exhibit-index' || !signedPage(text, mark.span.end, ends[i + 1]?.span.start ?? document.body.end),
  );
  return { start, end: end?.span.start ?? document.body.end };
});

/** A page that goes on with signatures. */
function signedPage(text: Text, start: number, end: number): boolean {
  const page = slice(text, start, Math.min(end, start + 6000));
  return /(?:^|\s)[/\\]s[/\\]|\bBy:/i.test(page) && !/\bEXHIBIT\b/.test(page.slice(0, 400));
}

export const signatures: (document: Document) => readonly Signature[] = lazy(document => {
  const section = signatureSection(document);
  if (!section) return [];
  const page = rows(document.filing.text, section, LIMIT);
  const dated = pageDates(document.filing.text, page);
  const found: Signature[] = [];
  for (const row of page) {
    for (let i = 0; i < row.words.length; i++) {
      const signature = signatureAt(page, row, i, dated);
      if (signature) found.push(signature);
    }
  }
  return found;
});

interface Dated {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
}

function pageDates(text: Text, page: readonly Row[]): Dated[] {
  return page.flatMap(row => {
    const first = row.words[0];
    if (!first || row.words.length > 16) return [];
    const start = first.span.start;
    const hit = findDate(slice(text, start, row.words.at(-1)!.span.end));
    if (!hit) return [];
    const column = row.words.find(word => word.span.end > start + hit.start)?.column ?? 0;
    return [
      { row: row.index, column, value: { value: hit.value, span: { start: start + hit.start, end: start + hit.end } } },
    ];
  });
}

function signatureAt(page: readonly Row[], row: Row, i: number, dates: readonly Dated[]): Signature | undefined {
  const word = row.words[i]!;
  const typed = SIGNED.exec(word.text);
  const bare = !typed && /^By:_*$/i.test(word.text) && !row.words.slice(i + 1).some(other => SIGNED.test(other.text));
  if (!typed && !bare) return undefined;
  const name = run(row, i + 1, typed?.[1] ? word : undefined);
  const right = titleCell(row, name);
  const below = blockBelow(page, row.index, (name[0] ?? word).column, word.column, right?.[0]?.column);
  const printed = below[0] ? labelled(below[0], /^Name:?$/i) : undefined;
  const conformed = typed ? wordsValue(name, typed[1] ? typed[1].length : undefined) : undefined;
  const signatory = conformed && conformed.value !== '' ? conformed : printed;
  if (!signatory || signatory.value === '' || signatory.value.length > 80) return undefined;
  const named = printed && sameName(printed.value, signatory.value);
  const beside = named ? titleBeside(below[0]!, signatory) : undefined;
  const titles = below.slice(named ? 1 : 0).filter(words => !/^(?:dated?|by):?$/i.test(words[0]!.text));
  const lines = right
    ? titleColumn(page, row.index, right).map(words => wordsValue(words))
    : [...(beside ? [beside] : []), ...titles.map(words => labelled(words, /^(?:Title|Its):?$/i))];
  const title = lines.length > 0 ? joined(lines) : undefined;
  const registrant = registrantAbove(page, row.index, word.column);
  const date = nearestDate(dates, row.index);
  const last = below.at(-1)?.at(-1) ?? name.at(-1) ?? word;
  return {
    span: { start: word.span.start, end: last.span.end },
    signatory,
    conformed: !!typed,
    ...(registrant && { registrant }),
    ...(title && title.value !== '' && { title }),
    ...(date && { date }),
  };
}

/** The words from `from` on, up to a gap that opens another column. */
function run(row: Row, from: number, first?: Word): Word[] {
  const words = first ? [first] : [];
  for (const word of row.words.slice(from)) {
    const last = words.at(-1) ?? row.words[from - 1]!;
    if (word.column - last.endColumn > (words.length > 0 ? 2 : 40) || /^_{2,}$/.test(word.text)) break;
    words.push(word);
  }
  return words;
}

/** In a table of signatures the title stands in the next column; a date there is none. */
function titleCell(row: Row, name: readonly Word[]): Word[] | undefined {
  const last = name.at(-1);
  if (!last) return undefined;
  const from = row.words.indexOf(last) + 1;
  const cell = run(row, from + 1, row.words[from]);
  const text = cell.map(word => word.text).join(' ');
  return row.words[from] && /^[A-Z][a-z]{2}/.test(text) && !findDate(text) && !/^dated?\b/i.test(text)
    ? cell
    : undefined;
}

/** The title's lines: its cell, and what stands under it up to a blank row or the next signature. */
function titleColumn(page: readonly Row[], index: number, cell: readonly Word[]): Word[][] {
  const found = [[...cell]];
  for (let i = index + 1; i < page.length && found.length < 5; i++) {
    const row = page[i]!;
    const from = row.words.findIndex(word => Math.abs(word.column - cell[0]!.column) <= 2);
    if (row.words.some(word => SIGNED.test(word.text)) || from < 0) break;
    found.push(run(row, from + 1, row.words[from]));
  }
  return found;
}

/** The lines under a signature, in its column: rules left out, up to a blank line or another signature. */
function blockBelow(
  page: readonly Row[],
  index: number,
  column: number,
  left: number,
  until = Number.POSITIVE_INFINITY,
): Word[][] {
  const found: Word[][] = [];
  for (let i = index + 1; i < page.length && found.length < 5; i++) {
    const row = page[i]!;
    const own = row.words.filter(
      word => word.column >= Math.min(left, column) - 2 && word.column < until - 2 && !/^[-_=]{2,}$/.test(word.text),
    );
    if (row.words.length === 0) {
      if (found.length > 0) break;
      continue;
    }
    if (own.some(word => SIGNED.test(word.text)) || /^by:?$/i.test(own[0]?.text ?? '')) break;
    if (own.length === 0 || row.rule) continue;
    const from = own.findIndex((word, k) => k === 0 || word.column - own[k - 1]!.endColumn > 2);
    const words = run({ ...row, words: own }, from + 1, own[from]);
    if (words.length === 0 || /^\d{1,3}$|^</.test(words[0]!.text)) break;
    found.push(words);
  }
  return found;
}

/** "Ann Bole, Vice President": the title on the name's own line. */
function titleBeside(words: readonly Word[], signatory: Value): Value | undefined {
  const count = signatory.value.split(' ').length;
  const rest = words.slice(count);
  return words[count - 1]?.text.endsWith(',') && rest.length > 0 ? wordsValue(rest) : undefined;
}

function labelled(words: readonly Word[], label: RegExp): Value {
  return wordsValue(label.test(words[0]!.text) ? words.slice(1) : words);
}

function wordsValue(words: readonly Word[], tail?: number): Value {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return { value: '', span: { start: 0, end: 0 } };
  const start = tail ? first.span.end - tail : first.span.start;
  const text = words.map((word, i) => (i === 0 && tail ? word.text.slice(-tail) : word.text)).join(' ');
  const value = text.replace(/[,_\s]+$/, '');
  return { value, span: { start, end: last.span.end - (text.length - value.length) } };
}

function joined(values: readonly Value[]): Value {
  return {
    value: values
      .map(value => value.value)
      .filter(Boolean)
      .join(' '),
    span: { start: values[0]!.span.start, end: values.at(-1)!.span.end },
  };
}

function sameName(a: string, b: string): boolean {
  const letters = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
  return letters(a).slice(0, 5) === letters(b).slice(0, 5) || letters(a).slice(-5) === letters(b).slice(-5);
}

/** The nearest line above that looks like a company's name: not the clause, which is prose. */
function registrantAbove(page: readonly Row[], index: number, column: number): Value | undefined {
  for (let i = index - 1; i >= Math.max(0, index - 9); i--) {
    const row = page[i]!;
    const own = row.words.filter(word => word.column >= column - 40);
    if (own.length === 0 || row.rule || own.length > 9) continue;
    const value = wordsValue(own.filter(word => !/^\(?registrant\)?$/i.test(word.text)));
    if (CLAUSE.test(value.value) || /^(?:by|name|title|dated?|signatures?)\b:?/i.test(value.value)) continue;
    if (SUFFIX.test(value.value) || (/[A-Z]{3}/.test(value.value) && !/[a-z]{3}/.test(value.value))) return value;
  }
  return undefined;
}

function nearestDate(dates: readonly Dated[], row: number): Value | undefined {
  return dates.toSorted((a, b) => Math.abs(a.row - row) - Math.abs(b.row - row))[0]?.value;
}

/** First line of the signature page, for outlines: the heading alone. */
export function signatureHeading(document: Document): Span | undefined {
  const section = signatureSection(document);
  if (!section) return undefined;
  const { text } = document.filing;
  const content = slice(text, section.start, Math.min(section.end, section.start + 200));
  const line = /^[^\r\n]*/.exec(content)![0].trimEnd();
  return { start: section.start, end: section.start + line.length };
}
