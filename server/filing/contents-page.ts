import type { Document } from './document.ts';
import { items, itemsInContents } from './items.ts';
import { lately } from './lazy.ts';
import { pageAt } from './pages.ts';
import { marksInContents } from './section-contents.ts';
import { keysOfLabel, sectionIndex } from './section-index.ts';
import { hull, type Span, type Value } from './span.ts';
import { lineAt, lineEnd, lineStart, slice, type Text } from './text.ts';

/** An entry of a contents page, with the heading of the body that it stands for. */
interface Entry {
  /** Where its number begins. */
  readonly start: number;
  /** Where its caption begins and, on the same line, may end. */
  readonly captionStart: number;
  readonly target: { readonly heading: Span; readonly caption?: Value };
}

/** A line of a contents page as it should be. */
export interface Updated {
  readonly span: Span;
  readonly insert: string;
  /** Why a person should look at it first. */
  readonly unsure?: string;
}

/** The entries of the document's contents pages that have a heading in the body. */
const entries: (document: Document) => readonly Entry[] = lately(document =>
  document.content === 'text' ? [...itemEntries(document), ...sectionEntries(document)] : [],
);

/** Where the contents pages stand, from the first entry to the last; undefined for a document without. */
export function contentsSpan(document: Document): Span | undefined {
  const all = entries(document);
  if (all.length === 0) return undefined;
  const { text } = document.filing;
  const { start, end } = hull(all.map(entry => ({ start: entry.start, end: entry.start })));
  return { start, end: lineEnd(text, lineAt(text, end)) };
}

/**
 * The lines of the contents pages whose caption or page number is not that of the body. What stays is as it is; a caption on several
 * lines is left alone, and so is a page number where the body's pages have none.
 */
export function updatedContents(document: Document): readonly Updated[] {
  const { text } = document.filing;
  const starts = [...itemsInContents(document).map(({ heading }) => heading), ...marksInContents(document)];
  const heads = new Set(starts.map(({ start }) => lineAt(text, start)));
  return entries(document).flatMap(entry => updated(document, entry, heads) ?? []);
}

function itemEntries(document: Document): Entry[] {
  const body = items(document);
  return itemsInContents(document).flatMap(({ number, part, caption, heading }) => {
    const same = body.filter(item => item.number === number);
    const target = same.find(item => item.part === part) ?? (same.length === 1 ? same[0] : undefined);
    return target ? [{ start: heading.start, captionStart: caption.span.start, target }] : [];
  });
}

function sectionEntries(document: Document): Entry[] {
  const index = sectionIndex(document);
  return marksInContents(document).flatMap(mark => {
    const [key] = keysOfLabel(mark.numbering.label);
    const [found, other] = (key && index.get(key)) || [];
    if (!found || other) return [];
    const { heading, caption } = found.section;
    return [
      {
        start: mark.start,
        captionStart: mark.start + mark.numbering.length,
        target: { heading, ...(caption && { caption }) },
      },
    ];
  });
}

/** A caption, what leads from it to the page, and the page. */
const LINE =
  /^(.*?[^\s.\xb7_-])(?=[ \t.\xb7_-]*?(?:\.\.|[ \t]{2}|\.[ \t]|\t))([ \t.\xb7_-]+)((?:[A-Z]{1,2}-)?(?:\d{1,4}|[ivxl]{1,6}))[ \t]*$/;
/** A page's number stands in its last characters. */
const FOOT = 200;
/** An entry takes at most this many lines. */
const TALL = 4;

/** The line of an entry; `heads` are the lines where entries begin, whether the body has a heading for them or not. */
function updated(document: Document, { captionStart, target }: Entry, heads: ReadonlySet<number>): Updated | undefined {
  const { text } = document.filing;
  const first = lineAt(text, captionStart);
  const last = lastLine(text, first, captionStart, heads);
  const from = first === last ? captionStart : lineStart(text, last);
  const span = { start: from, end: lineEnd(text, last) };
  const printed = slice(text, span.start, span.end);
  const [, caption = '', leader = '', page] = LINE.exec(printed) ?? [];
  if (!page) return undefined;
  const now = printedPage(document, target.heading.start) ?? page;
  const named = first === last && target.caption ? captionLike(caption, target.caption.value) : caption;
  if (now === page && named === caption) return undefined;
  // What the words take, what leads to the page gives.
  const grown = named.length - caption.length + now.length - page.length;
  const insert = `${named}${stretched(leader, -grown)}${now}`;
  return named === caption || akin(named, caption)
    ? { span, insert }
    : { span, insert, unsure: 'where the text has quite another caption' };
}

/** The number at the foot of a page; those that EDGAR's marks count are printed nowhere. */
function printedPage(document: Document, offset: number): string | undefined {
  const page = pageAt(document, offset);
  if (!page?.number) return undefined;
  const foot = slice(document.filing.text, Math.max(page.span.start, page.span.end - FOOT), page.span.end);
  return foot.replace(/(?<![-).\s])[-).\s]+$/, '').endsWith(page.number) ? page.number : undefined;
}

/** True where captions share at least half of their words. */
function akin(one: string, other: string): boolean {
  const [words, others] = [one, other].map(caption => new Set(caption.toLowerCase().match(/[a-z]{2,}/g)));
  const shared = [...words!].filter(word => others!.has(word)).length;
  return shared * 2 >= Math.max(words!.size, others!.size) || singular(one) === singular(other);
}

function singular(caption: string): string {
  return caption.toLowerCase().replace(/s\b/g, '').trim();
}

/** The line that has the entry's page number, with no blank line before it and no other entry. */
function lastLine(text: Text, first: number, captionStart: number, heads: ReadonlySet<number>): number {
  for (let line = first; line < first + TALL; line++) {
    const start = line === first ? captionStart : lineStart(text, line);
    const content = slice(text, start, lineEnd(text, line));
    if (line > first && (content.trim() === '' || heads.has(line))) break;
    if (LINE.test(content)) return line;
  }
  return first;
}

/** The body's caption as the entry prints captions; the entry's own where they have the same words. */
function captionLike(entry: string, body: string): string {
  const plain = (caption: string) => caption.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const own = body.replace(/(?<![.:\s])[.:\s]+$/, '');
  if (plain(entry) === plain(own) || own === '') return entry;
  const stop = /[.:]$/.exec(entry)?.[0] ?? '';
  if (!/[a-z]/.test(entry)) return own.toUpperCase() + stop;
  return own + stop;
}

function stretched(leader: string, by: number): string {
  if (by === 0) return leader;
  if (by < 0) return leader.slice(0, 1) + leader.slice(Math.min(1 - by, leader.length - 1));
  const at = Math.floor(leader.length / 2);
  const filler = leader.slice(Math.max(0, at - 2), at) || '  ';
  return leader.slice(0, at) + filler.repeat(by).slice(-by) + leader.slice(at);
}
