import { type Document, marksOf } from './document.ts';
import { items } from './items.ts';
import type { Landmark } from './landmarks.ts';
import { notes } from './notes.ts';
import { ofText } from './of-text.ts';
import { isPaged } from './section-marks.ts';
import { contains, type Span } from './span.ts';
import { lineEnd, lineStart, lineText, slice, type Text } from './text.ts';

/** A financial statement, or an accountant's report on them. */
export interface Statement {
  /** As printed, on one line: "CONSOLIDATED BALANCE SHEETS". */
  readonly title: string;
  readonly heading: Span;
  /** From its title to the next one, to the notes, or to where the item ends. */
  readonly span: Span;
}

/** Exhibits that may hold statements: annual and quarterly reports to holders, and what has no number of its own. */
const REPORTS = /^EX-(?:13|19|20|99)(?:\D|$)/i;
/** All that a statement's title is made of; parentheses apart: "(unaudited)", "(in thousands)". */
const WORDS = new Set(
  `balance sheet sheets statement statements of in and the unaudited interim consolidated condensed combined comparative supplemental continued
  income loss losses earnings operations comprehensive other retained reinvested accumulated net change changes cash flow flows financial
  position condition stockholder stockholders shareholder shareholders shareowners share owners owner unitholders member members partner
  partners investors equity investment capital interest interests deficit deficiency assets liabilities expense expenses revenue revenues
  capitalization common stock preferred redeemable`.split(/\s+/),
);
const REPORT =
  /^(?:REPORTS? OF (?:[A-Z&.,' ]{1,60} )?INDEPENDENT [A-Z ]{0,40}(?:ACCOUNTANTS?|AUDITORS?|ACCOUNTING FIRM)|(?:INDEPENDENT )?(?:REGISTERED )?(?:CERTIFIED )?(?:PUBLIC )?(?:AUDITOR|ACCOUNTANT)(?:S?['\u2019\x92]S?|S)? (?:REVIEW )?REPORTS?)(?: ON [A-Z ]{1,60})?[ .:]*$/i;
