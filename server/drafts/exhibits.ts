import { exhibitTitle } from '../forms/exhibits.ts';
import type { Form } from '../forms/form.ts';
import { TO_COME, wrapped } from './layout.ts';

/** Where numbers and descriptions begin, in columns. */
const COLUMNS = { number: 4, title: 16 };

/** The list of exhibits with what the form's table calls them, in the order of their numbers. */
export function exhibitLines(form: Form, date: string | undefined, numbers: readonly string[]): string[] {
  const rows = numbers
    .toSorted(byNumber)
    .flatMap(number => exhibitRowLines(number, exhibitTitle(number, form, date) ?? TO_COME));
  return ['    Exhibit', '    Number      Description', '    -------     -----------', '', ...rows];
}

/** A row of a list whose numbers and descriptions begin in these columns. */
export function exhibitRowLines(number: string, title: string, columns = COLUMNS): string[] {
  const head = number.padEnd(columns.title - columns.number - 1);
  return wrapped(`${head} ${title}`, { first: columns.number, rest: columns.title });
}

/** "3(ii)" after "3(i)", "10.2" before "10.10". */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
