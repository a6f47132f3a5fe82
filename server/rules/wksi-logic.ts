import { coverValue } from '../filing/cover.ts';
import type { FieldId } from '../forms/fields.ts';
import { coverPage, withoutCoverPage } from './cover-page.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** What a well-known seasoned issuer is not. */
const NEVER: readonly (readonly [field: FieldId, what: string])[] = [
  ['not_required_13_15d', 'need not file reports under Section 13 or 15(d)'],
  ['shell_company', 'is a shell company'],
];

export const wksiLogic: Rule = {
  id: 'wksi-logic',
  area: 'cover page',
  severity: 'warning',
  confidence: 'likely',
  summary: 'A well-known seasoned issuer has to file reports and is no shell company.',
  source: ['EDGAR Filer Manual II 6.5.21', '17 CFR 230.405'],
  since: '2005-12-01',
  bad: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text =>
        text
          .replace(/Yes \[ \] No \[X\]/g, 'Yes [X] No [ ]')
          .replace('of the Act. Yes [X] No [ ]', 'of the Act. Yes [ ] No [X]'),
    }),
  good: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text => text.replace('Securities Act. Yes [ ] No [X]', 'Securities Act. Yes [X] No [ ]'),
    }),
  *check(document) {
    const page = coverPage(document);
    if (!page) return withoutCoverPage(document);
    const wksi = coverValue(page.cover, 'wksi');
    if (!wksi) return notApplicable('the cover page does not ask whether it is a well-known seasoned issuer');
    if (wksi.value !== 'yes') return passed('it is none', wksi.span);
    for (const [field, what] of NEVER) {
      const answer = coverValue(page.cover, field);
      if (answer?.value !== 'yes') continue;
      const related = [{ span: wksi.span, message: 'well-known seasoned issuer: yes' }];
      yield { message: `A well-known seasoned issuer is said to be one that ${what}.`, span: answer.span, related };
    }
    return passed('well-known seasoned issuer', wksi.span);
  },
};
