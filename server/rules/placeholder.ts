import { cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { latelyOfText } from '../filing/of-text.ts';
import { inPassages, matches } from '../filing/passages.ts';
import { signatureSection } from '../filing/signature-pages.ts';
import { contains, type Span } from '../filing/span.ts';
import { mayHaveBlanks } from '../forms/blanks.ts';
import { example } from './example.ts';
import { notRead } from './not-read.ts';
import { type Confidence, passed, type Rule } from './rule.ts';

interface Mark extends Span {
  readonly confidence: Confidence;
}

/**
 * What a drafter leaves to be filled in later, each with what a text must have, so that most texts are not searched for it. Boxes ("[_]", "[X]"),
 * redactions ("[***]") and "[sic]" are none.
 */
const MARKS: readonly { readonly has: RegExp; readonly pattern: RegExp; readonly confidence: Confidence }[] = [
  {
    has: /\[/,
    pattern:
      /\[[ \t]*(?:[\u25cf\u2022]|_{2,}|TBD|to come|to be (?:provided|completed|inserted|determined)|insert\b[^\][\r\n]{0,60})[ \t]*\]/gi,
    confidence: 'certain',
  },
  { has: /TBD/, pattern: /\bTBD\b/g, confidence: 'likely' },
  {
    has: /XX/i,
    pattern: /\b(?:pages?|notes?|sections?|items?) XX(?:-XX)?\b(?! [A-Z])/gi,
    confidence: 'likely',
  },
  // A blank within a sentence: a rule of its own, a signature's line and a form's blanks have no word after them.
  { has: /___/, pattern: /(?<=[a-z,] )_{3,}(?= [a-z])/g, confidence: 'possible' },
];

export const placeholder: Rule = {
  id: 'placeholder',
  area: 'drafting',
  severity: 'error',
  confidence: 'certain',
  summary: 'No placeholder is left to be filled in.',
  source: ['proofreading: no form asks for it'],
  notes:
    'Blanks of the cover page and of the signatures are not counted. In exhibits, where forms of agreements have blanks by right, and in registration statements and preliminary proxy statements, whose prices and dates come later, a finding is only reported by the preset "strict".',
  bad: () => example('April 2, 2004', { body: 'The merger closed on [__], 2004.' }),
  good: () => example('April 2, 2004', { body: 'The merger closed on [***], 2004 [sic]. [X] Yes [_] No' }),
  *check(document) {
    const none = notRead(document);
    if (none) return none;
    const exempt = [cover(document)?.span, signatureSection(document)].filter(span => span !== undefined);
    const byRight = isExhibit(document) || mayHaveBlanks(formType(document)?.type.value ?? '');
    for (const { confidence, ...span } of marks(document)) {
      if (exempt.some(part => contains(part, span.start))) continue;
      yield { message: 'A placeholder is left here.', span, confidence: byRight ? 'possible' : confidence };
    }
    return passed('none is left');
  },
};

function isExhibit({ type }: Document): boolean {
  return /^EX-/i.test(type?.value ?? '');
}

const marks = latelyOfText<readonly Mark[]>(
  [],
  inPassages(text =>
    MARKS.filter(({ has }) => has.test(text)).flatMap(({ pattern, confidence }) =>
      matches(text, pattern).map(span => ({ ...span, confidence })),
    ),
  ),
);
