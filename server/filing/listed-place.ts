import type { Document } from './document.ts';
import { leadOf } from './reference-targets.ts';
import type { Target } from './reference-within.ts';
import { references } from './references.ts';
import { printedAt } from './rendition.ts';
import { contains } from './span.ts';
import type { Term } from './term.ts';
import { termUses } from './terms.ts';

const NUMBER = /^(?:Sections?\s+|\u00a7+\s*)?(\d{1,3}(?:\.\d{1,3})*)((?:\([A-Za-z0-9]{1,5}\))*)/i;

/** The section that a table says defines a term, where the document has it and the term stands in it. */
export function listedPlace(document: Document, { name, definition }: Term): Target | undefined {
  const uses = termUses(document).get(name) ?? [];
  return leadsFrom(document, definition).find(({ whole }) => uses.some(({ start }) => contains(whole, start)));
}

/** Where a place leads as printed and, for a clause without a line of its own, where the section does. */
function leadsFrom(document: Document, place: Term['definition']): Target[] {
  const [, number, clauses] = NUMBER.exec(printedAt(document, place)) ?? [];
  const section = { kind: 'section', span: place, number: place, self: false } as const;
  const named = number
    ? [[number, ...(clauses!.match(/\([^()]*\)/g) ?? [])], [number]].map(path => ({ ...section, path }))
    : references(document).filter(({ span }) => contains(place, span.start));
  return named.flatMap(reference => {
    const lead = leadOf(document, reference);
    return 'to' in lead ? [lead.to] : [];
  });
}
