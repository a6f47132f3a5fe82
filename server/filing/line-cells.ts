import { TAB } from './rows.ts';
import type { Span } from './span.ts';

/** What stands between gaps of a line: words with one blank between them. `column` counts characters on the page, tabs expanded. */
export interface Cell extends Span {
  readonly text: string;
  readonly column: number;
}

/** Leaders, with or without blanks between their dots. */
const LEADERS = /(?:\.[ \t]?){3,}\.?|_{3,}|\|/g;

/** The cells of a line that begins at `at`; leaders are gaps. */
export function cellsOf(line: string, at: number): Cell[] {
  const spaced = line.replace(LEADERS, leaders => leaders.replace(/[^\t]/g, ' '));
  let column = 0;
  let seen = 0;
  return Array.from(spaced.matchAll(/[^\s]+(?: [^\s]+)*/g), match => {
    for (; seen < match.index; seen++)
      column = spaced.charCodeAt(seen) === 9 ? (Math.floor(column / TAB) + 1) * TAB : column + 1;
    return { text: match[0], start: at + match.index, end: at + match.index + match[0].length, column };
  });
}

/** A rule; tags, with the page's number behind them; "(continued)". */
const IDLE = [/^[-=_*~.\s]*$/, /^(?:<[^<>]*>\s*)+\d{0,3}$/, /^\(?(?:continued|cont'd\.?)\)?$/i];

/** Whether a line says nothing of its own: alone it is no row of a table. */
export function isIdle(line: string): boolean {
  const printed = line.trim();
  return IDLE.some(idle => idle.test(printed));
}
