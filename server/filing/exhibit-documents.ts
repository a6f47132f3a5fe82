import { bodyOf, type Document } from './document.ts';
import { envelope } from './envelope.ts';
import { exhibits } from './exhibits.ts';
import { lazy } from './lazy.ts';
import { isExhibit } from './main-document.ts';
import { readable } from './rendition.ts';
import { slice } from './text.ts';

/** A document of a submission that is an exhibit by its type. */
export interface ExhibitDocument {
  readonly document: Document;
  /** "10.1" of EX-10.1. */
  readonly number: string;
}

/** The exhibits that were filed with a document. */
export const exhibitDocuments: (document: Document) => readonly ExhibitDocument[] = lazy(main =>
  envelope(main.filing)
    .documents.filter(document => document !== main && document.header === main.header && isExhibit(document))
    .map(document => ({ document, number: numberOfType(document.type!.value) })),
);

/** "10.1" of EX-10.1. The table of fees is typed by its name (EDGAR Filer Manual II). */
export function numberOfType(type: string): string {
  const number = type.slice('EX-'.length);
  return /^filing fees$/i.test(number) ? '107' : number;
}

/** EDGAR types the exhibits that go by letters, "(a)(1)", EX-99.(A)(1). */
export function asTyped(number: string): string {
  return number.startsWith('(') ? `99${number}` : number;
}

/**
 * True when a printed number may be that of an exhibit's type: they are the same, brackets and stops apart, or one of them names the whole
 * number alone. EX-3.(I) is a type that stands for any articles.
 */
export function sameExhibit(a: string, b: string): boolean {
  const [x, y] = [keyOf(asTyped(a)), keyOf(asTyped(b))];
  return x.whole === y.whole && (x.rest === y.rest || isPart(x.rest, y.rest) || isPart(y.rest, x.rest));
}

/** "151A" is a part of "151", and everything of the whole number. */
function isPart(part: string, of: string): boolean {
  return part.startsWith(of) && (of === '' || /^[A-Z]+$/.test(part.slice(of.length)));
}

function keyOf(number: string): { whole: string; rest: string } {
  const whole = /^\d*/.exec(number)![0];
  const rest = number
    .slice(whole.length)
    .replace(/[^A-Z0-9]/gi, '')
    .toUpperCase();
  return { whole, rest: /^\.?\(I+\)$/i.test(number.slice(whole.length)) ? '' : rest };
}

/** True when the exhibit is printed within a text: its number stands over a page of its own. */
export function isBoundIn(document: Document, number: string): boolean {
  return headings(document).has(/^\d*/.exec(number)![0]);
}

/** The numbers of exhibits that stand alone on a line, "EXHIBIT 12", as over an exhibit that is bound in. */
const headings: (document: Document) => ReadonlySet<string> = lazy(
  document =>
    new Set(
      Array.from(
        bodyOf(readable(document)).matchAll(
          /^[ \t]*\(?(?:EXHIBIT|Exhibit)[ \t]+(?:No\.?[ \t]*)?\(?(\d{1,3})[^\r\n]{0,12}$/gm,
        ),
        match => match[1]!,
      ),
    ),
);

/** How far before and after the entries that were read a list may go on, in characters. */
const [BEFORE, AFTER] = [2000, 6000];

/** True when the number begins a line in or near the list of exhibits, where it was not read as an entry. */
export function beginsLine(document: Document, number: string): boolean {
  const page = readable(document);
  const listed = exhibits(page);
  const [first, last] = [listed[0], listed.at(-1)];
  if (!first || !last) return false;
  const near = slice(
    page.filing.text,
    Math.max(page.body.start, Math.min(first.span.start, last.span.start) - BEFORE),
    Math.min(page.body.end, Math.max(first.span.end, last.span.end) + AFTER),
  );
  const parts = number.match(/\d+|[A-Z]+/gi) ?? [];
  const sought = parts.map((part, i) =>
    i > 0 && /\d/.test(part) && /\d/.test(parts[i - 1]!) ? `[ .()-]{1,2}${part}` : `[ .()-]{0,2}${part}`,
  );
  return new RegExp(`^[ \\t*+#(]*(?:Exhibit[ \\t]+)?${sought.join('')}(?![A-Za-z0-9%,]|\\.\\d)`, 'im').test(near);
}
