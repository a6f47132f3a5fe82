import type { Document } from './document.ts';
import { formType } from './form-type.ts';
import { notes } from './notes.ts';
import type { Reading } from './numbering.ts';
import { latelyOfText } from './of-text.ts';
import { marksInBody } from './section-contents.ts';
import type { SectionMark } from './section-marks.ts';
import { countBelow } from './sorted.ts';
import type { Span, Value } from './span.ts';
import { lineAt } from './text.ts';

/** An article, a section, a clause of an agreement, or a schedule to it. */
export interface Section {
  /** As cited: "Article IV", "Section 3", "3.4", "(a)", "Schedule A". */
  readonly label: string;
  /** The labels from the top to this one: "Article III", "3.4", "(b)". */
  readonly path: readonly string[];
  readonly caption?: Value;
  readonly heading: Span;
  /** From the heading to the next one of its level or above it. The children tile its end. */
  readonly span: Span;
  readonly children: readonly Section[];
}

/** Fewer numbers than this are no agreement's. */
const FEW = 3;
/** Exhibits that are data or reports: financial data schedules, statements of computation, annual reports, interactive data. */
const NO_AGREEMENT = /^EX-(?:7|8|11|12|13|15|16|21|23|26|27|31|32|101)(?:\D|$)/i;

/** The articles, sections and clauses of an exhibit, as their numbers follow each other. Empty for what is no agreement. */
export const sections: (document: Document) => readonly Section[] = latelyOfText([], document => {
  if (!mayBeAgreement(document) || notes(document).length > 0) return [];
  const marks = marksInBody(document);
  const placed = place(marks, lineAt(document.filing.text, document.body.start));
  const numbered = placed.filter(({ mark }) => mark.kind !== 'closing').length;
  return numbered < FEW ? [] : treeOf(placed, document.body.end);
});

function mayBeAgreement(document: Document): boolean {
  const type = document.type?.value;
  return type ? /^EX-/i.test(type) && !NO_AGREEMENT.test(type) : !formType(document);
}

/** A mark with its place: how deep it stands. A closing only ends what is open from there down. */
interface Placed {
  readonly mark: SectionMark;
  readonly depth: number;
}

/** A numbering that is going on: the next number of its style continues it. */
interface Open {
  readonly style: string;
  readonly value: number;
  readonly prefix?: string;
  readonly column: number;
}

interface Step {
  readonly depth: number;
  readonly reading: Reading;
}

const DOTTED = /^1(?:\.1)+$/;
/** A schedule's name in the first lines of an exhibit is the exhibit's own: "Annex B to ...". */
const TITLE = 40;
const TOP = new Set(['article', 'section', 'article A', 'section A']);

/**
 * Each mark either goes on with a numbering that is open, the innermost first, or opens another level with a first number. What does
 * neither is a reference in prose.
 */
function place(marks: readonly SectionMark[], top: number): Placed[] {
  const next = nextOfStyle(marks);
  const placed: Placed[] = [];
  let open: Open[] = [];
  /** The last value of each style, for sections that count on through the articles. */
  const last = new Map<string, number>();
  for (const [i, mark] of marks.entries()) {
    if (mark.kind !== 'number') {
      if (
        mark.kind === 'schedule' &&
        (open[0]?.style === mark.numbering.label || (placed.length === 0 && mark.line - top < TITLE))
      )
        continue;
      open =
        mark.kind === 'schedule'
          ? [{ style: mark.numbering.label, value: 0, column: 0 }]
          : open.slice(0, isSchedule(open[0]) ? 1 : 0);
      placed.push({ mark, depth: mark.kind === 'schedule' ? 0 : open.length });
      last.clear();
      continue;
    }
    const step =
      continuation(open, mark, i, marks, next) ?? opening(open, mark, i, marks, next, last) ?? gap(open, mark);
    if (!step) continue;
    const { style, value, prefix } = step.reading;
    open = [
      ...open.slice(0, step.depth),
      { style, value, column: mark.column, ...(prefix !== undefined && { prefix }) },
    ];
    last.set(style, value);
    placed.push({ mark, depth: step.depth });
  }
  return placed;
}

function isSchedule(level: Open | undefined): boolean {
  return level?.value === 0;
}

type Next = (i: number, style: string) => number | undefined;

