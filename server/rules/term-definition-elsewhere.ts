import { definitionPointers } from '../filing/definition-pointers.ts';
import type { Document } from '../filing/document.ts';
import { leadWithin } from '../filing/reference-within.ts';
import { printedAt } from '../filing/rendition.ts';
import { sectionsAt } from '../filing/section-index.ts';
import type { Section } from '../filing/sections.ts';
import { overlaps, type Span } from '../filing/span.ts';
import { isDefinition, type Term } from '../filing/term.ts';
import { terms } from '../filing/terms.ts';
import { agreementExample } from './agreement-example.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

export const termDefinitionElsewhere: Rule = {
  id: 'term-definition-elsewhere',
  area: 'defined terms',
  severity: 'warning',
  confidence: 'likely',
  summary: 'A term that is said to be defined in a section is defined there.',
  source: ['proofreading: no form asks for it'],
  notes:
    'It is reported where the section does not have the term at all. Definitions in other agreements are not looked up.',
  bad: () => agreementExample('before the Delivery Date.', 'before the Delivery Date (as defined in Section 3.3).'),
  good: () => agreementExample('before the Delivery Date.', 'before the Delivery Date (as defined in Section 1.1).'),
  *check(document) {
    const pointers = definitionPointers(document);
    if (pointers.length === 0) return notApplicable('it points to no definition of its own');
    let right = 0;
    for (const { name, reference } of pointers) {
      const lead = leadWithin(document, reference);
      const placed = 'to' in lead ? lead.to.section : undefined;
      if (!placed) continue;
      const whole = [...placed.above, placed.section].findLast(({ label }) => !/^\(/.test(label)) ?? placed.section;
      const real = definitionOf(document, name, reference.span);
      const where = real && numbered(document, real.span.start);
      if (has(document, placed.section, name) || (where && where.label === whole.label)) {
        right++;
        continue;
      }
      yield {
        message: `${printedAt(document, reference.span).replace(/\s+/g, ' ')} does not define "${name}"${where ? `; ${nameOf(where)} does` : ''}.`,
        span: reference.span,
        confidence: has(document, whole, name) ? 'possible' : 'likely',
        related: [
          { span: placed.section.heading, message: 'the section that is said to define it' },
          ...(real ? [{ span: real.span, message: 'its definition' }] : []),
        ],
      };
    }
    return right > 0
      ? passed(`${right} definitions are where they are said to be`)
      : notChecked('the sections were not read');
  },
};

/** The section has the name's words in order, in any number and case. */
function has(document: Document, section: Section, name: string): boolean {
  const words = name.match(/[A-Za-z0-9]+/g) ?? [];
  const stems = words.map(word => `${word.replace(/(?:ies|y|es|s)$/i, '')}[a-z]{0,3}`);
  return new RegExp(stems.join('[^A-Za-z0-9]{1,90}'), 'i').test(printedAt(document, section.span));
}

/** A definition proper: not one that only points to where `pointer` points. */
function definitionOf(document: Document, name: string, pointer: Span): Term | undefined {
  return terms(document).find(term => term.name === name && isDefinition(term) && !overlaps(term.definition, pointer));
}

function numbered(document: Document, offset: number): Section | undefined {
  return sectionsAt(document, offset).findLast(({ label }) => !/^\(/.test(label));
}

function nameOf({ label }: Section): string {
  return /^\d/.test(label) ? `Section ${label}` : label;
}
