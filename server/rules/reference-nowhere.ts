import { leads } from '../filing/places.ts';
import type { Reference } from '../filing/references.ts';
import { printedAt } from '../filing/rendition.ts';
import { agreementExample } from './agreement-example.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

export const referenceNowhere: Rule = {
  id: 'reference-nowhere',
  area: 'cross-references',
  severity: 'warning',
  confidence: 'possible',
  beyond: true,
  summary: 'What the text refers to by its number is there: the section, item, exhibit or schedule.',
  source: ['proofreading: no form asks for it'],
  notes:
    'References to other agreements, reports and statutes are not looked up, and those to sections only where the numbering was read without a gap. Schedules and exhibits to an agreement are often left out of a filing by right: those are reported by the preset "strict" alone.',
  bad: agreementExample('under Section 2.2', 'under Section 2.7'),
  good: agreementExample(),
  *check(document) {
    const all = leads(document).filter(({ reference }) => !reference.elsewhere);
    if (all.length === 0) return notApplicable('it refers to nothing by number');
    let there = 0;
    let unknown: string | undefined;
    for (const { reference, lead } of all) {
      if ('to' in lead) there++;
      else if ('unknown' in lead) unknown ??= lead.unknown;
      else {
        yield {
          message: `${nameOf(reference, printedAt(document, reference.span))} is not there: ${lead.nowhere}.`,
          span: reference.span,
          confidence: lead.sure ? 'likely' : 'possible',
        };
      }
    }
    return there > 0 ? passed(`${there} of ${all.length} references lead somewhere`) : notChecked(unknown ?? '');
  },
};

/** "Section 2.2", also where the text has only "2.2" of a list. */
function nameOf({ kind }: Reference, printed: string): string {
  const words = printed.replace(/["\u201c]/g, '').replace(/\s+/g, ' ');
  return /^[\d(]/.test(words) ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${words}` : words;
}
