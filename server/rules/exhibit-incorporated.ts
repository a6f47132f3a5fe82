import { incorporations } from '../filing/incorporation.ts';
import { printedAt } from '../filing/rendition.ts';
import { exampleReport } from './example-report.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** The filing that it is in, named in any way: a form, a statement, a file number, a note that names it. */
const NAMED =
  /\bForms?\b|\bSchedule\b|\bStatement\b|\bReport\b|\bRegistration\b|\bFile\b|\bNo\.|\bExhibits?\b|\bAppendix\b|\bAnnex\b|\bProspectus\b|\d{3}-\d|\b10-?[KQ]|\b8-?[KA]\b|\bS-\d|[*+#\u2020]|\(\d{1,2}\)|\bpages?\b|\b[ht]herein\b|\bItem\b/i;

export const exhibitIncorporated: Rule = {
  id: 'exhibit-incorporated',
  area: 'exhibits',
  severity: 'warning',
  confidence: 'likely',
  summary: 'An exhibit that is incorporated by reference is listed with the filing that it is in.',
  source: ['Exchange Act Rule 12b-23', 'Securities Act Rule 411', 'Regulation S-K Item 10(d)'],
  notes:
    'A form, a registration statement, a file number or a mark of a note is enough. A form without a date is only reported by the preset "strict".',
  bad: () =>
    exampleReport({
      change: text => text.replace('Lease dated July 1, 2005', 'Lease, incorporated by reference'),
    }),
  good: () =>
    exampleReport({
      change: text =>
        text.replace(
          'Lease dated July 1, 2005',
          'Lease (incorporated by reference to Exhibit 10.1 to\n             Form 8-K dated July 5, 2005)',
        ),
    }),
  *check(document) {
    const found = incorporations(document);
    if (found.length === 0) return notApplicable('no exhibit is incorporated by reference');
    for (const { number, span, form, date } of found) {
      const text = printedAt(document, span);
      if (!NAMED.test(text))
        yield {
          message: `Exhibit ${number} is incorporated by reference, but the filing that it is in is not named.`,
          span,
        };
      else if (form && !date && !/\d{2,3}-\d{4,6}|\b(?:19|20)\d\d\b/.test(text))
        yield {
          message: `Exhibit ${number}: the Form ${form.value} that it is in has no date.`,
          span: form.span,
          confidence: 'possible',
        };
    }
    return passed(`${found.length} entries`, found[0]!.span);
  },
};
