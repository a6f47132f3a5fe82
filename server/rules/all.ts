import { coverMissing } from './cover-missing.ts';
import { impossibleDate } from './impossible-date.ts';
import { malformedRules } from './malformed.ts';
import type { Rule } from './rule.ts';
import { wrongWeekday } from './wrong-weekday.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [...coverMissing, ...malformedRules, impossibleDate, wrongWeekday];
