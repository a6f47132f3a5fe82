import { inForce, judgingDate } from '../forms/source.ts';
import { coverPage, fieldsOf, withoutCoverPage } from './cover-page.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

/** Of these exactly one is marked; a smaller reporting or emerging growth company besides. */
const ONE_OF = ['large accelerated filer', 'accelerated filer', 'non-accelerated filer'];

export const filerStatus: Rule = {
  id: 'filer-status',
  area: 'cover page',
  severity: 'warning',
  confidence: 'likely',
  summary: 'One filer status is marked, and not two that exclude each other.',
  source: ['17 CFR 240.12b-2', 'Release 33-8644'],
  since: '2002-12-15',
  notes:
    'Large accelerated and smaller reporting may both be marked in the year of the change, so they are not held against each other. A box of which the mark cannot be read looks like one that is not marked.',
  bad: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text => text.replace('Large accelerated filer [ ]', 'Large accelerated filer [X]'),
    }),
  good: () => exampleAnnualReport('2024-03-12', '2023-12-31'),
  *check(document) {
    const page = coverPage(document);
    if (!page) return withoutCoverPage(document);
    const row = page.form.cover.find(asked => asked.field === 'filer_status');
    if (!row || !inForce(row, judgingDate(row, page.dates))) return notApplicable('the form does not ask for it');
    const field = fieldsOf(page).find(entry => entry.field === 'filer_status');
    if (!field?.caption) return notChecked('the boxes were not found on the cover page');
    const marked = field.value?.value.split('; ') ?? [];
    const exclusive = marked.filter(option => ONE_OF.includes(option));
    if (exclusive.length > 1)
      yield {
        message: `The filer is marked as ${exclusive.join(' and as ')}: one of them excludes the other.`,
        span: field.value!.span,
      };
    if (marked.length === 0) yield { message: 'No filer status is marked.', span: field.caption[0] };
    return passed(marked.join(', '), field.value?.span);
  },
};
