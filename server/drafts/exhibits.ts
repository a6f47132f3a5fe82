import { exhibitTitle } from '../forms/exhibits.ts';
import type { Form } from '../forms/form.ts';
import { wrapped } from './layout.ts';

/** Where descriptions begin, in columns. */
const DESCRIPTION = 16;

/** The list of exhibits with what the form's table calls them, in the order of their numbers. */
export function exhibitLines(form: Form, date: string | undefined, numbers: readonly string[]): string[] {
  const rows = numbers.toSorted(byNumber).flatMap(number => {
    const title = exhibitTitle(number, form, date) ?? '[to come]';
    return wrapped(`    ${number.padEnd(DESCRIPTION - 4)}${title}`, { first: 4, rest: DESCRIPTION });
  });
  return ['    Exhibit', '    Number      Description', '    -------     -----------', '', ...rows];
}

/** "3(ii)" after "3(i)", "10.2" before "10.10". */
function byNumber(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
