import { type Document, marksOf } from './document.ts';
import { lazy } from './lazy.ts';
import { ENTRY, type SectionMark, sectionMarks } from './section-marks.ts';
import { lineText, type Text } from './text.ts';

/** Fewer entries than this are no contents page. */
const FEW = 3;
/** Entries with page numbers stand at most this many lines apart. */
const PAGE = 60;
/** The title of a contents page stands at most this many lines above its first entry. */
const TITLE = 20;

/** The marks of a document without those of contents pages, in order. */
export function marksInBody(document: Document): readonly SectionMark[] {
  return parted(document).body;
}

/** The marks of contents pages: entries close to each other that end with page numbers, or that stand under a title and begin again later. */
export function marksInContents(document: Document): readonly SectionMark[] {
  return parted(document).contents;
}

const parted = lazy((document: Document) => {
  const { text } = document.filing;
  const marks = sectionMarks(document);
  const titles = marksOf(document)
    .filter(mark => mark.kind === 'contents')
    .map(mark => mark.line);
  const dropped = new Set<SectionMark>();
  for (const { from, to } of pagedRuns(marks)) {
    const lead = leadOf(text, marks, from, titles);
    for (const mark of marks.slice(lead, to)) dropped.add(mark);
  }
  for (const title of titles) for (const mark of repeatedAfter(text, marks, title)) dropped.add(mark);
  marks.forEach((mark, i) => {
    if (mark.kind === 'schedule' && (listed(mark, marks[i - 1]) || listed(mark, marks[i + 1]))) dropped.add(mark);
  });
  return { body: marks.filter(mark => !dropped.has(mark)), contents: marks.filter(mark => dropped.has(mark)) };
});

/** A schedule in a list of them: another stands on the lines next to it. */
function listed(mark: SectionMark, other: SectionMark | undefined): boolean {
  return other?.kind === 'schedule' && Math.abs(other.line - mark.line) <= FEW;
}

/** Runs of at least three entries with page numbers, and the few headings without between them. */
function pagedRuns(marks: readonly SectionMark[]): { from: number; to: number }[] {
  const runs: { from: number; to: number; count: number }[] = [];
  for (let i = 0; i < marks.length; i++) {
    if (!hasPage(marks, i)) continue;
    const run = runs.at(-1);
    if (run && i - run.to < FEW && marks[i]!.line - marks[run.to - 1]!.line < PAGE) {
      run.to = i + 1;
      run.count++;
    } else runs.push({ from: i, to: i + 1, count: 1 });
  }
  return runs.filter(run => run.count >= FEW);
}

/** Entries before the first that has a page number: headings close above it, and all that stand under the title. */
function leadOf(text: Text, marks: readonly SectionMark[], paged: number, titles: readonly number[]): number {
  let lead = paged;
  while (lead > 0 && near(text, marks[lead - 1]!, marks[lead]!)) lead--;
  const title = titles.findLast(line => line < marks[paged]!.line && marks[paged]!.line - line < PAGE);
  if (title === undefined) return Math.max(lead, paged - 1);
  while (lead > 0 && marks[lead - 1]!.line > title) lead--;
  while (lead < paged && marks[lead]!.line < title) lead++;
  return lead;
}

/** The entries under a title up to where the first of them begins again, when all of them are close to each other. */
function repeatedAfter(text: Text, marks: readonly SectionMark[], title: number): readonly SectionMark[] {
  const from = marks.findIndex(mark => mark.line > title);
  if (from < 0 || marks[from]!.line - title > TITLE) return [];
  for (let to = from + 1; to < marks.length && near(text, marks[to - 1]!, marks[to]!); to++)
    if (to - from >= FEW && key(marks[to]!) === key(marks[from]!)) return marks.slice(from, to);
  return [];
}

function near(text: Text, one: SectionMark, other: SectionMark): boolean {
  if (other.line - one.line > TITLE) return false;
  let lines = 0;
  for (let line = one.line; line < other.line && lines <= ENTRY; line++)
    if (lineText(text, line).trim() !== '') lines++;
  return lines <= ENTRY;
}

/** A page number stands at the end of one of its lines, before the next entry. */
function hasPage(marks: readonly SectionMark[], i: number): boolean {
  const { line, paged } = marks[i]!;
  return paged !== undefined && (paged === 0 || line + paged < (marks[i + 1]?.line ?? Number.POSITIVE_INFINITY));
}

function key({ numbering, kind }: SectionMark): string {
  const [reading] = numbering.readings;
  return reading ? `${reading.style} ${reading.prefix ?? ''} ${reading.value}` : `${kind} ${numbering.label}`;
}
