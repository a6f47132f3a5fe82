import { type Document, marksOf } from './document.ts';
import { items, parts } from './items.ts';
import { isIdle } from './line-cells.ts';
import { notes } from './notes.ts';
import { latelyOfDocument } from './of-document.ts';
import { countBefore } from './sorted.ts';
import type { Span } from './span.ts';
import { statements } from './statements.ts';
import { lineAt, lineEnd, lineStart, lineText, type Text } from './text.ts';

/** At the foot of a page stand this many lines of furniture at most, and at its head as many. */
const FOOT = 3;
const HEAD = 4;
/** A line is furniture where it stands at this many pages' feet, or heads. */
const OFTEN = 3;
/** A longer line is prose. */
const LONG = 100;
/** "12", "- F-7 -", "Page 3 of 20": a page's number and nothing else. */
const NUMBER =
  /^[-\u2013\u2014~([ ]*(?:page\s+)?(?:[A-Z]{1,2}-)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*of\s+\d{1,4})?[-\u2013\u2014~)\] .]*$/i;
/** A running head, though it is printed once: what it names stands above. */
const CONTINUED = /\((?:continued|cont'd|cont\.)\)[ .:]*$/i;

/**
 * What stands where a page of a text document turns and is none of its words: page number, page mark, form feed, running foot and head.
 * Each is a run of whole lines, in order, blank lines within it but not around it.
 */
export const pageFurniture: (document: Document) => readonly Span[] = latelyOfDocument(document => {
  if (document.content !== 'text') return [];
  const { text } = document.filing;
  const turns = turnsOf(document).map(turn => ({
    turn,
    foot: linesFrom(text, turn.first - 1, turn.above, FOOT),
    head: linesFrom(text, turn.last + 1, turn.below, HEAD),
  }));
  const often = (lists: readonly (readonly number[])[]) => repeated(text, lists.flat());
  const feet = often(turns.map(({ foot }) => foot));
  const heads = often(turns.map(({ head }) => head));
  const headings = headingLines(document);
  const reach = (lines: readonly number[], known: ReadonlySet<string>, from: number) => {
    let reached = from;
    for (const line of lines) {
      const printed = lineText(text, line).trim();
      // A rule may stand between the number and the mark; by itself it is a table's.
      if (isIdle(printed)) continue;
      const own = headings.has(line) || !(NUMBER.test(printed) || CONTINUED.test(printed) || known.has(keyOf(printed)));
      if (own) break;
      reached = line;
    }
    return reached;
  };
  return turns.map(({ turn, foot, head }) => ({
    start: lineStart(text, reach(foot, feet, turn.first)),
    end: lineEnd(text, reach(head, heads, turn.last)),
  }));
});

/** The page furniture that an offset stands in. */
export function furnitureAt(document: Document, offset: number): Span | undefined {
  const all = pageFurniture(document);
  const found = all[countBefore(all, ({ end }) => end <= offset)];
  return found && found.start <= offset ? found : undefined;
}

/** Where a page turns: the lines of its marks, and up to where its furniture may reach. */
interface Turn {
  readonly first: number;
  readonly last: number;
  readonly above: number;
  readonly below: number;
}

/** Page marks with nothing but blanks between them are one turn: a form feed and its tag. */
function turnsOf(document: Document): Turn[] {
  const { filing, body } = document;
  const { text } = filing;
  const runs: { first: number; last: number }[] = [];
  for (const { kind, line } of marksOf(document)) {
    if (kind !== 'page') continue;
    const run = runs.at(-1);
    if (run && allBlank(text, run.last + 1, line)) run.last = line;
    else runs.push({ first: line, last: line });
  }
  const end = lineAt(text, Math.max(body.start, body.end - 1));
  return runs.map(({ first, last }, i) => ({
    first,
    last,
    above: runs[i - 1] ? middle(runs[i - 1]!.last, first) : lineAt(text, body.start),
    below: runs[i + 1] ? middle(last, runs[i + 1]!.first) : end,
  }));
}

function middle(from: number, to: number): number {
  return (from + to) >> 1;
}

function allBlank(text: Text, from: number, to: number): boolean {
  for (let line = from; line < to; line++) if (lineText(text, line).trim() !== '') return false;
  return true;
}

/** The next lines that are not blank, from `first` towards `limit`; tags open something and end them. */
function linesFrom(text: Text, first: number, limit: number, count: number): number[] {
  const step = first <= limit ? 1 : -1;
  const found: number[] = [];
  for (let line = first; found.length < count && line !== limit + step; line += step) {
    const printed = lineText(text, line).trim();
    if (printed === '') continue;
    if (printed.startsWith('<') || printed.length > LONG) break;
    found.push(line);
  }
  return found;
}

/** What is printed on several of the lines, whatever numbers are in it. */
function repeated(text: Text, lines: readonly number[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const key = keyOf(lineText(text, line).trim());
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= OFTEN && /[a-z]/.test(key) ? [key] : [])));
}

function keyOf(printed: string): string {
  return printed.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

/** A heading is the document's own, however often it is printed again as a running head. */
function headingLines(document: Document): ReadonlySet<number> {
  const headed = [...parts(document), ...items(document), ...statements(document), ...notes(document)];
  return new Set(headed.map(({ heading }) => lineAt(document.filing.text, heading.start)));
}
