import type { Span } from './span.ts';

/** A stop with what may close after it, and the blanks before what goes on. */
const STOP = /(?<![.?!])([.?!]+)(["'\u201d\u2019)\]]*)(?=\s)/g;
/** What a sentence begins with. */
const OPENS = /^\s+["'\u201c\u2018([]*(?:[A-Z0-9$\xa7]|\/s\/)/;
/** Shortened words that go on: a name, a number or an explanation follows. */
const GOES_ON =
  /(?:^|[\s("'\u201c\u2018[])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Hon|Rev|St|Ste|Mt|Ft|Gen|Gov|Sen|Rep|Lt|Col|Capt|vs?|viz|cf|e\.?g|i\.?e|approx|et al|incl|pp?|para?|cl|ch|sec|secs|\xa7|art|arts|ex|exh|exhs|fig|vol|ed|supp|stat|reg|regs|fed|cir|ct|app|dist|div|op|cit|id|tel|attn|ref|bldg|ave|blvd|rd|hwy|rm|fl|sq|a\.k\.a|f\.k\.a|d\.b\.a|c\.f\.r|u\.s\.c|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])$/i;
/** A number follows these, or else they end a sentence: "No. 3", "Nos. 333-1 and 333-2", "Item No. 5". */
const BEFORE_NUMBER = /(?:^|[\s(])(?:nos?|art|pt|par)$/i;
/** Shortened words of names, after which a name may go on or a sentence end. */
const OF_NAMES =
  /(?:^|[\s,(.])(?:Inc|Corp|Co|Cos|Ltd|Bros|Assn|Natl|Intl|Jr|Sr|Esq|etc|L\.?P|L\.?L\.?[CP]|P\.?L\.?C|P\.?C|N\.?A|S\.?A|U\.?S(?:\.?A)?|U\.?K|E\.?U|D\.?C|N\.?[YJ]|a\.?m|p\.?m|Ph\.?D|C\.?P\.?A|M\.?D)$/i;
/** Words that begin a sentence rather than a name: after a shortened word they tell the two apart. */
const BEGINS =
  /^\s+["'\u201c(]*(?:The|This|These|Those|That|There|Then|Thereafter|In|On|At|By|For|From|As|An?|If|It|Its|We|Our|He|She|His|Her|They|Their|Each|All|Any|No|None|Such|Under|Upon|Until|When|Where|While|With|Without|After|Before|During|Since|Pursuant|However|Accordingly|Although|Because|Both|But|Certain|Except|Neither|Not|Nothing|Prior|Subject|To|You|Your|Unless|Item|Section)\b/;
/** The number of a heading or a list's entry: it is a part of what it heads. */
const NUMBERED =
  /^\s*(?:\*\s*)?(?:(?:section|sec|article|item|items|part|note|exhibit|schedule|annex)\s+)?(?:\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,6})\)?(?:[.-]\d{1,3})*[A-Z]?(?:\([a-z0-9]{1,4}\))*)$/i;

/** The sentences of a paragraph, in order, without the blanks between them. "Inc.", "No. 3", "J. Smith", "Section 3.4(b)." and a heading's own number end none. */
export function sentences(paragraph: string): Span[] {
  const found: Span[] = [];
  let start = skip(paragraph, 0);
  for (const match of paragraph.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (end <= start || !ends(paragraph, start, match.index, match[1]!, paragraph.slice(end, end + 60))) continue;
    found.push({ start, end });
    start = skip(paragraph, end);
  }
  const end = paragraph.trimEnd().length;
  return end > start ? [...found, { start, end }] : found;
}

function ends(paragraph: string, start: number, stop: number, mark: string, after: string): boolean {
  if (after.trim() === '') return true;
  if (!OPENS.test(after)) return false;
  if (mark !== '.') return !mark.startsWith('..');
  const before = paragraph.slice(Math.max(start, stop - 30), stop);
  if (stop - start < 30 && NUMBERED.test(before)) return false;
  if (BEFORE_NUMBER.test(before)) return !/^\s+["'(]*[A-Z]?-?\d/.test(after);
  if (OF_NAMES.test(before)) return BEGINS.test(after);
  return !GOES_ON.test(before);
}

function skip(text: string, from: number): number {
  const at = text.slice(from).search(/\S/);
  return at < 0 ? text.length : from + at;
}

/** Where a clause of a sentence begins: after a semicolon or colon, or with a letter or number in brackets. */
const CLAUSE = /[;:](?=\s)|(?<=\s)\((?:[a-z]{1,4}|\d{1,2})\)(?=\s)/g;

/** The parts of a sentence: its clauses, which tile it, and what stands in brackets, brackets included. A sentence of one clause has none. */
export function clauses(sentence: string): Span[] {
  const starts = [...sentence.matchAll(CLAUSE)].map(({ index, 0: mark }) =>
    mark.startsWith('(') ? index : skip(sentence, index + 1),
  );
  const edges = [...new Set([0, ...starts, sentence.length])];
  const parts = edges
    .slice(1)
    .map((end, i) => ({ start: edges[i]!, end: edges[i]! + sentence.slice(edges[i], end).trimEnd().length }));
  return [...(parts.length > 1 ? parts : []), ...brackets(sentence)];
}

function brackets(sentence: string): Span[] {
  const found: Span[] = [];
  const open: number[] = [];
  for (const { index, 0: bracket } of sentence.matchAll(/[()]/g)) {
    if (bracket === '(') open.push(index);
    else if (open.length > 0) found.push({ start: open.pop()!, end: index + 1 });
  }
  return found;
}
