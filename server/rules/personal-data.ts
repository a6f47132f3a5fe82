import { latelyOfText } from '../filing/of-text.ts';
import { inPassages, matches } from '../filing/passages.ts';
import type { Span } from '../filing/span.ts';
import { example } from './example.ts';
import { notRead } from './not-read.ts';
import { passed, type Rule } from './rule.ts';

/** Three, two and four digits, of numbers that are issued: no group is all zeros, no area is 000, 666 or 9xx. */
const SOCIAL_SECURITY = /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g;
const ACCOUNT =
  /\b(?:bank )?(?:account|a\/c)[ \t]{1,8}(?:no\.?|number|#)?[ \t]{0,8}:?[ \t]{0,8}(?:no\.?[ \t]{0,8})?\d[\d-]{6,16}\d\b/gi;

export const personalData: Rule = {
  id: 'personal-data',
  area: 'drafting',
  severity: 'error',
  confidence: 'likely',
  summary: 'No social security number and no bank account number is made public.',
  source: ['EDGAR Filer Manual I 8', '17 CFR 232.101'],
  notes:
    'Account numbers are only reported by the preset "strict": wire instructions of companies are often public by will.',
  bad: () => example('April 2, 2004', { body: 'Mr. Roe (219-09-9999) resigned as a director.' }),
  good: () => example('April 2, 2004', { body: 'Mr. Roe (call 217-555-0100) resigned as a director.' }),
  *check(document) {
    const none = notRead(document);
    if (none) return none;
    for (const span of socialSecurity(document)) {
      yield { message: 'This looks like a social security number: EDGAR makes it public for good.', span };
    }
    for (const span of accounts(document)) {
      const message = 'This looks like an account number: EDGAR makes it public for good.';
      yield { message, span, severity: 'warning', confidence: 'possible' };
    }
    return passed('none was found');
  },
};

const socialSecurity = latelyOfText<readonly Span[]>(
  [],
  inPassages(text => matches(text, SOCIAL_SECURITY)),
);
const accounts = latelyOfText<readonly Span[]>(
  [],
  inPassages(text => matches(text, ACCOUNT)),
);
