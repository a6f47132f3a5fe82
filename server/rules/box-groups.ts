import { fields } from '../forms/fields.ts';
import { inForce, judgingDate } from '../forms/source.ts';
import { coverPage, fieldsOf, withoutCoverPage } from './cover-page.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const boxGroups: Rule = {
  id: 'box-groups',
  area: 'cover page',
  severity: 'information',
  confidence: 'likely',
  summary: 'Of a Yes and a No, exactly one is marked.',
  source: ['the forms, "Indicate by check mark"'],
  bad: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text => text.replace('90 days. Yes [X] No [ ]', '90 days. Yes [X] No [X]'),
    }),
  good: () => exampleAnnualReport('2024-03-12', '2023-12-31'),
  *check(document) {
    const page = coverPage(document);
    if (!page) return withoutCoverPage(document);
    const asked = new Set(
      page.form.cover
        .filter(row => row.need === 'required' && inForce(row, judgingDate(row, page.dates)))
        .map(({ field }) => field),
    );
    const questions = fieldsOf(page).filter(({ field }) => fields[field].kind === 'yes-no' && asked.has(field));
    for (const { field, caption, value } of questions) {
      if (!value && caption)
        yield { message: `"${fields[field].name}" is to be answered by one box, Yes or No.`, span: caption[0] };
    }
    return questions.length > 0
      ? passed(`${questions.length} questions answered`)
      : notApplicable('the cover page asks no question');
  },
};
