import type { Block } from './block.ts';
import type { Document } from './document.ts';
import { lately, lazy } from './lazy.ts';
import { type Numbering, numberingAt } from './numbering.ts';
import { inRegions } from './regions.ts';
import { captionAfter } from './section-caption.ts';
import { movedSpan, type Span, type Value } from './span.ts';
import { blockAt, lineEnd, lineStart, lineText, slice, type Text } from './text.ts';

/** A line that may open a section, a schedule, or the end of an agreement. */
export interface SectionMark {
  readonly kind: 'number' | 'schedule' | 'closing';
  readonly numbering: Numbering;
  readonly line: number;
  readonly start: number;
  /** Characters from the beginning of its line. */
  readonly column: number;
  readonly caption?: Value;
  /** It has a blank line above it. */
  readonly apart: boolean;
  /** It follows another number on its line: "(c) (i)". */
  readonly stacked: boolean;
  /** The sentence above it ends with a colon, as before a list. */
  readonly listed: boolean;
  /** So many lines below it a line ends with a page number, at most `ENTRY` less one; absent where none does. */
  readonly paged?: number;
}

/** An entry of a contents page takes at most this many lines of text. */
export const ENTRY = 4;

interface Found {
  readonly kind: SectionMark['kind'];
  readonly numbering: Numbering;
  readonly start: number;
  readonly line: number;
}

