import { leadWithin } from '../filing/reference-within.ts';
import { references } from '../filing/references.ts';
import { printedAt } from '../filing/rendition.ts';
import { agreementExample } from './agreement-example.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

export const referenceCaption: Rule = {
  id: 'reference-caption',
  area: 'cross-references',
  severity: 'warning',
  confidence: 'likely',
  summary:
    'A reference that says what a section is called, as in "Section 3.4 (Indemnification)", says what it is called.',
  source: ['proofreading: no form asks for it'],
  notes: 'Captions that share a word of weight, or that are a part of each other, are taken to be one caption.',
  bad: () => agreementExample('Section 3.2 (Set-Off)', 'Section 3.3 (Set-Off)'),
  good: () => agreementExample(),
  *check(document) {
    const captioned = references(document).filter(
      ({ kind, caption, elsewhere }) => caption && !elsewhere && /^(?:section|article)$/.test(kind),
    );
    if (captioned.length === 0) return notApplicable('no reference names a caption');
    let right = 0;
    for (const reference of captioned) {
      const lead = leadWithin(document, reference);
      if (!('to' in lead) || !lead.to.caption) continue;
      if (akin(reference.caption!.value, lead.to.caption)) {
        right++;
        continue;
      }
      yield {
        message: `${printedAt(document, reference.span).replace(/\s+/g, ' ')} is called "${lead.to.caption}", not "${reference.caption!.value}".`,
        span: reference.caption!.span,
        related: [{ span: lead.to.span, message: 'the heading it leads to' }],
      };
    }
    return right > 0 ? passed(`${right} captions`) : notChecked('the headings that are named have no caption');
  },
};

/** They share a word of four letters or more, whatever its ending. */
function akin(a: string, b: string): boolean {
  const others = wordsOf(b);
  return wordsOf(a).some(word => others.some(other => other.startsWith(word) || word.startsWith(other)));
}

function wordsOf(caption: string): string[] {
  const words = caption.toLowerCase().match(/[a-z]+/g) ?? [];
  const long = words.filter(word => word.length >= 4);
  return (long.length > 0 ? long : words).map(word => word.slice(0, 6));
}
