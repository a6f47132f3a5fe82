import { coverValue } from '../filing/cover.ts';
import { coverPage, withoutCoverPage } from './cover-page.ts';
import { example } from './example.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

export const egcLogic: Rule = {
  id: 'egc-logic',
  area: 'cover page',
  severity: 'warning',
  confidence: 'certain',
  summary: 'The box on the extended transition period is marked by emerging growth companies alone.',
  source: ['EDGAR Filer Manual II 6.5.40', 'Release 33-10332'],
  since: '2017-04-12',
  bad: () =>
    example('March 12, 2024', {
      change: text => text.replace('accounting standards. [ ]', 'accounting standards. [X]'),
    }),
  good: () =>
    example('March 12, 2024', {
      change: text => text.replace(/(Act of 1933|accounting standards)\. \[ \]/g, '$1. [X]'),
    }),
  *check(document) {
    const page = coverPage(document);
    if (!page) return withoutCoverPage(document);
    const elected = coverValue(page.cover, 'egc_transition');
    if (!elected) return notApplicable('the box on the extended transition period was not found');
    if (elected.value !== 'true') return passed('the box is not marked', elected.span);
    const status = coverValue(page.cover, 'filer_status');
    const flag = coverValue(page.cover, 'egc_flag');
    if (flag?.value === 'true' || status?.value.includes('emerging growth'))
      return passed('both boxes are marked', elected.span);
    if (!flag) return notChecked('the box of emerging growth companies was not found');
    yield {
      message: 'The extended transition period is declined, but the box "emerging growth company" is not marked.',
      span: elected.span,
      related: [{ span: flag.span, message: 'the box that is not marked' }],
    };
    return undefined;
  },
};