const SCHEDULE =
  /(?:EXHIBIT|SCHEDULE|ANNEX|APPENDIX|ATTACHMENT|ADDENDUM|RIDER)[ \t]+["\u201c\x93]?((?:[A-Z]{1,2}|\d{1,3}|[IVXL]{1,6})(?:[-.]?\d{1,3}(?!\d)|[-.][A-Z]|(?<=\d)[A-Z])*(?:\([a-z0-9]{1,3}\))*)["\u201d\x94]?(?=[ \t]*(?:[-:.\u2013\u2014]|[\r\n]|$|[ \t]{2}|(?:TO|FOR)\b)|(?<=["\u201d\x94])[ \t])/iy;
/** Where an agreement ends: its last clause, or somebody's signature. */
const CLOSING = /IN[ \t]+(?:WITNESS|TESTIMONY)[ \t]+(?:WHEREOF|THEREOF|HEREOF)|(?:By:?[ \t]*)?\/s\//iy;
/** A sentence that leads to a list: a small letter begins its last word, which no caption's does. */
const LEADS = /(?:^|[\s("'])[a-z][\w'-]*(?:[)\]"][)\]"']*)?:$/;
const CONTINUED = /^[-:.\s\u2013\u2014]*\(?cont(?:inued|['.]d)\b/i;
/** A paragraph's last line, at the foot of a page, is shorter than this; in columns. */
const SHORT = 55;
/** After the number of a section that is only mentioned. */
const MENTION =
  /^(?:of|and|or|in|to|is|are|was|were|through|above|below|hereof|hereto|hereunder|herein|thereof|under|as|on|for|by|with|which|that|shall|will|may|has|have|had|the|this|such|not|at|from|if|any|hereinabove|[,;)\]])(?:\b|\s|$)|^[,;)\]]/;
/** After a letter or a number in brackets that is only mentioned; "(a) of" may well begin a clause. */
const BRACKET_MENTION = /^(?:above|below|hereof|thereof|hereto)\b|^(?:and|or|to|through)[ \t]+\(|^[,;)\]]/;
const WORDED = /^(?:article|section|sec\.|\xa7)/i;
const DOTTED_OR_WORDED = /^[A-Z][a-z]|\d\.\d/;
const FURNITURE =
  /^(?:[ \t]*(?:<PAGE>.*|\f.*|(?:[-(][ \t]*)?(?:[A-Z]{1,2}-?)?(?:\d{1,4}|[ivxl]{1,6})[ \t]*[-).]?|page[ \t]+\d.*)|[-_=*~ \t]{3,})$/i;
/** At most so many numbers follow another on its line. */
const STACKED = 6;
const PAGED = /(?:\.\.|\.[ \t]|[ \t]{2})[-(]?(?:[A-Z]{1,2}-?)?(?:\d{1,3}|[ivxl]{1,5})[-)]?$/;
/** A page number takes no more than this at a line's end, with the dots or the gap before it. */
const PAGE_WIDTH = 12;
/** The line's sentence goes on. */
const OPEN_END =
  /(?:\b(?:a|an|and|any|as|at|by|for|from|in|into|of|on|or|the|this|that|to|under|with|section|article|clause|paragraph)|,)$/i;
const RULE = /^[ \t]*(?:- )*[-_=*~]{3}[-_=*~ \t]*$/;

/** Numbers at the beginnings of a block's lines, whatever they are. */
const inBlock = lazy((block: Block): readonly Found[] => {
  const { text, lines } = block;
  const found: Found[] = [];
  for (let line = 0; line < lines.length; line++) {
    let at = lines[line]!;
    let c = text.charCodeAt(at);
    while (c === 32 || c === 9) c = text.charCodeAt(++at);
    const next = text.charCodeAt(at + 1) | 32;
    const lower = c | 32;
    if (lower >= 97 && lower <= 122) {
      // Prose: a small letter that no stop or bracket follows, nor a numeral.
      if (c === lower && next >= 97 && c !== 105 && c !== 118 && c !== 120 && c !== 97 && c !== 115) continue;
      const other = otherAt(text, at, lower);
      if (other) {
        found.push({ ...other, start: at, line });
        continue;
      }
    } else if (c === 47) {
      const closing = closingAt(text, at);
      if (closing) found.push({ ...closing, start: at, line });
      continue;
    } else if (c !== 40 && c !== 0xa7 && !(c >= 48 && c <= 57)) continue;
    const numbering = numberingAt(text, at);
    if (numbering) found.push({ kind: 'number', numbering, start: at, line });
  }
  return found;
});

function otherAt(text: string, at: number, lower: number): Pick<Found, 'kind' | 'numbering'> | undefined {
  if (lower === 105 || lower === 98) return closingAt(text, at);
  if (lower !== 101 && lower !== 115 && lower !== 97 && lower !== 114) return undefined;
  SCHEDULE.lastIndex = at;
  const found = SCHEDULE.exec(text);
  if (!found) return undefined;
  const word = found[0].slice(0, found[0].search(/[ \t]/));
  const label = `${word[0]!.toUpperCase()}${word.slice(1).toLowerCase()} ${found[1]!}`;
  return { kind: 'schedule', numbering: { readings: [], label, length: found[0].length } };
}

function closingAt(text: string, at: number): Pick<Found, 'kind' | 'numbering'> | undefined {
  CLOSING.lastIndex = at;
  const found = CLOSING.exec(text);
  return found ? { kind: 'closing', numbering: { readings: [], label: '', length: found[0].length } } : undefined;
}

/** The numbers in a document that begin a paragraph, in order. */
export const sectionMarks: (document: Document) => readonly SectionMark[] = lately(
  inRegions(marksIn, ({ start }) => start, moved),
);

function moved(mark: SectionMark, by: number, lines: number): SectionMark {
  const { start, line, caption } = mark;
  return {
    ...mark,
    start: start + by,
    line: line + lines,
    ...(caption && { caption: { ...caption, span: movedSpan(caption.span, by) } }),
  };
}

function marksIn(document: Document): SectionMark[] {
  const { text } = document.filing;
  const own = ownNumber(document);
  const marks: SectionMark[] = [];
  for (const found of candidates(text, document.body)) {
    const above = contextOf(text, found.line, document.body.start);
    if (!above.opens && !above.apart) continue;
    const mark = markOf(text, found, above);
    // At the head of a page a sentence may go on: a caption tells a section from a reference.
    if (!above.opens && !(mark?.caption && DOTTED_OR_WORDED.test(mark.numbering.label))) continue;
    if (mark && !(own && mark.kind === 'schedule' && own.test(mark.numbering.label)))
      marks.push(...[mark, ...stackedAfter(text, mark)].map(each => withPage(text, each)));
  }
  return marks;
}

function withPage(text: Text, mark: SectionMark): SectionMark {
  for (let paged = 0; paged < ENTRY; paged++) {
    const line = mark.line + paged;
    if (isPaged(slice(text, Math.max(mark.start, lineStart(text, line)), lineEnd(text, line))))
      return { ...mark, paged };
  }
  return mark;
}

/** "Exhibit 10.1" at the head of an exhibit, or "Exhibit 10.1-7" at a page's foot, is the document's own number. */
function ownNumber({ type }: Document): RegExp | undefined {
  const [, number] = /^EX-(\d+)/i.exec(type?.value ?? '') ?? [];
  return number ? new RegExp(String.raw`^Exhibit ${number}(?:\D|$)`) : /^Exhibit \d+[.(]/;
}

function* candidates(text: Text, span: Span): Iterable<Found> {
  for (let i = blockAt(text, span.start); i < text.blocks.length && text.starts[i]! < span.end; i++) {
    const offset = text.starts[i]!;
    for (const found of inBlock(text.blocks[i]!)) {
      if (offset + found.start < span.start) continue;
      if (offset + found.start >= span.end) return;
      yield { ...found, start: offset + found.start, line: text.firstLines[i]! + found.line };
    }
  }
}

/** What stands above a line, page breaks looked over. */
interface Context {
  /** The line may open a paragraph. */
  readonly opens: boolean;
  readonly apart: boolean;
  /** The last line of text above. */
  readonly last: string;
}

function contextOf(text: Text, line: number, from: number): Context {
  let blank = false;
  let page = false;
  let ruled = false;
  for (let above = line - 1; above >= line - 24; above--) {
    const at = lineStart(text, above);
    if (above < 0 || at < from) break;
    const content = lineText(text, above);
    const last = content.trimEnd();
    if (content.trim() === '') blank = true;
    else if (RULE.test(content)) ruled = true;
    else if (FURNITURE.test(content)) page = true;
    else if (page)
      return { opens: finished(last) || last.length < SHORT || indented(text, line, last), apart: blank, last };
    else if (blank) return { opens: true, apart: true, last };
    else if (ruled) return { opens: finished(last) || last.trim().length < 40, apart: false, last };
    else return { opens: finished(last) || indented(text, line, last), apart: false, last };
  }
  return { opens: true, apart: true, last: '' };
}

/** True where a paragraph may end with this line. */
function finished(content: string): boolean {
  const trimmed = content.trim();
  return (
    /[.:;!?]["')\u201d\x94]*$|[,;][ \t]*(?:and|or|and\/or)$|^<\/?\w+>$/i.test(trimmed) ||
    (!/[a-z]/.test(trimmed) && trimmed.length < 70) ||
    (trimmed.length < 40 && WORDED.test(trimmed)) ||
    (trimmed.length < 60 && !OPEN_END.test(trimmed) && numberingAt(trimmed, 0) !== undefined) ||
    isPaged(content)
  );
}

/** A page number at the line's end, led there by dots or a gap. */
export function isPaged(line: string): boolean {
  return PAGED.test(line.trimEnd().slice(-PAGE_WIDTH));
}

function indented(text: Text, line: number, above: string): boolean {
  const content = lineText(text, line);
  return content.search(/\S/) >= above.search(/\S/) + 3;
}

function markOf(text: Text, found: Found, { apart, last }: Context): SectionMark | undefined {
  const { kind, numbering, start, line } = found;
  const end = lineEnd(text, line);
  const base = {
    kind,
    numbering,
    line,
    start,
    column: start - lineStart(text, line),
    apart,
    stacked: false,
    listed: LEADS.test(last),
  };
  if (kind === 'closing') return base;
  const from = start + numbering.length;
  const rest = slice(text, from, end);
  if (kind === 'schedule') {
    const title = rest.replace(/^[ \t]*[-:.\u2013\u2014]*[ \t]*/, '');
    if (!apart || isListed(text, line) || end - start > 90 || /[a-z]{3}[ \t]+[a-z]{3}|[.;,]$/.test(title.trim()))
      return undefined;
    const caption = captionAfter(text, line, from + (rest.length - title.length), true);
    return { ...base, ...(caption && { caption }) };
  }
  const printed = slice(text, start, from);
  const wordy = WORDED.test(printed);
  if (CONTINUED.test(rest)) return undefined;
  // "2.1.1 with respect to ..." may well begin a clause, after one that has ended.
  const mention = wordy || (DOTTED_OR_WORDED.test(printed) && !(apart && finished(last))) ? MENTION : BRACKET_MENTION;
  if (mention.test(rest)) return undefined;
  // A word and a number that prose goes on after, with no stop between: "Section 5 applies".
  if (wordy && /^[a-z]/.test(rest) && !/[.:]\s*$/.test(printed)) return undefined;
  if (rest.trim() === '' && /^\d+\.?\s*$/.test(printed)) return undefined;
  const caption = captionAfter(text, line, from, wordy || numbering.readings[0]!.style.includes('1.1'));
  return { ...base, ...(caption && { caption }) };
}

/** The next line names another schedule: a list of them. */
function isListed(text: Text, line: number): boolean {
  const below = lineText(text, line + 1);
  SCHEDULE.lastIndex = below.length - below.trimStart().length;
  return SCHEDULE.test(below);
}

/** "(c) (i)" and "3. Rent. (a)": a first number right after another's, or after its caption. */
function stackedAfter(text: Text, mark: SectionMark): SectionMark[] {
  if (mark.kind !== 'number') return [];
  const end = lineEnd(text, mark.line);
  const stacked: SectionMark[] = [];
  const caption = mark.caption && mark.caption.span.end <= end ? mark.caption.span.end : undefined;
  for (let at = caption ?? mark.start + mark.numbering.length; at < end && stacked.length < STACKED; ) {
    const rest = slice(text, at, end);
    const lead = /^[-.:_\s\u2013\u2014]*/.exec(rest)![0].length;
    const numbering = rest[lead] === '(' ? numberingAt(rest, lead) : undefined;
    if (!numbering?.readings.some(reading => reading.value === 1)) break;
    if (BRACKET_MENTION.test(rest.slice(lead + numbering.length))) break;
    const start = at + lead;
    const own = captionAfter(text, mark.line, start + numbering.length, false);
    stacked.push({
      kind: 'number',
      numbering,
      line: mark.line,
      start,
      column: mark.column,
      apart: mark.apart,
      stacked: true,
      listed: false,
      ...(own && { caption: own }),
    });
    at = start + numbering.length;
  }
  return stacked;
}