/** For a mark and a style, the index of the next mark that may be read in that style before a schedule begins. */
function nextOfStyle(marks: readonly SectionMark[]): Next {
  const byStyle = new Map<string, number[]>();
  const breaks: number[] = [];
  for (const [i, mark] of marks.entries()) {
    if (mark.kind === 'schedule') breaks.push(i);
    for (const { style } of mark.numbering.readings) {
      if (!byStyle.has(style)) byStyle.set(style, []);
      byStyle.get(style)!.push(i);
    }
  }
  return (i, style) => {
    const at = after(byStyle.get(style) ?? [], i);
    const end = after(breaks, i);
    return at !== undefined && (end === undefined || at < end) ? at : undefined;
  };
}

/** The first of ascending indexes that is greater than `i`. */
function after(ascending: readonly number[], i: number): number | undefined {
  return ascending[countBelow(ascending, i + 1)];
}

function readAs(mark: SectionMark, style: string): Reading | undefined {
  return mark.numbering.readings.find(reading => reading.style === style);
}

/** The innermost numbering that this mark's number comes next in. */
function continuation(
  open: readonly Open[],
  mark: SectionMark,
  i: number,
  marks: readonly SectionMark[],
  next: Next,
): Step | undefined {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const level = open[depth]!;
    const reading = readAs(mark, level.style);
    if (!reading || reading.prefix !== level.prefix || isSchedule(level)) continue;
    const step = reading.value - level.value;
    if (!(step > 0 && step <= 1)) continue;
    if (letterIsNumeral(mark, reading, i, marks, next)) continue;
    return { depth, reading };
  }
  return undefined;
}

/** An "(i)" after "(h)" that "(ii)" follows sooner than "(j)". */
function letterIsNumeral(
  mark: SectionMark,
  reading: Reading,
  i: number,
  marks: readonly SectionMark[],
  next: Next,
): boolean {
  const numeral = mark.numbering.readings.find(other => other.value === 1 && other.style !== reading.style);
  if (!numeral) return false;
  const second = next(i, numeral.style);
  if (second === undefined || readAs(marks[second]!, numeral.style)!.value !== 2) return false;
  const letter = nextValue(i, reading.style, reading.value + 1, marks, next);
  return letter === undefined || second < letter;
}

/** How many marks of a style are looked at for one number. */
const FAR = 12;

function nextValue(
  i: number,
  style: string,
  value: number,
  marks: readonly SectionMark[],
  next: Next,
): number | undefined {
  let at = next(i, style);
  for (let tried = 0; at !== undefined && tried < FAR; tried++) {
    if (readAs(marks[at]!, style)!.value === value) return at;
    at = next(at, style);
  }
  return undefined;
}

/** A level that begins with this mark. */
function opening(
  open: readonly Open[],
  mark: SectionMark,
  i: number,
  marks: readonly SectionMark[],
  next: Next,
  last: ReadonlyMap<string, number>,
): Step | undefined {
  for (const reading of mark.numbering.readings) {
    if (DOTTED.test(reading.style)) return dotted(open, reading, last);
    if (TOP.has(reading.style)) {
      const counted = reading.style === 'section' && last.get('section') === reading.value - 1;
      if (reading.value !== 1 && !counted) continue;
      return { depth: belowTop(open, reading.style), reading };
    }
  }
  const firsts = mark.numbering.readings.filter(({ value }) => value === 1);
  // "(i)" may be a numeral of a level that begins, but never a letter.
  const reading = firsts[0];
  if (!reading) return secondOf(open, mark, i, marks);
  const own = open.findIndex(level => level.style === reading.style);
  if (own >= 0) {
    const listed = mark.listed && reading.style.startsWith('(');
    const within = listed || mark.column > open[own]!.column + 1 || nested(open[own]!, reading, i, marks, next);
    return { depth: within ? open.length : own, reading };
  }
  if (/^\d/.test(reading.style)) return { depth: numbersUnder(open, i, marks, next), reading };
  return { depth: open.length, reading };
}

/** A level whose first number runs in: "(ii)", with "(iii)" right after it. */
function secondOf(
  open: readonly Open[],
  mark: SectionMark,
  i: number,
  marks: readonly SectionMark[],
): Step | undefined {
  const third = marks[i + 1];
  if (!mark.apart || mark.stacked || !third) return undefined;
  const reading = mark.numbering.readings.find(
    ({ style, value }) => value === 2 && style.startsWith('(') && readAs(third, style)?.value === 3,
  );
  return reading && !open.some(level => level.style === reading.style) ? { depth: open.length, reading } : undefined;
}

