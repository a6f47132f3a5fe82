import { exhibitDocuments } from '../filing/exhibit-documents.ts';
import { exampleReport } from './example-report.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';
import { submission, unmatched } from './submission.ts';

/** Data for machines, which indexes list as one or not at all: financial data schedules, XBRL. */
const DATA = new Set(['27', '100', '101', '104']);

export const exhibitNotListed: Rule = {
  id: 'exhibit-not-listed',
  area: 'exhibits',
  severity: 'warning',
  confidence: 'likely',
  beyond: true,
  summary: 'Every exhibit that is attached is in the list of exhibits.',
  source: ['Regulation S-K Item 601(a)(2)'],
  notes:
    'It is told in the list, at the exhibit that would stand before it. Financial data schedules and XBRL data are not asked for. An exhibit without a part of its number, EX-10, is any exhibit 10 of the list.',
  bad: () => exampleReport({ change: text => text.replace('     10.1    Lease dated July 1, 2005\n', '') }),
  good: () => exampleReport(),
  *check(document) {
    const found = submission(document);
    if ('status' in found) return found;
    const { listed } = found;
    const attached = exhibitDocuments(document).filter(({ number }) => !DATA.has(whole(number)));
    if (attached.length === 0) return notApplicable('no exhibit is attached');
    if (listed.length === 0) return notChecked('no list of exhibits was found');
    const extra = unmatched(document, listed).attached.filter(({ number }) => !DATA.has(whole(number)));
    if (extra.length > attached.length / 2 && extra.length > 2)
      return notChecked('the list of exhibits could not be read in full');
    for (const { document: exhibit, number } of extra) {
      const before = listed.findLast(entry => orderOf(entry.number.value) <= orderOf(number));
      yield {
        message: `Exhibit ${number} is attached, but not in the list of exhibits.`,
        span: (before ?? listed[0]!).number.span,
        related: [{ span: exhibit.type!.span, message: 'the exhibit' }],
      };
    }
    return passed(attached.map(({ number }) => number).join(', '), listed[0]!.span);
  },
};

function whole(number: string): string {
  return /^\d*/.exec(number)![0];
}

/** For ordering: 10.9 comes before 10.10. */
function orderOf(number: string): number {
  const [major = 0, minor = 0] = (number.match(/\d+/g) ?? []).map(Number);
  return major * 1000 + minor;
}
