import { captionMatch, captionShare } from '../forms/find-item.ts';
import type { Item } from '../forms/form.ts';
import { type Block, endOfLine } from './block.ts';
import { type BodyHeading, orderOf, rank } from './body-headings.ts';
import { type Candidate, standsApart } from './item-heading.ts';
import { lazy } from './lazy.ts';
import type { Span, Value } from './span.ts';
import { blockAt, lineAt, lineEnd, lineStart, lineText, slice, type Text } from './text.ts';

/** "1." or "(1)" before a caption. */
const NUMBER = /^\(?(\d{1,2}[A-C]?)[.)][ \t]+/;
const CAPTION = /^[A-Z][A-Za-z'\u2019,;&() \t-]*[.:]?$/;
/** A caption in two lines at most. */
const LONGEST = 160;
/** They are struck over so often, at most. */
const STRUCK = 8;

/**
 * The headings of the body with those that are an item's whole caption, without the word "Item": old 10-Qs print their first part so. Only
 * in parts that have no numbered item, each between its neighbours, as a paragraph of its own. `rows` are the form's items of the day.
 */
export function withBareHeadings(
  text: Text,
  body: readonly BodyHeading[],
  within: Span,
  rows: readonly Item[],
): BodyHeading[] {
  const parts = [...new Set(rows.flatMap(({ part }) => (part && rank(part) > 0 ? part : [])))];
  const bare = parts.flatMap(part => {
    const of = (heading: BodyHeading) => (heading.part ? rank(heading.part) : 0);
    if (body.some(heading => heading.kind === 'item' && of(heading) === rank(part))) return [];
    const above = body.findLast(heading => of(heading) <= rank(part))?.heading ?? within;
    const below = body.find(heading => of(heading) > rank(part))?.heading;
    const own = rows.filter(row => row.part === part);
    return paragraphs(text, { start: above.start, end: below?.start ?? within.end }, own).map(heading => ({
      ...heading,
      part,
      order: orderOf(part, heading.numbers[0]),
    }));
  });
  let highest = Number.NEGATIVE_INFINITY;
  const rising = bare.filter(({ order }) => {
    const rises = order > highest;
    highest = Math.max(highest, order);
    return rises;
  });
  // One caption alone may be a heading within something else, unless other items are numbered.
  const sure = rising.length > 1 || body.some(({ kind }) => kind === 'item');
  return [...body, ...(sure ? rising : [])].sort((a, b) => a.heading.start - b.heading.start);
}

function paragraphs(text: Text, span: Span, rows: readonly Item[]): Candidate[] {
  const found: Candidate[] = [];
  for (const line of linesLike(text, span)) {
    const start = lineStart(text, line);
    const content = lineText(text, line);
    const heading = captionAt(text, line, content);
    if (!heading || !begins(text, line) || paged(text, line)) continue;
    const { number, caption } = heading;
    const row = rows.find(each => (number === undefined || each.number === number) && isCaption(each, caption.value));
    if (!row || found.some(({ numbers }) => numbers[0] === row.number)) continue;
    found.push({
      kind: 'item',
      numbers: [row.number],
      line,
      heading: { start: start + content.search(/\S/), end: caption.span.end },
      caption,
      paged: false,
      known: true,
      apart: true,
      continued: false,
    });
  }
  return found;
}

/** The lines below the one that `start` is on, and above the one that `end` is on, that may be captions. */
function* linesLike(text: Text, { start, end }: Span): Iterable<number> {
  const [first, last] = [lineAt(text, start), lineAt(text, end)];
  for (let i = blockAt(text, start); i < text.blocks.length && text.firstLines[i]! < last; i++)
    for (const own of inBlock(text.blocks[i]!)) {
      const line = text.firstLines[i]! + own;
      if (line > first && line < last) yield line;
    }
}

const inBlock = lazy((block: Block): readonly number[] =>
  Array.from(block.lines.keys()).filter(line => {
    const content = block.text.slice(block.lines[line]!, endOfLine(block, line));
    return content.length <= LONGEST && CAPTION.test(afterNumber(content.trim()));
  }),
);

function afterNumber(trimmed: string): string {
  return trimmed.slice(NUMBER.exec(trimmed)?.[0].length ?? 0);
}

/** A paragraph of one or two lines, each perhaps struck several times, that could be a caption. */
function captionAt(text: Text, line: number, content: string): { number?: string; caption: Value } | undefined {
  const trimmed = content.trim();
  const number = NUMBER.exec(trimmed);
  const first = afterNumber(trimmed);
  const lines = [trimmed];
  let last = line;
  for (; !standsApart(text, last + 1); last++) {
    if (last - line > 2 * STRUCK) return undefined;
    const below = lineText(text, last + 1).trim();
    if (below === lines.at(-1)) continue;
    if (lines.push(below) > 2 || !CAPTION.test(below)) return undefined;
  }
  const start = lineStart(text, line) + content.indexOf(first);
  const end = lineStart(text, last) + lineText(text, last).trimEnd().length;
  const value = [first, ...lines.slice(1)].join(' ').replace(/\s+/g, ' ');
  return { ...(number && { number: number[1]! }), caption: { value, span: { start, end } } };
}

/** A blank line is above, or the title that heads the page: at most three lines, in capitals. */
function begins(text: Text, line: number): boolean {
  for (let above = line - 1; above >= line - 4; above--) {
    if (standsApart(text, above)) return true;
    if (/[a-z]/.test(lineText(text, above))) return false;
  }
  return false;
}

/** The words of the caption and hardly any other. */
function isCaption(row: Item, printed: string): boolean {
  return captionMatch(row, printed) >= 0.75 && captionShare(row, printed) >= 0.8;
}

/** A cell of a contents page: its page number stands below it. */
function paged(text: Text, line: number): boolean {
  return /^\s*\d{1,3}[ \t]*[\r\n]/.test(slice(text, lineEnd(text, line), lineEnd(text, line) + 40));
}
