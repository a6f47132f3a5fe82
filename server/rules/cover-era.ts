import { bodyOf } from '../filing/document.ts';
import { contains } from '../filing/span.ts';
import { addDays } from '../forms/business-days.ts';
import { fields } from '../forms/fields.ts';
import { GRACE_DAYS, inForce, judgingDate, nearlyInForce } from '../forms/source.ts';
import { coverPage, fieldsOf, withoutCoverPage } from './cover-page.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { passed, type Rule } from './rule.ts';

/** From 7 October 1996 no fee was paid with reports, and covers said "[Fee Required]" no more. */
const FEE = /\[?\b(?:no )?fee required\b\]?/i;
const NO_FEES = addDays('1996-10-07', GRACE_DAYS);

export const coverEra: Rule = {
  id: 'cover-era',
  area: 'cover page',
  severity: 'information',
  confidence: 'likely',
  summary: 'The cover page has no line that its form did not have on the day.',
  source: ['the eras of the forms in the catalogue', 'Release 33-7331'],
  notes:
    'Told a year after a line was dropped, and as information: an old cover is used again, or a new one for an old report.',
  bad: () => exampleAnnualReport('2024-03-12', '2023-12-31', { besides: ['item405'] }),
  good: () => exampleAnnualReport('2024-03-12', '2023-12-31'),
  *check(document) {
    const page = coverPage(document);
    if (!page) return withoutCoverPage(document);
    const { form, dates } = page;
    for (const { field, caption } of fieldsOf(page)) {
      const rows = form.cover.filter(row => row.field === field);
      if (!caption || rows.length === 0) continue;
      if (rows.some(row => nearly(row, judgingDate(row, dates)))) continue;
      const [row] = rows;
      const when = row!.until ? `until ${row!.until}` : `since ${row!.since}`;
      yield {
        message: `"${fields[field].name}" is on Form ${form.name} ${when} (${row!.source.join('; ')}).`,
        span: caption[0],
      };
    }
    const fee =
      document.content === 'text'
        ? FEE.exec(bodyOf(document).slice(0, page.cover.span.end - document.body.start))
        : null;
    const start = document.body.start + (fee?.index ?? 0);
    if (fee && (dates.filed ?? '9999') > NO_FEES && contains(page.cover.span, start))
      yield {
        message: 'No fee is paid with the report since 1996-10-07, and its cover says nothing of one.',
        span: { start, end: start + fee[0].length },
      };
    return passed(`the lines of ${dates.filed ?? 'today'}`, page.cover.span);
  },
};

/** In force, or in a year before or after. A draft is judged by today's rules. */
function nearly(row: Parameters<typeof inForce>[0], date: string | undefined): boolean {
  return inForce(row, date) || nearlyInForce(row, date);
}
