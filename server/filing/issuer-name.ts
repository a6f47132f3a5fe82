import { namesIn } from './entity-name.ts';
import { type Segment, segmentSpan, segmentText } from './segments.ts';
import type { Value } from './span.ts';
import { slice, type Text } from './text.ts';

/** The rows of a page that are looked at. */
const ROWS = 120;
/** The legend of 17 CFR 229.501(b)(7): the underwriters' names stand below it, not the issuer's. */
const LEGEND = /^(?:neither|none of) the securities and exchange/i;
const ISSUED_BY = /(?:issued|offered) by|obligations of/gi;

/**
 * The issuer of a prospectus or a term sheet, whose pages have no caption for it: the first company whose name stands alone in its line or
 * column, else the one by whom the securities are said to be issued.
 */
export function issuerName(text: Text, segments: readonly (readonly Segment[])[]): Value | undefined {
  const page = segments.slice(0, ROWS).flat();
  const legend = page.findIndex(segment => LEGEND.test(segmentText(segment)));
  const above = legend < 0 ? page : page.slice(0, legend);
  const alone = above.find(segment => isName(segmentText(segment)));
  if (alone) return { value: segmentText(alone), span: segmentSpan(alone) };
  const [first, last] = [above[0], above.at(-1)];
  return first && last && saidToIssue(text, segmentSpan(first).start, segmentSpan(last).end);
}

function isName(words: string): boolean {
  const [name] = namesIn(words);
  return name?.start === 0 && name.end === words.length;
}

function saidToIssue(text: Text, start: number, end: number): Value | undefined {
  const prose = slice(text, start, end);
  const names = namesIn(prose);
  for (const { 0: words, index } of prose.matchAll(ISSUED_BY)) {
    const after = index + words.length;
    const name = names.find(span => span.start >= after && span.start - after <= 4);
    if (name)
      return {
        value: prose.slice(name.start, name.end).replace(/\s+/g, ' '),
        span: { start: start + name.start, end: start + name.end },
      };
  }
  return undefined;
}
