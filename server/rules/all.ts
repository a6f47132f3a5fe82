import { characterSet } from './character-set.ts';
import { coverMissing } from './cover-missing.ts';
import { headerEin } from './header-ein.ts';
import { headerFileNumber } from './header-file-number.ts';
import { headerFiscalYearEnd } from './header-fiscal-year-end.ts';
import { headerForm } from './header-form.ts';
import { headerItems } from './header-items.ts';
import { headerName } from './header-name.ts';
import { headerPeriod } from './header-period.ts';
import { headerState } from './header-state.ts';
import { impossibleDate } from './impossible-date.ts';
import { malformedRules } from './malformed.ts';
import { notJudged } from './not-judged.ts';
import { pageWidth } from './page-width.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import { referenceCaption } from './reference-caption.ts';
import { referenceNowhere } from './reference-nowhere.ts';
import { referenceWithin } from './reference-within.ts';
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
  headerForm,
  headerName,
  headerFileNumber,
  headerEin,
  headerState,
  headerPeriod,
  headerFiscalYearEnd,
  headerItems,
  impossibleDate,
  wrongWeekday,
  notJudged,
  referenceNowhere,
  referenceWithin,
  referenceCaption,
  placeholder,
  wordsAndNumerals,
  personalData,
  pageWidth,
  tableWidth,
  tableTags,
  characterSet,
  tab,
];
