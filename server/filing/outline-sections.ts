import type { Document } from './document.ts';
import { entry, type OutlineEntry } from './outline-entry.ts';
import { type Section, sections } from './sections.ts';

/** The entries of a document with the sections of its agreement among them, each ended where the next begins. */
export function withSections(document: Document, others: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const own = sections(document).map(sectionEntry);
  const all = [...others, ...own].sort((a, b) => a.span.start - b.span.start);
  return own.length > 0 ? all.map((one, i) => endedAt(one, all[i + 1]?.span.start ?? one.span.end)) : all;
}

function sectionEntry({ label, caption, heading, span, children }: Section): OutlineEntry {
  return entry('section', [label, caption?.value].filter(Boolean).join(' '), span, heading, children.map(sectionEntry));
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
