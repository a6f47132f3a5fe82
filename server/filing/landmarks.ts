import { type Block, endOfLine } from './block.ts';
import { lazy } from './lazy.ts';
import type { Span } from './span.ts';
import { blockAt, type Text } from './text.ts';

/** A line that opens or closes something, told by its first word alone. */
export type LandmarkKind =
  | 'tag'
  | 'page'
  | 'item'
  | 'part'
  | 'signatures'
  | 'exhibit-index'
  | 'contents'
  | 'notes'
  | 'statement'
  | 'clause'
  | 'signer';

export interface Landmark {
  readonly kind: LandmarkKind;
  /** From the first character that is not blank to the end of the line. */
  readonly span: Span;
  readonly line: number;
}

interface Found {
  readonly kind: LandmarkKind;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** The envelope's tags. Tags inside a document's body are no landmarks: an HTML body has one on every line. */
const TAG = /<\/?(?:DOCUMENT|TEXT|TYPE|SEQUENCE|FILENAME|DESCRIPTION|SUBMISSION|(?:SEC|IMS)-(?:DOCUMENT|HEADER))>/iy;
const PAGE = /<PAGE>/iy;
/** Each with the two characters it can begin with, so that few lines are tried at all. */
const HEADINGS: readonly (readonly [LandmarkKind, readonly string[], RegExp])[] = [
  // Spaced letters were bold type; numbers are also Roman, or words.
  [
    'item',
    ['it', 'i '],
    /I ?T ?E ?M(?: ?S)?[ \t\xa0.:-]*(?:No\.?[ \t]*|#)?(?:(?:\r\n?|\n)[ \t\xa0]*(?=\d)|(?=\d|(?:[IVX]+|l|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b))/iy,
  ],
  ['part', ['pa', 'p '], /P ?A ?R ?T[ \t\xa0]+(?:[IVX]+|[1-4]|One|Two|Three|Four)\b/iy],
  [
    'signatures',
    ['si', 's ', 's\t'],
    /S[ \t]?I[ \t]?G[ \t]?N[ \t]?A[ \t]?T[ \t]?U[ \t]?R[ \t]?E(?:[ \t]?S)?(?:[ \t]+PAGES?)?[ \t.:]*$/imy,
  ],
  // Form 13F has a heading of its own over its signature.
  ['signer', ['pe'], /Person[ \t]+signing[ \t]+this[ \t]+report\b/iy],
  [
    'exhibit-index',
    ['in', 'li', 'sc', 'ex'],
    /(?:INDEX[ \t]+(?:TO|OF)[ \t]+(?:THE[ \t]+)?EXHIBITS?|(?:LIST|SCHEDULE)[ \t]+OF[ \t]+EXHIBITS|EXHIBITS?[ \t]+(?:INDEX|LIST))\b/iy,
  ],
  ['notes', ['no', 'fo'], /(?:FOOT)?NOTES?[ \t]+TO[ \t]/iy],
  // The title of a financial statement, or of an accountant's report on one.
  [
    'statement',
    ['un', 'in', 'co', 'ba', 'st', 're', 'au', 'ac'],
    /(?:(?:UNAUDITED|INTERIM|CONSOLIDATED|CONDENSED|COMBINED|COMPARATIVE)[ \t]+){0,4}(?:BALANCE[ \t]+SHEETS?|STATEMENTS?[ \t]+OF)\b|REPORTS?[ \t]+OF[ \t]|(?:INDEPENDENT|AUDITOR|ACCOUNTANT)[^\n]{0,60}?REPORTS?\b/iy,
  ],
  // The words over every signature of a form under the Acts, of a notification, a schedule, an agreement.
  [
    'clause',
    ['pu', 'an', 'ha', 'af', 'in'],
    /(?:Pursuant[ \t]+to[ \t]+(?:the[ \t]+)?requirements?[ \t]+of|(?:and[ \t]+)?(?:has|have)[ \t]+(?:duly[ \t]+)?caused[ \t]+this[ \t]|After[ \t]+(?:due|reasonable)[ \t]+inquiry|In[ \t]+witness[ \t]+whereof)/iy,
  ],
  ['contents', ['ta', 'co', 'in'], /(?:TABLE[ \t]+OF[ \t]+CONTENTS|CONTENTS|INDEX)[ \t.:]*$/imy],
];

const TITLES: ReadonlySet<LandmarkKind> = new Set(['notes', 'statement']);

type Tried = readonly (readonly [LandmarkKind, RegExp])[];
/** The headings above by what they begin with. */
const BY_BEGINNING: (Tried | undefined)[] = Array.from({ length: 1 << 10 });
for (const [kind, beginnings, pattern] of HEADINGS)
  for (const each of beginnings)
    BY_BEGINNING[beginning(each, 0)] = [...(BY_BEGINNING[beginning(each, 0)] ?? []), [kind, pattern]];

/** A number for two characters, the same for small letters and capitals. */
function beginning(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31);
}

const inBlock = lazy((block: Block): readonly Found[] => {
  const { text, lines } = block;
  const found: Found[] = [];
  for (let line = 0; line < lines.length; line++) {
    let at = lines[line]!;
    let c = text.charCodeAt(at);
    while (c === 32 || c === 9) c = text.charCodeAt(++at);
    const barred = c === 124;
    while (c === 124 || (barred && c === 32)) c = text.charCodeAt(++at);
    let kind: LandmarkKind | undefined;
    if (c === 60) {
      TAG.lastIndex = at;
      PAGE.lastIndex = at;
      kind = TAG.test(text) ? 'tag' : PAGE.test(text) ? 'page' : undefined;
    } else if (c === 12) kind = 'page';
    else {
      kind = BY_BEGINNING[beginning(text, at)]?.find(([, pattern]) => {
        pattern.lastIndex = at;
        return pattern.test(text);
      })?.[0];
    }
    // A title may stand in a drawn box; all else behind a bar is a table's cell.
    if (kind && (!barred || TITLES.has(kind))) found.push({ kind, start: at, end: endOfLine(block, line), line });
  }
  return found;
});

/** The envelope's tags of a block: no line is looked at that has no "<". */
const tagsInBlock = lazy((block: Block): readonly Found[] => {
  const { text, lines } = block;
  const found: Found[] = [];
  let line = 0;
  for (let start = text.indexOf('<'); start !== -1; start = text.indexOf('<', start + 1)) {
    TAG.lastIndex = start;
    if (!opensLine(text, start) || !TAG.test(text)) continue;
    while (line + 1 < lines.length && lines[line + 1]! <= start) line++;
    found.push({ kind: 'tag', start, end: endOfLine(block, line), line });
  }
  return found;
});

function opensLine(text: string, at: number): boolean {
  let c = text.charCodeAt(at - 1);
  while (c === 32 || c === 9) c = text.charCodeAt(--at - 1);
  return at === 0 || c === 10 || c === 13;
}

/** The landmarks that begin within `span`, in order. */
export function landmarks(text: Text, span: Span): Iterable<Landmark> {
  return placed(text, span, inBlock);
}

/** The tags of the envelope alone. */
export function tags(text: Text): Iterable<Landmark> {
  return placed(text, { start: 0, end: text.length }, tagsInBlock);
}

function* placed(text: Text, span: Span, marks: (block: Block) => readonly Found[]): Iterable<Landmark> {
  for (let i = blockAt(text, span.start); i < text.blocks.length && text.starts[i]! < span.end; i++) {
    const offset = text.starts[i]!;
    for (const { kind, start, end, line } of marks(text.blocks[i]!)) {
      if (offset + start < span.start) continue;
      if (offset + start >= span.end) return;
      yield { kind, span: { start: offset + start, end: offset + end }, line: text.firstLines[i]! + line };
    }
  }
}
