import { type Block, endOfLine } from './block.ts';
import type { Document } from './document.ts';
import { lazy } from './lazy.ts';
import { latelyOfDocument } from './of-document.ts';
import { pageFurniture } from './page-furniture.ts';
import { countBefore } from './sorted.ts';
import type { Span } from './span.ts';
import { tables } from './tables.ts';
import { blockAt, lineEnd, lineStart, lineText } from './text.ts';

/** Words, then a number in a column of its own. */
const FIGURES = /^[ \t]*(?!<)\S.*?(?:[ \t]{3}|[.:_-]{2}|[ \t]\|)[ \t.$_:|-]*\(?\d/;
/** A table has as many rows of figures ... */
const ROWS = 5;
/** ... with no more lines than this between two of them ... */
const APART = 4;
/** No page is wider. */
const WIDE = 300;
/** A table has at most so many lines of heads above it. */
const HEADS = 8;

/** Words as they follow each other in a sentence. */
const PROSE = /(?:^|\s)(?:[a-z]+,?\s+){5}[a-z]+/;

/** The lines of a block, by their numbers in it, that are rows of figures. */
const figureLines = lazy((block: Block): readonly number[] => {
  const found: number[] = [];
  for (let line = 0; line < block.lines.length; line++) {
    const printed = block.text.slice(block.lines[line], endOfLine(block, line));
    if (printed.length < WIDE && FIGURES.test(printed) && !PROSE.test(printed)) found.push(line);
  }
  return found;
});

/** The tables of a text document that have no `<TABLE>` about them, by their rows of figures; with the lines above that head their columns. */
export const bareTables: (document: Document) => readonly Span[] = latelyOfDocument(document => {
  if (document.content !== 'text') return [];
  const { text } = document.filing;
  const tagged = tables(document).map(({ span }) => span);
  const turns = pageFurniture(document);
  const runs: { first: number; last: number; rows: number }[] = [];
  for (const line of linesOfFigures(document)) {
    const start = lineStart(text, line);
    if (standsIn(tagged, start) || standsIn(turns, start)) continue;
    const run = runs.at(-1);
    const turned = run && turns[countBefore(turns, turn => turn.end <= lineStart(text, run.last))];
    if (run && line - run.last <= APART && !(turned && turned.start < start)) {
      run.last = line;
      run.rows++;
    } else runs.push({ first: line, last: line, rows: 1 });
  }
  return runs
    .filter(({ rows }) => rows >= ROWS)
    .map(({ first, last }) => ({ start: lineStart(text, headOf(document, turns, first)), end: lineEnd(text, last) }));
});

function* linesOfFigures({ filing: { text }, body }: Document): Iterable<number> {
  for (let i = blockAt(text, body.start); i < text.blocks.length && text.starts[i]! < body.end; i++) {
    for (const own of figureLines(text.blocks[i]!)) {
      const line = text.firstLines[i]! + own;
      const start = lineStart(text, line);
      if (start >= body.start && start < body.end) yield line;
    }
  }
}

function standsIn(spans: readonly Span[], at: number): boolean {
  const near = spans[countBefore(spans, ({ end }) => end <= at)];
  return near !== undefined && near.start <= at;
}

/** The first of the lines directly above a table's first row; its own where it stands alone. */
function headOf({ filing: { text }, body }: Document, turns: readonly Span[], first: number): number {
  let line = first;
  while (first - line < HEADS) {
    const above = lineStart(text, line - 1);
    const printed = lineText(text, line - 1);
    // Neither a blank line, a tag nor prose stands over columns.
    if (above < body.start || printed.trim() === '' || /^\s*</.test(printed) || PROSE.test(printed)) break;
    if (standsIn(turns, above)) break;
    line--;
  }
  return line;
}