const OPEN_END = /(?:\b(?:of|and|in|the|independent|public|accounting|registered)|['\u2019,])$/i;
/** A title of this many characters and a line more is prose. */
const LONG = 120;
/** Titles nearer to each other than this many lines are a list of them. */
const NEAR = 8;
/** A statement's figures, or a report's sentence on its audit, begin within this many lines of text. */
const WITHIN = 32;
/** A row of figures: words, then a number in a column of its own, within so many characters. */
const WIDE = 500;
const FIGURES = /\S(?:[ \t]{2}|[.:_-]{2}|[ \t]\|)[ \t.$_:|-]*\(?\d/;
const FEW = 3;
/** Stands for the titles of notes among those of statements. */
const NOTES = 'notes';
/** Stands for the entries of a contents page, told by their page numbers. */
const ENTRY = 'entry';
/** Seven words in small letters, as no caption and no row of figures has them. */
const PROSE = /(?:^|\s)(?:[a-z]+,?[ \t]+){6}[a-z]+/;
const AUDITED = /\b(?:audit(?:ed|s)?|reviewed|review|examined|examinations?)\b/i;

/** The financial statements of a document by their titles, each once however many pages it takes; none within the notes. */
export const statements: (document: Document) => readonly Statement[] = ofText<readonly Statement[]>([], document => {
  if (!mayHold(document)) return [];
  const { text } = document.filing;
  const marks = marksOf(document);
  const sets = notes(document);
  const found = marks.flatMap(mark => titleAt(text, mark) ?? []);
  const kept: Title[] = [];
  let set = 0;
  for (const [i, title] of found.entries()) {
    while (set < sets.length && sets[set]!.span.end <= title.span.start) set++;
    const within = sets[set] && contains(sets[set]!.span, title.span.start);
    if (title.key === NOTES || title.key === ENTRY || (within && !title.report) || isListed(found, i)) continue;
    if (title.continued || kept.at(-1)?.key === title.key || !isBorneOut(text, title, document.body.end)) continue;
    kept.push(title);
  }
  const stops = [
    ...kept.map(({ span }) => span.start),
    ...sets.map(({ span }) => span.start),
    ...items(document).map(({ heading }) => heading.start),
    ...marks.filter(({ kind }) => kind === 'signatures' || kind === 'exhibit-index').map(({ span }) => span.start),
    document.body.end,
  ].sort((a, b) => a - b);
  let stop = 0;
  return kept.map(({ printed, span: { start, end } }) => {
    while (stops[stop]! <= start) stop++;
    return { title: printed, heading: { start, end }, span: { start, end: Math.max(stops[stop]!, end) } };
  });
});

function mayHold({ type }: Document): boolean {
  return !/^(?:EX-|XML)/i.test(type?.value ?? '') || REPORTS.test(type!.value);
}

interface Title {
  readonly printed: string;
  /** Its words without what is said of pages and audits: one statement's running heads have one key. */
  readonly key: string;
  readonly span: Span;
  readonly line: number;
  readonly report: boolean;
  readonly continued: boolean;
}

/** The title that begins with a landmark and fills its line, or that line and the next. */
function titleAt(text: Text, mark: Landmark): Title | undefined {
  if (mark.kind !== 'statement' && mark.kind !== 'notes') return undefined;
  const first = slice(text, mark.span.start, mark.span.end);
  if (first.length > LONG) return undefined;
  if (isPaged(first)) return asTitle(mark, ENTRY);
  if (mark.kind === 'notes') return /\d\W*$/.test(first) ? undefined : asTitle(mark, NOTES);
  const wraps = OPEN_END.test(first.trim());
  const lines = wraps ? [first, lineText(text, mark.line + 1)] : [first];
  const end = wraps ? lineStart(text, mark.line + 1) + lines[1]!.trimEnd().length : mark.span.end;
  const printed = lines.join(' ').trim().replace(/\s+/g, ' ');
  const report = REPORT.test(printed);
  if (!report && !isTitle(printed)) return undefined;
  const below = slice(text, mark.span.end, lineEnd(text, mark.line + 4));
  return {
    ...asTitle(mark, keyOf(printed)),
    printed,
    span: { start: mark.span.start, end },
    report,
    continued: /\bcont(?:inued|['.]d)/i.test(`${printed} ${below}`),
  };
}

function isTitle(printed: string): boolean {
  const words = keyOf(printed).toLowerCase().split(' ');
  return (
    words.length > 1 &&
    !/[\d$]|[a-z]\.$/.test(printed.replace(/\([^()]*\)/g, '')) &&
    words.at(-1) !== 'of' &&
    words.every(word => WORDS.has(word))
  );
}

function asTitle({ span, line }: Landmark, key: string): Title {
  return { printed: '', key, span, line, report: false, continued: false };
}

function keyOf(printed: string): string {
  return printed
    .replace(/\([^()]*\)|['\u2019\x92]|\bunaudited\b/gi, '')
    .replace(/[^a-z]+/gi, ' ')
    .trim()
    .toUpperCase();
}

/** Another title stands within a few lines, above or below, or an entry of a contents page below: a list of them. */
function isListed(all: readonly Title[], i: number): boolean {
  const { line, key } = all[i]!;
  for (const step of [-1, 1])
    for (let at = i + step; Math.abs((all[at]?.line ?? Number.POSITIVE_INFINITY) - line) <= NEAR; at += step)
      if (all[at]!.key !== key && (step > 0 || all[at]!.key !== ENTRY)) return true;
  return false;
}

/** Rows of figures follow a statement's title before any prose; words on an audit follow a report's. */
function isBorneOut(text: Text, { line, report }: Title, end: number): boolean {
  let seen = 0;
  let rows = 0;
  let prose = 0;
  for (let at = line + 1; seen < WITHIN && prose < 2 && at < text.lineCount && lineStart(text, at) < end; at++) {
    const start = lineStart(text, at);
    const content = slice(text, start, Math.min(lineEnd(text, at), start + WIDE));
    if (content.trim() !== '') seen++;
    if (report ? AUDITED.test(content) : FIGURES.test(content) && ++rows >= FEW) return true;
    if (!report && PROSE.test(content) && !FIGURES.test(content)) prose++;
  }
  return false;
}
