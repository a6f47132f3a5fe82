import { bodyOf } from '../filing/document.ts';
import { NUMBER_WORD, numberOfWords } from '../forms/number-words.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** "three hundred sixty-five (365)": at most eight words, on one line or two. */
const BOTH = new RegExp(
  String.raw`(?<![\w-])((?:${NUMBER_WORD})(?:[ \t]*[-\s][ \t]*(?:and\s+)?(?:${NUMBER_WORD})){0,7})\s+\((\d{1,3}(?:,\d{3})*|\d+)\)`,
  'gi',
);

export const wordsAndNumerals: Rule = {
  id: 'words-and-numerals',
  area: 'drafting',
  severity: 'warning',
  confidence: 'likely',
  summary: 'A number in words and the numerals beside it are one number.',
  source: ['proofreading: no form asks for it'],
  bad: example('April 2, 2004', { body: 'The note is due in five (6) years.' }),
  good: example('April 2, 2004', { body: 'The note is due in three hundred sixty-five (365) days.' }),
  *check(document) {
    if (document.content !== 'text') return notApplicable(`the document is ${document.content}, not text`);
    let count = 0;
    for (const { index, 0: hit, 1: words, 2: numerals } of bodyOf(document).matchAll(BOTH)) {
      const said = numberOfWords(words!);
      if (said === undefined) continue;
      count++;
      if (said === Number(numerals!.replaceAll(',', ''))) continue;
      const start = document.body.start + index;
      yield {
        message: `"${words!.replace(/\s+/g, ' ')}" is ${said}, not ${numerals}.`,
        span: { start, end: start + hit.length },
      };
    }
    return count > 0 ? passed(`${count} numbers`) : notApplicable('no number is printed in both ways');
  },
};
