import { forms } from './all.ts';
import { addDays } from './business-days.ts';
import type { Era } from './source.ts';

/** The day of the newest change of a form that the catalogue knows (ISO): by what is newer nothing is judged. */
export const newestChange: string = forms
  .flatMap((form): Era[] => [form, ...form.cover, ...form.items])
  .flatMap(({ since, until }) => [...(since ? [since] : []), ...(until ? [addDays(until, 1)] : [])])
  .reduce((newest, day) => (day > newest ? day : newest), '');
