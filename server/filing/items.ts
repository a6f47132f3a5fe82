import { numberedByLetter } from '../forms/exhibits.ts';
import { itemsInForce } from '../forms/find-item.ts';
import { judgingDates } from './as-of.ts';
import { withBareHeadings } from './bare-headings.ts';
import type { Block } from './block.ts';
import { type BodyHeading, bodyHeadings, type Headings } from './body-headings.ts';
import { type Document, marksOf } from './document.ts';
import { formType } from './form-type.ts';
import { type Candidate, headingsAt } from './item-heading.ts';
import { lately, lazy } from './lazy.ts';
import { ofText } from './of-text.ts';
import { partHeadings } from './part-headings.ts';
import { signatureSection } from './signature-pages.ts';
import type { Span, Value } from './span.ts';
import { blockAt, lineEnd, lineStart, slice, type Text } from './text.ts';

/** An item of the form, answered in this document. */
export interface Item {
  readonly part?: string;
  /** As the form numbers it: "5", "9.01", "9A(T)". */
  readonly number: string;
  /** As printed, line breaks as blanks; empty where the heading has only its number. */
  readonly caption: Value;
  readonly heading: Span;
  /** From the heading to the next one, or to the signatures. */
  readonly span: Span;
  readonly subItems: readonly SubItem[];
}

/** A line that names an item: its entry on a contents page, its heading once more. */
export type Mention = Pick<Item, 'part' | 'number' | 'caption' | 'heading'>;

/** "(a)", "(b)" ... of an item. */
export interface SubItem {
  readonly letter: string;
  readonly caption: Value;
  readonly heading: Span;
  readonly span: Span;
}

/** A part of the form, with a heading of its own in this document. */
export interface Part {
  /** As printed, in capitals: "II". */
  readonly number: string;
  readonly caption: Value;
  readonly heading: Span;
  /** From the heading to the next part's, or to the signatures. */
  readonly span: Span;
}

export const items: (document: Document) => readonly Item[] = ofText<readonly Item[]>([], document => {
  const { text } = document.filing;
  const all = headings(document);
  const form = formType(document)?.form;
  const byLetter = form && numberedByLetter(form);
  return all.flatMap((heading, i) => {
    if (heading.kind === 'part') return [];
    const span = { start: heading.heading.start, end: all[i + 1]?.heading.start ?? endOf(document) };
    const { part, numbers, caption } = heading;
    // "(a)(1)(A)" is the number of an exhibit there.
    const listed = byLetter && /exhibit/i.test(heading.caption.value);
    const subs = listed ? [] : subItems(text, heading, span);
    return numbers.map(number => ({
      ...(part && { part }),
      number,
      caption,
      heading: heading.heading,
      span,
      subItems: subs,
    }));
  });
});

export const parts: (document: Document) => readonly Part[] = ofText<readonly Part[]>([], document => {
  const all = headings(document).filter(({ kind }) => kind === 'part');
  return all.map(({ numbers: [number], caption, heading }, i) => ({
    number,
    caption,
    heading,
    span: { start: heading.start, end: all[i + 1]?.heading.start ?? endOf(document) },
  }));
});

/** The items end at the signatures. */
function endOf(document: Document): number {
  return signatureSection(document)?.start ?? document.body.end;
}

/** The items as a contents page lists them, in order of the text; empty where there is none. */
export const itemsInContents: (document: Document) => readonly Mention[] = ofText<readonly Mention[]>([], document =>
  headingsOf(document).contents.flatMap(mentions),
);

/** Headings of items that stand in the body a second time. */
export const repeatedItems: (document: Document) => readonly Mention[] = ofText<readonly Mention[]>([], document =>
  headingsOf(document).repeated.flatMap(mentions),
);

/** Headings with numbers that the form has never had; those among the items too. */
export const strayItems: (document: Document) => readonly Mention[] = ofText<readonly Mention[]>([], document =>
  headingsOf(document).strays.flatMap(mentions),
);

function mentions({ kind, part, numbers, caption, heading }: BodyHeading): Mention[] {
  if (kind === 'part') return [];
  return numbers.map(number => ({ ...(part && { part }), number, caption, heading }));
}

const NONE: Headings = { body: [], contents: [], repeated: [], strays: [] };

const headingsOf: (document: Document) => Headings = lately(document => {
  if (document.content !== 'text') return NONE;
  const { text } = document.filing;
  const form = formType(document)?.form;
  const end = endOf(document);
  const candidates: Candidate[] = [];
  const contents: number[] = [];
  for (const mark of marksOf(document)) {
    if (mark.span.start >= end) break;
    if (mark.kind === 'contents') contents.push(mark.line);
    if (mark.kind === 'item' || mark.kind === 'part') candidates.push(...headingsAt(text, mark, form, end));
  }
  if (form && form.items.length === 0) return { ...NONE, body: partHeadings(candidates, form) };
  return bodyHeadings(text, candidates, contents, form);
});

/** Those of the body, and in a part without numbered items the captions alone. */
const headings: (document: Document) => readonly BodyHeading[] = lately(document => {
  const { body } = headingsOf(document);
  const form = formType(document)?.form;
  if (document.content !== 'text' || !form?.items.some(item => item.part)) return body;
  const span = { start: document.body.start, end: endOf(document) };
  return withBareHeadings(document.filing.text, body, span, itemsInForce(form, judgingDates(document)));
});

const LETTER = /^[ \t]*\(([a-z])\)[ \t]*/;

/** The first line, and of those after it that begin before the offset `end` those with a letter in brackets at their heads. */
function* lettered(text: Text, first: number, end: number): Iterable<number> {
  yield first;
  for (let i = blockAt(text, lineStart(text, first)); i < text.blocks.length && text.starts[i]! < end; i++) {
    const block = text.blocks[i]!;
    for (const own of letteredIn(block)) {
      const line = text.firstLines[i]! + own;
      if (text.starts[i]! + block.lines[own]! >= end) return;
      if (line > first) yield line;
    }
  }
}

const letteredIn = lazy(({ text, lines }: Block): readonly number[] =>
  Array.from(lines.keys()).filter(line => {
    let at = lines[line]!;
    while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
    return text.charCodeAt(at) === 40 && text.charCodeAt(at + 2) === 41;
  }),
);

/** Letters in order at the beginnings of lines; an "(i)" after "(h)" is a letter, elsewhere a numeral. */
function subItems(text: Text, heading: Candidate, span: Span): SubItem[] {
  const found: { letter: string; start: number; caption: Value; line: number }[] = [];
  for (const line of lettered(text, heading.line, span.end)) {
    const start = line === heading.line ? heading.caption.span.start : lineStart(text, line);
    const content = slice(text, start, lineEnd(text, line));
    const match = LETTER.exec(content);
    const last = found.at(-1);
    // Those that do not apply may be left out before the first: "(c) Exhibits" alone.
    const expected = last ? String.fromCharCode(last.letter.charCodeAt(0) + 1) : 'abcd';
    if (!match || !expected.includes(match[1]!)) continue;
    const at = start + match[0].length;
    const sentence = /^.*?(?:[.:](?=\s|$)|$)/s.exec(content.slice(match[0].length))![0].trimEnd();
    found.push({
      letter: match[1]!,
      start: start + content.indexOf('('),
      caption: { value: sentence.replace(/\s+/g, ' '), span: { start: at, end: at + sentence.length } },
      line,
    });
  }
  return found.map((sub, i) => ({
    letter: sub.letter,
    caption: sub.caption,
    heading: { start: sub.start, end: sub.caption.span.end },
    span: { start: sub.start, end: found[i + 1]?.start ?? span.end },
  }));
}
