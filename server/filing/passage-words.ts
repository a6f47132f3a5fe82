import { lately } from './lazy.ts';
import { type Passage, textOf } from './passages.ts';
import { LETTERS, LETTERS_AND_DIGITS, wordsOf } from './word-scan.ts';

/** The words of a passage, numbers among them. */
export const wordsAndNumbers = lately((passage: Passage) => wordsOf(textOf(passage), LETTERS_AND_DIGITS));

/** What stands in a passage between what is no letter of the alphabet. */
export const lettersAlone = lately((passage: Passage) => wordsOf(textOf(passage), LETTERS));