/** Articles stand under a schedule, sections under an article. */
function belowTop(open: readonly Open[], style: string): number {
  const above = open.findLastIndex(
    level => isSchedule(level) || (style.startsWith('section') && level.style.startsWith('article')),
  );
  return above + 1;
}

/** "3.1" stands under what is numbered 3, else beside the dotted numbers before it. */
function dotted(open: readonly Open[], reading: Reading, last: ReadonlyMap<string, number>): Step | undefined {
  const parent = open.findLastIndex(level => numberOf(level) === reading.prefix);
  if (parent >= 0) return { depth: parent + 1, reading };
  const beside = open.findIndex(level => level.style === reading.style);
  const first = reading.value <= 1.5;
  if (beside >= 0) {
    const before = Number(open[beside]!.prefix);
    const after = Number(reading.prefix);
    const near = after > before && after <= before + 3;
    return first && (near || Number.isNaN(after)) ? { depth: beside, reading } : undefined;
  }
  if (reading.style !== '1.1') return undefined;
  if (!first && last.size > 0) return undefined;
  const under = open.findLastIndex(level => isSchedule(level) || TOP.has(level.style));
  return { depth: under + 1, reading };
}

/** The number by which a dotted one below it begins: "3" of Article III, "3.4" of 3.4. */
function numberOf({ style, value, prefix }: Open): string | undefined {
  if (DOTTED.test(style)) return `${prefix}.${value}`;
  return TOP.has(style) || style === '1.' || style === 'I.' ? String(value) : undefined;
}

/** True when a numbering that begins again stands within the open one, which later goes on. */
function nested(level: Open, first: Reading, i: number, marks: readonly SectionMark[], next: Next): boolean {
  let expected = first.value + 1;
  let at = next(i, level.style);
  for (let tried = 0; at !== undefined && tried < FAR; tried++) {
    const { value } = readAs(marks[at]!, level.style)!;
    if (value === 1) return false;
    if (value === level.value + 1 && value !== expected) return true;
    if (value === expected) expected++;
    at = next(at, level.style);
  }
  return false;
}

/** Plain numbers begin under what goes on later; recitals (A) to (C) are over where "1." begins. */
function numbersUnder(open: readonly Open[], i: number, marks: readonly SectionMark[], next: Next): number {
  let depth = open.length;
  const numbered = open.some(level => TOP.has(level.style) || DOTTED.test(level.style) || /^[\dI]\./.test(level.style));
  if (numbered) return depth;
  for (let level = open.length - 1; level >= 0 && !isSchedule(open[level]); level--) {
    const { style, value } = open[level]!;
    const after = next(i, style);
    if (after !== undefined && readAs(marks[after]!, style)!.value === value + 1) break;
    depth = level;
  }
  return depth;
}

/** A number that leaves out one or a few: reserved, lost, or in a line that was not read. */
function gap(open: readonly Open[], mark: SectionMark): Step | undefined {
  if (!mark.apart || mark.stacked) return undefined;
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const level = open[depth]!;
    const reading = readAs(mark, level.style);
    if (!reading || reading.prefix !== level.prefix || isSchedule(level)) continue;
    const step = reading.value - level.value;
    const most = TOP.has(level.style) || DOTTED.test(level.style) ? 4 : 2;
    if (step > 1 && step <= most) return { depth, reading };
  }
  return undefined;
}

interface Building {
  readonly label: string;
  readonly path: readonly string[];
  readonly mark: SectionMark;
  end: number;
  readonly children: Building[];
}

function treeOf(placed: readonly Placed[], end: number): Section[] {
  const roots: Building[] = [];
  let open: Building[] = [];
  for (const { mark, depth } of placed) {
    for (const done of open.slice(depth)) done.end = mark.start;
    open = open.slice(0, depth);
    if (mark.kind === 'closing') continue;
    const parent = open.at(-1);
    const { label } = mark.numbering;
    const node: Building = { label, path: [...(parent?.path ?? []), label], mark, end, children: [] };
    (parent?.children ?? roots).push(node);
    open.push(node);
  }
  return roots.map(sectionOf);
}

function sectionOf({ label, path, mark, end, children }: Building): Section {
  const { start, numbering, caption } = mark;
  return {
    label,
    path,
    ...(caption && { caption }),
    heading: { start, end: Math.max(start + numbering.length, caption?.span.end ?? 0) },
    span: { start, end },
    children: children.map(sectionOf),
  };
}
