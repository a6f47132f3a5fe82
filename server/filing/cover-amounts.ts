import type { FieldId } from '../forms/fields.ts';
import type { CoverField, CoverRow } from './cover.ts';
import { type PrintedDate, printedDates } from './date.ts';
import { recognise } from './recognise.ts';
import type { Row } from './rows.ts';
import { countBefore } from './sorted.ts';
import type { Span, Value } from './span.ts';
import { slice, type Text } from './text.ts';

/** A paragraph's text, with where it begins. */
interface Passage {
  readonly body: string;
  readonly start: number;
}

/** An amount is said within this many characters of what it is. */
const REACH = 1600;

/** The sums and numbers that a cover says in sentences or small tables: market value, revenues, shares outstanding. */
export function amountFields(text: Text, page: readonly Row[]): CoverField[] {
  const passages = passagesOf(text, page);
  return [
    ...amountField('aggregate_market_value', /aggregate\s+market\s+value/i, passages),
    ...amountField(
      'issuer_revenues',
      /revenues\s+(?:for|during)\s+(?:its|the)\s+(?:most\s+recent\s+)?fiscal\s+year|issuer'?s\s+(?:gross\s+)?revenues/i,
      passages,
    ),
    ...sharesOutstanding(passages),
  ];
}

/** What follows a cover page. */
const COVER_ENDS =
  /^\W*(?:part\s+(?:i|1)\b|item\s+1\b|(?:condensed\s+|consolidated\s+)+(?:balance|statement|financial))/i;

const CONTENTS = /^\W*(?:table\s+of\s+contents|i\s?n\s?d\s?e\s?x|contents)\W*$/i;
/** A running head says "Table of contents" too: a list of items or pages follows a real one within so many rows. */
const AHEAD = 14;

function isListed(row: Row): boolean {
  return /^\W*(?:part\s+i\b|items?\s+1\b|page\b)|\bpage(?:\s+no\.?)?\W*$|(?<!\.)\.{4,}\s*\d+$/i.test(textOf(row));
}

function textOf(row: Row): string {
  return row.words.map(word => word.text).join(' ');
}

/** Paragraphs: rows with no blank row between them, up to where the cover ends. */
function passagesOf(text: Text, page: readonly Row[]): Passage[] {
  const found: Passage[] = [];
  let rows: Row[] = [];
  const close = () => {
    if (rows.length === 0) return;
    const start = rows[0]!.words[0]!.span.start;
    found.push({ start, body: slice(text, start, rows.at(-1)!.words.at(-1)!.span.end) });
    rows = [];
  };
  for (const row of page) {
    const line = textOf(row);
    if (COVER_ENDS.test(line) || (CONTENTS.test(line) && page.slice(row.index, row.index + AHEAD).some(isListed)))
      break;
    if (line === '' || /^<page>/i.test(line) || row.line - (rows.at(-1)?.line ?? row.line) > 1) close();
    if (line !== '' && !/^<page>/i.test(line)) rows.push(row);
  }
  close();
  return found;
}

/** The first sum after the words that say what it is, in their paragraph or the next ones; else the last before them. */
function amountField(field: FieldId, said: RegExp, passages: readonly Passage[]): CoverField[] {
  const index = passages.findIndex(({ body }) => said.test(body));
  if (index < 0) return [];
  const own = passages[index]!;
  const at = said.exec(own.body)!;
  const anchor = own.start + at.index;
  const caption: [Span] = [{ start: anchor, end: anchor + at[0].length }];
  const near = passages.slice(index, index + 4).filter(({ start }) => start - anchor < REACH);
  const sums = near.flatMap(sumsIn).filter(sum => sum.span.start >= anchor);
  const sum = sums[0] ?? sumsIn(own).findLast(other => other.span.start < anchor);
  if (!sum) return [{ field, caption }];
  const home = near.find(({ start, body }) => sum.span.start >= start && sum.span.end <= start + body.length)!;
  const dates = [...new Set([own, home])].flatMap(datesIn);
  const date = asOfDate(own, dates, anchor, sum.span);
  return [{ field, caption, value: sum, rows: [{ amount: sum, ...(date && { date }) }] }];
}

/** Sums of money that are no price or par value of one share. */
function sumsIn({ body, start }: Passage): Value[] {
  const found: Value[] = [];
  for (const match of body.matchAll(/\$/g)) {
    const hit = recognise('amount', body.slice(match.index, match.index + 60));
    if (hit?.start !== 0) continue;
    const after = body.slice(match.index + hit.end, match.index + hit.end + 30);
    if (/^(?:\s+\d+\/\d+)?[\s,]*(?:(?:per|a|each)\s+(?:common\s+)?share|par\b|stated)/i.test(after)) continue;
    if (Number(hit.value) < 100 && !/million|billion/i.test(body.slice(match.index, match.index + hit.end))) continue;
    found.push({ value: hit.value, span: { start: start + match.index, end: start + match.index + hit.end } });
  }
  return found;
}

