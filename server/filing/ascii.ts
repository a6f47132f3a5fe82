import type { Block } from './block.ts';
import type { Document } from './document.ts';
import { lately, lazy } from './lazy.ts';
import { PEM_DASHES, TAB } from './rows.ts';
import type { Span } from './span.ts';
import { blockAt } from './text.ts';

/** What the EDGAR Filer Manual (volume II, 5.2.1) limits in an ASCII document, where it stands in the text. */
export interface Ascii {
  /** Lines wider than a page of prose (80 columns), with their width in columns, tabs expanded and PEM dashes undone. */
  readonly wide: readonly { readonly span: Span; readonly columns: number }[];
  /** Runs of tabs. */
  readonly tabs: readonly Span[];
  /** Characters outside the 7-bit set that EDGAR takes. */
  readonly foreign: readonly Span[];
  /** Tags that open or close a table. */
  readonly tables: readonly { readonly span: Span; readonly opens: boolean }[];
}

/** A line of prose is at most this wide, blanks included (17 CFR 232.305). */
export const PROSE_WIDTH = 80;

const FOREIGN = /[^\t\n\f\r -~]/gu;
const TABS = /\t+/g;
const TABLE = /<(\/?)TABLE>/gi;

/** What stands out in a document's body, in order. */
export const ascii: (document: Document) => Ascii = lately(({ filing: { text }, body }) => {
  const found = { wide: [], tabs: [], foreign: [], tables: [] } as { [K in keyof Ascii]: Ascii[K][number][] };
  const within = (span: Span) => span.start >= body.start && span.end <= body.end;
  for (let i = blockAt(text, body.start); i < text.blocks.length && text.starts[i]! < body.end; i++) {
    const at = text.starts[i]!;
    const own = inBlock(text.blocks[i]!);
    const moved = ({ start, end }: Span): Span => ({ start: start + at, end: end + at });
    for (const line of own.wide) if (within(moved(line.span))) found.wide.push({ ...line, span: moved(line.span) });
    for (const tag of own.tables) if (within(moved(tag.span))) found.tables.push({ ...tag, span: moved(tag.span) });
    for (const span of own.tabs.map(moved)) if (within(span)) found.tabs.push(span);
    for (const span of own.foreign.map(moved)) if (within(span)) found.foreign.push(span);
  }
  return found;
});

const inBlock = lazy((block: Block): Ascii => {
  const { text } = block;
  const spans = (pattern: RegExp) =>
    Array.from(text.matchAll(pattern), ({ index, 0: hit }) => ({ start: index, end: index + hit.length }));
  return {
    wide: wideLines(block),
    tabs: text.includes('\t') ? spans(TABS) : [],
    foreign: spans(FOREIGN),
    tables: Array.from(text.matchAll(TABLE), ({ index, 0: hit, 1: slash }) => ({
      span: { start: index, end: index + hit.length },
      opens: slash === '',
    })),
  };
});

function wideLines({ text, lines }: Block): { span: Span; columns: number }[] {
  const found: { span: Span; columns: number }[] = [];
  const tabbed = text.includes('\t');
  for (let line = 0; line < lines.length; line++) {
    const start = lines[line]!;
    const next = lines[line + 1] ?? text.length;
    // Most lines are told by their length alone.
    if (next - start <= PROSE_WIDTH && !tabbed) continue;
    const content = text.slice(start, next).trimEnd();
    const columns = columnAfter(content.replace(PEM_DASHES, ''), 0);
    if (columns > PROSE_WIDTH) found.push({ span: { start, end: start + content.length }, columns });
  }
  return found;
}

/** The column after `printed`, which begins in `column`; tabs expanded. */
export function columnAfter(printed: string, column: number): number {
  if (!printed.includes('\t')) return column + printed.length;
  for (const c of printed) column = c === '\t' ? (Math.floor(column / TAB) + 1) * TAB : column + 1;
  return column;
}
