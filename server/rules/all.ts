import { characterSet } from './character-set.ts';
import { coverMissing } from './cover-missing.ts';
import { impossibleDate } from './impossible-date.ts';
import { malformedRules } from './malformed.ts';
import { notJudged } from './not-judged.ts';
import { pageWidth } from './page-width.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import type { Rule } from './rule.ts';
import { tab } from './tab.ts';
import { tableTags } from './table-tags.ts';
import { tableWidth } from './table-width.ts';
import { wordsAndNumerals } from './words-and-numerals.ts';
import { wrongWeekday } from './wrong-weekday.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  ...coverMissing,
  ...malformedRules,
  impossibleDate,
  wrongWeekday,
  notJudged,
  placeholder,
  wordsAndNumerals,
  personalData,
  pageWidth,
  tableWidth,
  tableTags,
  characterSet,
  tab,
];