function datesIn({ body, start }: Passage): Value[] {
  return printedDates(body).map((date: PrintedDate) => ({
    value: date.value,
    span: { start: start + date.start, end: start + date.end },
  }));
}

/** The date between the words and the sum, else one of the same sentence, else the one that "such date" or another sentence on the sum means. */
function asOfDate({ body, start }: Passage, dates: readonly Value[], anchor: number, sum: Span): Value | undefined {
  const low = Math.min(anchor, sum.start);
  const high = Math.max(anchor, sum.end);
  const between = (from: number, to: number) => body.slice(Math.max(0, from - start), Math.max(0, to - start));
  const one = (from: number, to: number) =>
    !/[.;]\s/.test(between(from, to)) || /market\s+value/i.test(between(from, to));
  const named = (text: string) => /(?:such|that)\s+date/i.test(text);
  return (
    dates.find(({ span }) => span.start > low && span.end < high) ??
    dates.findLast(({ span }) => span.end <= low && one(span.end, low)) ??
    dates.find(({ span }) => span.start >= high && one(high, span.start)) ??
    (named(between(start, high + 100)) ? dates.findLast(({ span }) => span.end <= low) : undefined)
  );
}

const OUTSTANDING = /outstanding/i;
const TOPIC_ENDS =
  /incorporated\s+by\s+reference|indicate\s+by\s+check|table\s+of\s+contents|transitional\s+small|exhibit\s+index|^\W*(?:part|item)\s+[i1]\b/i;
/** What stands before the day where nothing says "outstanding": nothing, or the shares. */
const ON_DAY = /^(?:[^;]{0,60}\b(?:shares?|stock|units)\b[^;]{0,60})?[\s:,-]*\b(?:as\s+of|at|on)\s+$/i;
/** All of that stands within so many characters before the day. */
const LEAD = 400;
/** A whole number with commas, of five digits and more, or of shares, that is no sum of money, date or file number. */
const COUNT = /(?<![\d.,$/-])(?<!\$\s)(?:\d{1,3}(?:,\d{3})+|\d{5,}|\d+(?=\s+shares\b))(?![\d/-])(?!\.\d)/g;

/** Each class with its number of shares and the date: "1,000 shares of Common Stock ... outstanding", or a line of a table. */
function sharesOutstanding(passages: readonly Passage[]): CoverField[] {
  const rows: CoverRow[] = [];
  let caption: [Span] | undefined;
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i]!;
    const said = OUTSTANDING.exec(passage.body);
    if (!said || !/shares|stock|class|units|interests/i.test(passage.body)) continue;
    caption ??= [{ start: passage.start + said.index, end: passage.start + said.index + said[0].length }];
    const own = [...countsOver(passage, passages[i - 1]), ...countsIn(passage)];
    const dates = datesIn(passage);
    const next: Passage[] = [];
    // An instruction, or the head of a table: the numbers stand below.
    if (own.length === 0 && rows.length === 0) {
      for (const other of passages.slice(i + 1, i + 5)) {
        if (TOPIC_ENDS.test(other.body)) break;
        next.push(other);
      }
    }
    const counts = [...own, ...next.flatMap(countsIn)];
    const all = [...dates, ...next.flatMap(datesIn)];
    for (const count of counts) {
      if (rows.some(row => row.count?.value === count.count.value)) continue;
      const date = nearest(all, count.count.span);
      rows.push({ ...count, ...(date && { date }) });
    }
    if (next.length > 0 && counts.length > 0) break;
  }
  const first = rows[0]?.count;
  if (!caption) return sharesOnDay(passages);
  return [{ field: 'shares_outstanding', caption, ...(first && { value: first, rows }) }];
}

/** A number alone over a caption in parentheses. */
function countsOver({ body }: Passage, over: Passage | undefined): { count: Value; title?: Value }[] {
  return over && body.startsWith('(') && /^[\d,]+$/.test(over.body) ? countsIn(over) : [];
}

