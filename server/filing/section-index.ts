import type { Document } from './document.ts';
import { lazy } from './lazy.ts';
import { type Numbering, numberingAt } from './numbering.ts';
import { latelyOfDocument } from './of-document.ts';
import { latelyOfText } from './of-text.ts';
import type { ReferenceKind } from './reference-words.ts';
import { marksInBody } from './section-contents.ts';
import { type Section, sections } from './sections.ts';
import type { Span } from './span.ts';

/** A section with those above it, the outermost first. */
export interface Placed {
  readonly section: Section;
  readonly above: readonly Section[];
}

/** The sections of a document by what references call them: "3.4", "section 3", "article 4", "exhibit A". */
export const sectionIndex: (document: Document) => ReadonlyMap<string, readonly Placed[]> = latelyOfDocument(
  document => {
    const found = new Map<string, Placed[]>();
    const add = (placed: Placed) => {
      for (const key of keysOfLabel(placed.section.label)) {
        const same = found.get(key);
        if (same) same.push(placed);
        else found.set(key, [placed]);
      }
    };
    const visit = (list: readonly Section[], above: readonly Section[]): void => {
      for (const section of list) {
        add({ section, above });
        visit(section.children, [...above, section]);
      }
    };
    visit(sections(document), []);
    return found;
  },
);

/** Where each number stands at the head of a line outside contents pages, whether it was read as a section's or not; by what references call it. */
export const numbersAtHeads: (document: Document) => ReadonlyMap<string, readonly Span[]> = latelyOfText<
  ReadonlyMap<string, readonly Span[]>
>(new Map(), document => {
  const found = new Map<string, Span[]>();
  for (const { numbering, start } of marksInBody(document)) {
    const span = { start, end: start + numbering.length };
    for (const key of keysOf(numbering)) {
      const same = found.get(key);
      if (same) same.push(span);
      else found.set(key, [span]);
    }
  }
  return found;
});

const keysOf = lazy(({ label }: Numbering) => keysOfLabel(label));

/** What a reference's number is called in the index; undefined for what is never a section. */
export function keyOf(kind: ReferenceKind, number: string): string | undefined {
  if (kind === 'section' || kind === 'article') return keysOfLabel(`${kind} ${number}`)[0];
  return /^(?:exhibit|schedule|annex|appendix)$/.test(kind) ? `${kind} ${number.toLowerCase()}` : undefined;
}

/** "3.04" and "3.4" are one number, and so are "III" and "3". */
export function keysOfLabel(label: string): string[] {
  const attached = /^(exhibit|schedule|annex|appendix)\s+(\S.*)$/i.exec(label);
  if (attached) return [`${attached[1]!.toLowerCase()} ${attached[2]!.toLowerCase()}`];
  return (numberingOf(label)?.readings ?? []).flatMap(({ style, value, prefix }) => {
    if (prefix !== undefined) return [`${prefix}.${value}`];
    if (style === 'article') return [`article ${value}`];
    return /^section$|^\d|^I/.test(style) ? [`section ${value}`] : [];
  });
}

/** The sections that an offset stands in, the outermost first. */
export function sectionsAt(document: Document, offset: number): readonly Section[] {
  const path: Section[] = [];
  let list = sections(document);
  for (let at = within(list, offset); at; at = within(list, offset)) {
    path.push(at);
    list = at.children;
  }
  return path;
}

function within(list: readonly Section[], offset: number): Section | undefined {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = list[middle]!.span;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return list[middle];
  }
  return undefined;
}

/** True for labels of one numbering: "3.2" and "3.4", "Article II" and "Article IV". */
export function alike(a: string, b: string): boolean {
  const style = numberingOf(a)?.readings[0]?.style;
  return style !== undefined && style === numberingOf(b)?.readings[0]?.style;
}

/** True where the label is of that number, or of one below it: "3.4" and "3.4.1" are of "section 3". */
export function isOf(label: string, key: string): boolean {
  const number = key.split(' ').at(-1)!;
  return keysOfLabel(label).some(own => own === key || own.startsWith(`${number}.`));
}

function numberingOf(label: string): Numbering | undefined {
  return numberingAt(label, 0) ?? numberingAt(`Section ${label}`, 0);
}
