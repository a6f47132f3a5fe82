import { isIdle } from './line-cells.ts';
import { LAID_OUT, MARK } from './paragraphs.ts';
import { isSplit } from './rewrap.ts';
import { sentences } from './sentence.ts';
import type { Span } from './span.ts';
import { lineAt, lineStart, slice, type Text } from './text.ts';

/** What a heading begins with: the blanks after it are no column. */
const NUMBER =
  /^(?:item|note|section|article|part|exhibit)s?\s+\(?[\dA-Z.]{1,6}(?:\([A-Za-z\d]\))*[.):]*(?:\s*[-\u2013\u2014]+)?\s+/i;
/** Where a clause with a letter or number in brackets begins: on a line of its own, as in a list of them. */
const BEFORE_CLAUSE = /(?<=[:;,.]|[;,] (?:and|or)) (?=\((?:[a-z]|[ivx]{1,4}|\d{1,2})\) )/;
/** So many words, and so much of them in small letters, has a paragraph of prose that looks laid out. */
const FEW = 8;
const SMALL = 0.6;
/** A number at a line's end, or a cell, apart from what is before it. */
const COLUMN = /\S(?: {2,}\$? ?[\d,.()%]+$| {6,}\S|\t\S)/;
const STOP = /[.:;!?]["')\]]*$/;
/** Dots, blanks to fill in, rules between columns. */
const LEADERS = /\.{3,}|(?:\. ){3,}\.?|(?:- )?[-=\u2014]{3,}|_{2,}/g;
/** What stands between the cells of a line that is laid out by hand. */
const BETWEEN = '   ';
/** A line that is broken within a sentence has as many characters. */
const FULL = 40;

/**
 * A stretch of text as it compares with another: pages run on, each sentence stands on a line of its own, whatever its wrapping was; tables
 * and what else is laid out by hand keep their lines, without rules, leaders and the width of columns. Texts that differ in wrapping, indentation
 * and page turns alone come out alike.
 */
export function comparableText(text: Text, span: Span, furniture: readonly Span[]): string {
  const out: string[] = [];
  let paragraph: string[] = [];
  const close = () => {
    const asCells = paragraph.some(isLaidOut) && !isProse(paragraph);
    if (paragraph.length > 0) out.push(...(asCells ? paragraph.map(inCells) : bySentence(paragraph)));
    paragraph = [];
  };
  let table = false;
  for (const line of withoutTurns(text, span, furniture)) {
    const tag = /^\s*<(\/?)TABLE\b/i.exec(line);
    if (tag) table = tag[1] === '';
    if (isIdle(line)) close();
    else if (table) out.push(inCells(line));
    else {
      const mark = MARK.exec(line.trimStart())?.[0];
      if (mark && !mark.startsWith('(') && STOP.test(paragraph.at(-1) ?? '.')) close();
      paragraph.push(line);
    }
  }
  close();
  return `${out.join('\n').trim()}\n`;
}

/** The lines, without blanks at their ends; what stands where a page turns is gone, and a sentence that goes on over it has no blank line in it. */
function withoutTurns(text: Text, { start, end }: Span, furniture: readonly Span[]): string[] {
  const lines: string[] = [];
  let turned = false;
  let next = furniture.findIndex(span => span.end > start);
  if (next < 0) next = furniture.length;
  for (let line = lineAt(text, start); line < text.lineCount && lineStart(text, line) < end; line++) {
    const from = Math.max(start, lineStart(text, line));
    while (furniture[next] && furniture[next]!.end < from) next++;
    const turn = furniture[next];
    if (turn && turn.start <= from) {
      turned = true;
      continue;
    }
    const content = slice(text, from, Math.min(end, lineStart(text, line + 1)))
      .replace(/\f/g, '')
      .trimEnd();
    if (turned && content !== '') {
      const last = lines.findLastIndex(each => each !== '');
      if (goesOn(lines.slice(Math.max(0, last - 1), last + 1), content)) lines.splice(last + 1);
      else lines.push('');
      turned = false;
    }
    lines.push(content);
  }
  return lines;
}

/** A page ends where a sentence does, or it goes on: with a small letter, or after a full line or the second of a paragraph. */
function goesOn(lines: readonly string[], after: string): boolean {
  const [above = '', before = ''] = lines.length > 1 ? lines : ['', ...lines];
  if (before === '' || STOP.test(before) || isLaidOut(before) || isLaidOut(after)) return false;
  const head = after.trimStart();
  if (/^[a-z(]/.test(head)) return true;
  return (
    (above !== '' || before.trim().length >= FULL) && !MARK.test(head) && /[a-z]/.test(before) && /[a-z]/.test(head)
  );
}

function isLaidOut(line: string): boolean {
  return LAID_OUT.test(line.trimStart().replace(NUMBER, '').replace(MARK, ''));
}

/** Prose though its margin is straight, by blanks between its words, or its head hangs: words in small letters, no column of numbers and no wide gap. */
function isProse(lines: readonly string[]): boolean {
  const words = lines.flatMap(line => line.match(/\S+/g) ?? []);
  const small = words.filter(word => /^["'(]*[a-z]/.test(word)).length;
  const columns = lines.some(line => COLUMN.test(line.trimStart().replace(NUMBER, '').replace(MARK, '')));
  return words.length >= FEW && small >= words.length * SMALL && !columns;
}

/** A line as its cells, whatever their columns; a currency's sign is a part of its cell. */
function inCells(line: string): string {
  return line
    .replace(LEADERS, BETWEEN)
    .trim()
    .replace(/\$\s+(?=[\d(])/g, '$')
    .replace(/(?:\t| {2})\s*/g, BETWEEN);
}

function bySentence(paragraph: readonly string[]): string[] {
  const lines = paragraph.map(line => line.replace(LEADERS, ' ').trim().replace(/\s+/g, ' '));
  const parts = lines.map((line, i) => (i === 0 || isSplit(lines[i - 1]!, line) ? line : ` ${line}`));
  const whole = parts.join('');
  return sentences(whole).flatMap(({ start, end }) => whole.slice(start, end).split(BEFORE_CLAUSE));
}
