import { ofDocument } from '../filing/of-document.ts';
import { leadOf } from '../filing/reference-targets.ts';
import { type Lead, leadsWithin, leadWithin } from '../filing/reference-within.ts';
import { type Reference, references } from '../filing/references.ts';
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
  bad: () => agreementExample('under Section 2.2', 'under Section 2.7'),
  good: () => agreementExample(),
  *check(document) {
    const found = [within(document), followed(toExhibits(document), reference => leadOf(document, reference))];
    const sum = (count: (one: Followed) => number) => found.reduce((total, one) => total + count(one), 0);
    const [count, there] = [sum(one => one.count), sum(one => one.there)];
    if (count === 0) return notApplicable('it refers to nothing by number');
    for (const { reference, why, sure } of found.flatMap(({ nowhere }) => nowhere)) {
      yield {
        message: `${nameOf(reference, printedAt(document, reference.span))} is not there: ${why}.`,
        span: reference.span,
        confidence: sure ? 'likely' : 'possible',
      };
    }
    return there > 0
      ? passed(`${there} of ${count} references lead somewhere`)
      : notChecked(found.find(({ unknown }) => unknown)?.unknown ?? '');
  },
};

/** What has become of references that were followed. */
interface Followed {
  readonly count: number;
  readonly there: number;
  readonly nowhere: readonly { readonly reference: Reference; readonly why: string; readonly sure: boolean }[];
  /** Why it is not known of the first of which it is not. */
  readonly unknown?: string;
}

function followed(all: readonly Reference[], leadOf: (reference: Reference) => Lead): Followed {
  const leads = all.map(reference => ({ reference, lead: leadOf(reference) }));
  const unknown = leads.flatMap(({ lead }) => ('unknown' in lead ? lead.unknown : []))[0];
  return {
    count: all.length,
    there: leads.filter(({ lead }) => 'to' in lead).length,
    nowhere: leads.flatMap(({ reference, lead }) =>
      'nowhere' in lead ? [{ reference, why: lead.nowhere, sure: lead.sure }] : [],
    ),
    ...(unknown && { unknown }),
  };
}

/** Not followed again after an edit elsewhere, as those to exhibits are. */
const within = ofDocument(document =>
  followed(
    references(document).filter(reference => leadsWithin(document, reference)),
    reference => leadWithin(document, reference),
  ),
);

const toExhibits = ofDocument(document =>
  references(document).filter(reference => !reference.elsewhere && !leadsWithin(document, reference)),
);

/** "Section 2.2", also where the text has only "2.2" of a list. */
function nameOf({ kind }: Reference, printed: string): string {
  const words = printed.replace(/["\u201c]/g, '').replace(/\s+/g, ' ');
  return /^[\d(]/.test(words) ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${words}` : words;
}
