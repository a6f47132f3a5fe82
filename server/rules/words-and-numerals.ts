import { latelyOfText } from '../filing/of-text.ts';
import { inPassages } from '../filing/passages.ts';
import type { Span } from '../filing/span.ts';
import { NUMBER_WORD, numberOfWords } from '../forms/number-words.ts';
import { example } from './example.ts';
import { notRead } from './not-read.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** "(365)" with a word before it, on one line or two; what stands in the next column or paragraph is another number. */
const NUMERALS = /\((?<=[a-z](?:[ \t]{1,2}|[ \t]*\r?\n[ \t]*).)(\d{1,3}(?:,\d{3})*|\d+)\)/gi;
/** "three hundred sixty-five" at the end of a text: at most eight words. */
const WORDS = new RegExp(
  String.raw`(?<![\w-])(?:${NUMBER_WORD})(?:(?:[ \t]+|[ \t]*(?:-|[^\S \t])[ \t]*)(?:and\s+)?(?:${NUMBER_WORD})){0,7}(?=(?:[ \t]{1,2}|[ \t]*\r?\n[ \t]*)$)`,
  'i',
);
/** They take no more characters. */
const LONG = 400;

export const wordsAndNumerals: Rule = {
  id: 'words-and-numerals',
  area: 'drafting',
  severity: 'warning',
  confidence: 'likely',
  summary: 'A number in words and the numerals beside it are one number.',
  source: ['proofreading: no form asks for it'],
  bad: () => example('April 2, 2004', { body: 'The note is due in five (6) years.' }),
  good: () => example('April 2, 2004', { body: 'The note is due in three hundred sixty-five (365) days.' }),
  *check(document) {
    const none = notRead(document);
    if (none) return none;
    const both = printedTwice(document);
    for (const { words, said, numerals, ...span } of both) {
      if (said === Number(numerals.replaceAll(',', ''))) continue;
      yield { message: `"${words}" is ${said}, not ${numerals}.`, span };
    }
    return both.length > 0 ? passed(`${both.length} numbers`) : notApplicable('no number is printed in both ways');
  },
};

interface Both extends Span {
  readonly words: string;
  /** What the words say. */
  readonly said: number;
  readonly numerals: string;
}

const printedTwice = latelyOfText<readonly Both[]>(
  [],
  inPassages(text =>
    Array.from(text.matchAll(NUMERALS)).flatMap(({ index, 0: hit, 1: numerals }) => {
      const from = Math.max(0, index - LONG);
      const words = WORDS.exec(text.slice(from, index));
      const said = words ? numberOfWords(words[0]) : undefined;
      if (!words || said === undefined) return [];
      const span = { start: from + words.index, end: index + hit.length };
      return [{ ...span, words: words[0].replace(/\s+/g, ' '), said, numerals: numerals! }];
    }),
  ),
);
