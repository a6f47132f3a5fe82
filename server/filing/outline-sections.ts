import type { Document } from './document.ts';
import { entry, type OutlineEntry } from './outline-entry.ts';
import { printedAt } from './rendition.ts';
import { type Section, sections } from './sections.ts';

/** Characters of a clause that are shown, cut at a word ... */
const SHOWN = 60;
/** ... and read for it. */
const READ = 240;

/** The entries of a document with the sections of its agreement among them, each ended where the next begins. */
export function withSections(document: Document, others: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const own = sections(document).map(section => sectionEntry(document, section));
  const all = [...others, ...own].sort((a, b) => a.span.start - b.span.start);
  return own.length > 0 ? all.map((one, i) => endedAt(one, all[i + 1]?.span.start ?? one.span.end)) : all;
}

function sectionEntry(document: Document, section: Section): OutlineEntry {
  const { label, caption, heading, span, children } = section;
  const name = [label, caption?.value ?? firstWords(document, section)].filter(Boolean).join(' ');
  const below = children.map(child => sectionEntry(document, child));
  return entry('section', name, span, heading, below);
}

/** A clause without a caption is known by its first words, up to its first child. */
function firstWords(document: Document, { heading, span, children }: Section): string {
  const end = Math.min(children[0]?.span.start ?? span.end, heading.end + READ);
  const words = printedAt(document, { start: heading.end, end: Math.max(end, heading.end) })
    .replace(/<\/?[A-Z]+>\s*\d*|\s+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return words.length > SHOWN ? `${words.slice(0, SHOWN).replace(/\s\S*$/, '')} …` : words;
}

function endedAt(one: OutlineEntry, end: number): OutlineEntry {
  if (one.span.end <= end) return one;
  const before = (at: number) => Math.min(at, end);
  return {
    ...one,
    span: { start: one.span.start, end },
    heading: { start: before(one.heading.start), end: before(one.heading.end) },
    children: one.children.filter(child => child.span.start < end).map(child => endedAt(child, end)),
  };
}
