import type { Document } from '../filing/document.ts';
import { leadWithin } from '../filing/reference-within.ts';
import { references } from '../filing/references.ts';
import { printedAt } from '../filing/rendition.ts';
import { alike, isOf, keyOf, keysOfLabel, numbersAtHeads, sectionIndex, sectionsAt } from '../filing/section-index.ts';
import type { Section } from '../filing/sections.ts';
import { contains, type Span } from '../filing/span.ts';
import { agreementExample } from './agreement-example.ts';
import { type Finding, notApplicable, notChecked, passed, type Rule } from './rule.ts';

export const referenceWithin: Rule = {
  id: 'reference-within',
  area: 'cross-references',
  severity: 'warning',
  confidence: 'likely',
  summary: 'A section that calls itself "this Section 3.2" is Section 3.2.',
  source: ['proofreading: no form asks for it'],
  notes: 'A number that changed where sections were put in or taken out, and not in the text, shows here.',
  bad: () => agreementExample('in this Section 3.2', 'in this Section 3.1'),
  good: () => agreementExample(),
  *check(document) {
    const own = references(document).filter(
      ({ self, elsewhere, kind }) => self && !elsewhere && /^(?:section|article)$/.test(kind),
    );
    if (own.length === 0) return notApplicable('no section speaks of itself by its number');
    let right = 0;
    for (const { path, ...reference } of own) {
      const { start } = reference.span;
      const number = path.slice(0, 1);
      const lead = leadWithin(document, { ...reference, path: number });
      const named = 'to' in lead ? lead.to.section?.section : undefined;
      const key = keyOf(reference.kind, number[0] ?? '');
      if (!named || !key) continue;
      const around = sectionsAt(document, start);
      const here = around.findLast(({ label }) => alike(label, named.label));
      if (contains(named.span, start) || around.some(({ label }) => isOf(label, key))) right++;
      else if (here && !begins(document, key, here.heading.end, start)) {
        const confidence = isNear(sectionIndex(document), key, here.label) ? 'likely' : 'possible';
        yield { ...standsIn(document, reference.span, here), confidence };
      }
    }
    return right > 0 ? passed(`${right} sections name themselves rightly`) : notChecked('the sections were not read');
  },
};

/** A line between the offsets begins with the number: it is a heading that was not read. */
function begins(document: Document, key: string, from: number, to: number): boolean {
  return (numbersAtHeads(document).get(key) ?? []).some(({ start }) => start >= from && start < to);
}

/** Numbers that one change of the numbering takes to each other, and no gap after the section, where the heading may have been lost. */
function isNear(index: ReturnType<typeof sectionIndex>, key: string, label: string): boolean {
  const [named, here] = [key, keysOfLabel(label)[0] ?? ''].map(numbersOf);
  if (!named || !here || named.length !== here.length) return false;
  const last = here.at(-1)!;
  const stem = keysOfLabel(label)[0]!.slice(0, -String(last).length);
  const gap = !index.has(`${stem}${last + 1}`) && index.has(`${stem}${last + 2}`);
  return !gap && here.filter((number, i) => Math.abs(number - named[i]!) > (i < here.length - 1 ? 1 : 3)).length === 0;
}

function numbersOf(key: string): readonly number[] {
  return key.match(/\d+/g)?.map(Number) ?? [];
}

function standsIn(document: Document, span: Span, { label, heading }: Section): Finding {
  const name = /^\d/.test(label) ? `Section ${label}` : label;
  return {
    message: `"${printedAt(document, span).replace(/\s+/g, ' ')}" stands in ${name}.`,
    span,
    related: [{ span: heading, message: `${name} begins here` }],
  };
}
