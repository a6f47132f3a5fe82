import type { Form } from '../forms/form.ts';
import type { Candidate } from './items.ts';

/** A heading of the body, with the part it stands under. */
export interface BodyHeading extends Candidate {
  readonly part?: string;
}

/** Headings nearer than this to each other are a list of headings. */
const CLOSE = 5;
/** The title of a contents page stands at most this many lines above its first entry. */
const TITLE = 12;

/**
 * The headings of the body among the lines that look like headings. A contents page goes through the items once, in few lines or with
 * page numbers, and then the body goes through them again; running heads repeat one on each page. `contents` are the lines that say
 * "Table of Contents" or "Index".
 */
export function bodyHeadings(
  candidates: readonly Candidate[],
  contents: readonly number[],
  form: Form | undefined,
): BodyHeading[] {
  const passes = passesOf(withParts(withoutOverstrikes(candidates)));
  const kept = passes.filter((pass, i) => !isContents(pass, passes.slice(i + 1).flat(), contents));
  return withoutRepeats(kept.flat()).map(heading => inferPart(heading, form));
}

/** Old printers struck a heading several times to make it bold. */
function withoutOverstrikes(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate, i) => {
    const before = candidates[i - 1];
    return (
      !before ||
      before.kind !== candidate.kind ||
      before.number !== candidate.number ||
      candidate.line - before.line > 2
    );
  });
}

function withParts(candidates: readonly Candidate[]): BodyHeading[] {
  let part: string | undefined;
  return candidates.map(candidate => {
    if (candidate.kind === 'part') part = candidate.number;
    return part === undefined ? candidate : { ...candidate, part };
  });
}

/** Runs in which parts and items only go up. A run ends where they begin again. */
function passesOf(headings: readonly BodyHeading[]): BodyHeading[][] {
  const passes: BodyHeading[][] = [];
  let last: BodyHeading | undefined;
  for (const heading of headings) {
    if (!last || order(heading) < order(last)) passes.push([]);
    passes.at(-1)!.push(heading);
    last = heading;
  }
  return passes;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6 };

/** Part before item, number before letter: Part II, Item 7A is 20,007.01. */
function order({ kind, part, numbers }: BodyHeading): number {
  const base = part ? (ROMAN[part] ?? Number(part)) * 10_000 : 0;
  if (kind === 'part') return base;
  const [, number = '0', letter = ''] = /^([\d.]+)([A-Z]?)/.exec(numbers[0]!) ?? [];
  return base + Number(number) + (letter ? (letter.charCodeAt(0) - 64) / 1000 : 0);
}

function isContents(pass: readonly BodyHeading[], later: readonly BodyHeading[], contents: readonly number[]): boolean {
  const items = pass.filter(heading => heading.kind === 'item');
  if (items.length === 0) return later.length > 0;
  const paged = items.filter(item => item.paged).length;
  if (paged > items.length / 2) return true;
  const gaps = pass
    .slice(1)
    .map((heading, i) => heading.line - pass[i]!.line)
    .sort((a, b) => a - b);
  const close = gaps.length > 0 && gaps[gaps.length >> 1]! <= CLOSE;
  const again = items.filter(item => later.some(other => other.kind === 'item' && other.number === item.number)).length;
  const titled = contents.some(line => line < pass[0]!.line && pass[0]!.line - line <= TITLE);
  return close && items.length > 1 && (titled || again >= items.length / 2);
}

/** Of several headings of one item the first is kept, but one with the form's own caption before one without. */
function withoutRepeats(headings: readonly BodyHeading[]): BodyHeading[] {
  const best = new Map<string, BodyHeading>();
  for (const heading of headings) {
    const key = `${heading.kind} ${heading.part} ${heading.number}`;
    const before = best.get(key);
    if (!before || (heading.known && !before.known)) best.set(key, heading);
  }
  const kept = new Set(best.values());
  return headings.filter(heading => kept.has(heading));
}

/** Without a printed part, the form's own where it has the number in one part only. */
function inferPart(heading: BodyHeading, form: Form | undefined): BodyHeading {
  if (heading.part || heading.kind === 'part') return heading;
  const parts = new Set(form?.items.filter(item => item.number === heading.numbers[0]).map(item => item.part));
  const [only] = parts;
  return parts.size === 1 && only ? { ...heading, part: only } : heading;
}
