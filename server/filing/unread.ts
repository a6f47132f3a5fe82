import type { Block } from './block.ts';
import { opaqueDetail } from './content.ts';
import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import type { Filing } from './filing.ts';
import { lazy } from './lazy.ts';
import { ofText } from './of-text.ts';
import { WORDS } from './rows.ts';
import { signaturePages } from './signature-pages.ts';
import { SIGNATURE_LINES } from './signatures.ts';
import type { Span } from './span.ts';
import { TABLE_LINES, tableSpans } from './tables.ts';
import { blocksOf, lineAt, textAt } from './text.ts';

/** A stretch of a filing that is not read, or not to its end. */
export interface Unread {
  /** "EX-101.INS", "a table". */
  readonly what: string;
  /** "XBRL, 31.0 MB", "2,000 of its 3,412 lines are read". */
  readonly why: string;
  readonly span: Span;
}

/** What of a filing is not read, in the order of the text: documents that are no text, and what is longer than a reader goes on. */
export const unread: (filing: Filing) => readonly Unread[] = lazy(filing =>
  envelope(filing).documents.flatMap((document): readonly Unread[] => {
    const { type, content, span } = document;
    const opaque = opaqueDetail(document);
    return opaque ? [{ what: type?.value || content.toUpperCase(), why: opaque, span }] : cutShort(document);
  }),
);

/** The tables of a document that are not read to their ends. */
export const cutTables: (document: Document) => readonly Unread[] = ofText<readonly Unread[]>([], document =>
  tableSpans(document).flatMap(span => beyond(document, 'a table', span, TABLE_LINES)),
);

const cutShort = ofText<readonly Unread[]>([], document =>
  [
    ...cutTables(document),
    ...signaturePages(document).flatMap(span => beyond(document, 'a signature page', span, SIGNATURE_LINES)),
    ...longLines(document),
  ].sort((a, b) => a.span.start - b.span.start),
);

/** Nothing for what has no more lines than are read of its kind. */
function beyond({ filing: { text } }: Document, what: string, span: Span, read: number): Unread[] {
  const lines = lineAt(text, span.end - 1) - lineAt(text, span.start) + 1;
  return lines > read ? [{ what, why: `${grouped(read)} of its ${grouped(lines)} lines are read`, span }] : [];
}

/** Lines of so many words that a reader of columns leaves the rest. */
function longLines({ filing: { text }, body }: Document): Unread[] {
  const { blocks, offset } = blocksOf(text, body);
  let start = body.start - offset;
  return blocks.flatMap(block => {
    const at = start;
    start += block.text.length;
    return longIn(block).flatMap(line => {
      const span = { start: Math.max(at + line.start, body.start), end: Math.min(at + line.end, body.end) };
      const words = wordsOf(textAt(text, span));
      const why = `of its ${grouped(words)} words ${grouped(WORDS)} are looked at for columns`;
      return words > WORDS ? [{ what: 'a line', why, span }] : [];
    });
  });
}

/** The lines of a block that may have too many words, by their length alone. */
const longIn: (block: Block) => readonly Span[] = lazy(({ text, lines }) => {
  const found: Span[] = [];
  for (let i = 0; i < lines.length; i++) {
    const [start, end] = [lines[i]!, lines[i + 1] ?? text.length];
    if (end - start > 2 * WORDS) found.push({ start, end });
  }
  return found;
});

function wordsOf(line: string): number {
  return line.match(/\S+/g)?.length ?? 0;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
