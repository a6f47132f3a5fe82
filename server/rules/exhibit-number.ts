import { asOf } from '../filing/as-of.ts';
import { exhibitDocuments } from '../filing/exhibit-documents.ts';
import { exhibitIndex, exhibits } from '../filing/exhibits.ts';
import { formType } from '../filing/form-type.ts';
import { exhibitRow, exhibitTables } from '../forms/exhibits.ts';
import { exampleReport } from './example-report.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** What contents pages list beside numbers of pages, and entries that go by another filing's numbers. */
const NO_EXHIBIT =
  /\b(?:balance\s+sheets?|statements?\s+of|financial\s+statements?|reports?\s+of|schedules?|notes\s+to|incorporated|reference)\b/i;

export const exhibitNumber: Rule = {
  id: 'exhibit-number',
  area: 'exhibits',
  severity: 'warning',
  confidence: 'likely',
  beyond: true,
  summary: "The number of an exhibit is one of its form's table of exhibits on the date.",
  source: Object.keys(exhibitTables),
  notes:
    'Numbers have changed their meaning over the years; about a year around a change both are let pass. An exhibit that the table has for other forms may be filed with any.',
  bad: () => exampleReport({ change: text => text.replace('10.1    Lease', '45.1    Lease') }),
  good: () => exampleReport(),
  *check(document) {
    const form = formType(document)?.form;
    if (!form?.exhibits) return notApplicable('its form has no table of exhibits');
    const { date } = asOf(document);
    const listed = exhibits(document);
    const attached = exhibitDocuments(document);
    if (listed.length + attached.length === 0) return notApplicable('it has no exhibit');
    const index = exhibitIndex(document)?.exhibits ?? listed;
    for (const { number, description } of listed) {
      if (exhibitRow(number.value, form, date)) continue;
      const sure =
        index.some(entry => entry.number.span.start === number.span.start) && !NO_EXHIBIT.test(description.value);
      yield {
        message: unknown(number.value, form.exhibits),
        span: number.span,
        confidence: sure ? 'likely' : 'possible',
      };
    }
    for (const { document: exhibit, number } of attached) {
      if (!exhibitRow(number, form, date)) yield { message: unknown(number, form.exhibits), span: exhibit.type!.span };
    }
    return passed(`${listed.length} listed, ${attached.length} attached`, listed[0]?.span);
  },
};

function unknown(number: string, table: string): string {
  return `The table of exhibits (${table}) has no number ${/^\d+|^\(\w\)|$/.exec(number)![0]} for this date.`;
}
