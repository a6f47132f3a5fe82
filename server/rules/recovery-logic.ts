import { coverValue } from '../filing/cover.ts';
import { coverPage, withoutCoverPage } from './cover-page.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const recoveryLogic: Rule = {
  id: 'recovery-logic',
  area: 'cover page',
  severity: 'warning',
  confidence: 'likely',
  summary: 'The box on a recovery analysis is marked only with the box on the correction of an error before it.',
  source: ['EDGAR Filer Manual II 6.5.49', 'Release 33-11126'],
  since: '2023-01-27',
  bad: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text => text.replace('compensation. [ ]', 'compensation. [X]'),
    }),
  good: () =>
    exampleAnnualReport('2024-03-12', '2023-12-31', {
      change: text =>
        text.replace('compensation. [ ]', 'compensation. [X]').replace('statements. [ ]', 'statements. [X]'),
    }),
  *check(document) {
    const page = coverPage(document);
    if (!page) return withoutCoverPage(document);
    const recovery = coverValue(page.cover, 'recovery_analysis');
    if (!recovery) return notApplicable('the box on a recovery analysis was not found');
    if (recovery.value !== 'true') return passed('the box is not marked', recovery.span);
    const correction = coverValue(page.cover, 'error_correction');
    if (correction?.value === 'true') return passed('both boxes are marked', recovery.span);
    yield {
      message: 'A recovery analysis is marked, but not the correction of an error that would have required it.',
      span: recovery.span,
      ...(correction && { related: [{ span: correction.span, message: 'the box that is not marked' }] }),
    };
    return undefined;
  },
};