/** A line that says no more than a day and a number, or what of: "Common shares as of July 31, 1995  1,250,000". */
function sharesOnDay(passages: readonly Passage[]): CoverField[] {
  for (const passage of passages) {
    const { body, start } = passage;
    const dates = datesIn(passage);
    const counts = dates.length > 0 ? countsIn(passage) : [];
    for (const date of dates) {
      const at = date.span.start - start;
      const before = body.slice(Math.max(0, at - LEAD), at);
      const lead = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
      const number = counts[countBefore(counts, ({ count }) => count.span.start < date.span.end)];
      if (
        !number ||
        !ON_DAY.test(lead) ||
        !/^[\s:.-]+$/.test(body.slice(date.span.end - start, number.count.span.start - start))
      )
        continue;
      if (!/^(?:[ \t]+shares)?[ \t.]*(?:[\r\n]|$)/i.test(body.slice(number.count.span.end - start))) continue;
      const caption: [Span] = [{ start: date.span.start - lead.trimStart().length, end: date.span.end }];
      return [{ field: 'shares_outstanding', caption, value: number.count, rows: [{ ...number, date }] }];
    }
  }
  return [];
}

function nearest(dates: readonly Value[], { start, end }: Span): Value | undefined {
  const far = (date: Value) => (date.span.start >= end ? date.span.start - end : start - date.span.end);
  return dates.toSorted((a, b) => far(a) - far(b))[0];
}

function countsIn({ body, start }: Passage): { count: Value; title?: Value }[] {
  return [...body.matchAll(COUNT)].flatMap(match => {
    const at = match.index;
    const before = body.slice(Math.max(0, at - 160), at);
    const after = body.slice(at + match[0].length, at + match[0].length + 200);
    if (!countsShares(before, after)) return [];
    const count: Value = {
      value: match[0].replaceAll(',', ''),
      span: { start: start + at, end: start + at + match[0].length },
    };
    const title = titleOf(body, at, at + match[0].length);
    return [
      {
        count,
        ...(title && { title: { ...title, span: { start: start + title.span.start, end: start + title.span.end } } }),
      },
    ];
  });
}

/** Of "Columbus, Ohio 43215" what is before the zip code and after it. */
const PLACE = /(?:,\s*[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?|\bD\.\s?C)\.?\s*$/;
const LINE_ENDS = /^[ \t]*(?:[\r\n]|$)/;

/** Not a zip code, not shares that are left out, not holders of record, not the shares that others hold, not what a price is multiplied with. */
function countsShares(before: string, after: string): boolean {
  const sentence = before.slice(Math.max(0, before.search(/[.;:](?=\s+[A-Z][^.;:]*$)/)));
  return (
    !/^\s*(?:shares\s+)?(?:of\s+[\w\s]{0,40}?)?(?:share|stock)?holders\s+of\s+record/i.test(after) &&
    !/^[^.;]{0,90}held\s+by\s+(?:non-?\s*|persons\s+other\s+than\s+)?affiliates/i.test(after) &&
    !/weighted|average\s+number/i.test(sentence) &&
    !/aggregate\s+market\s+value[^.;]*$/i.test(sentence) &&
    !/(?:rule|section|release|no\.|number|zip|commission|\bexclud(?:es|ing))\s*$/i.test(before) &&
    !(PLACE.test(before) && LINE_ENDS.test(after))
  );
}

/** "shares of Common Stock, $1 par value": after the number; or the beginning of its line, in a table. */
function titleOf(body: string, from: number, to: number): Value | undefined {
  const after =
    /^\s+(?:outstanding\s+)?(?:shares|units)\s+of\s+(?:the\s+)?(?:registrant's\s+|issuer's\s+|company's\s+)?/i.exec(
      body.slice(to, to + 80),
    );
  if (after) {
    const start = to + after[0].length;
    const title =
      /^[A-Za-z$][^;()]*?(?=,?\s+(?:were|was|are|is|issued|outstanding|as\s+of|held|at)\b|,?\s+and\s+\d|[;(]|\.\s|\.$|,\s+[\d,]{5,}|$)/i.exec(
        body.slice(start, start + 160),
      );
    if (title && title[0].trim() !== '') return printed(body, start, start + title[0].length);
  }
  const lineStart = Math.max(body.lastIndexOf('\n', from - 1), body.lastIndexOf('\r', from - 1)) + 1;
  const line = body.slice(lineStart, from);
  const label = /^[ \t]*([A-Za-z](?:[^\n\r]*[^\s.:-])?)[\s.:-]*$/.exec(line);
  if (!label || /\b(?:was|were|had|is|as of|approximately|outstanding)\s*$/i.test(label[1]!)) return undefined;
  const start = lineStart + line.indexOf(label[1]!);
  return printed(body, start, start + label[1]!.length);
}

function printed(body: string, start: number, end: number): Value {
  return { value: body.slice(start, end).replace(/\s+/g, ' ').trim(), span: { start, end } };
}
