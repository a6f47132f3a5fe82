import { meaningAt, sentenceEnd } from './definition.ts';
import { bodyOf, type Document } from './document.ts';
import { type Entry, heaviestChain } from './heaviest-chain.ts';
import { aroundPassages } from './passages.ts';
import { countBefore } from './sorted.ts';
import type { Span } from './span.ts';
import { oneLine, type Term } from './term.ts';
import { slice } from './text.ts';

/** "(a)", "1.12" before an entry, and the marks of underlining that a converter leaves. */
const LEAD = String.raw`\n[ \t]*(?:\([a-z0-9]{1,4}\)[ \t]+|(?:Section[ \t]+)?\d{1,2}(?:\.\d{1,2}){1,2}\.?[ \t]+)?_{0,2}`;
const SMALL = 'of|and|or|the|to|for|in|as|an|on|with|at|by|from|under';
const NAME = String.raw`((?:\d{2,4}[ \t]+)?[A-Z][A-Za-z0-9&'\u2019/-]*(?:\((?:s|es|ies)\))?(?:[ \t]+(?:${SMALL})\b|[ \t]+[A-Z0-9(][A-Za-z0-9&'\u2019()/-]*){0,9})_{0,2}`;
/** Of whom or for what a term is said: "Affiliate of any Person means". */
const OF_WHOM = String.raw`(?:,?[ \t]+(?:of|with respect to|as to|as used|when used|for|in respect of|at)[ \t]+(?![ \t])[^.;:"()\n]{1,60}?)?`;
const BLANK = String.raw`(?:[ \t]+|[ \t]*\r?\n[ \t]*)`;
const MEANS = new RegExp(
  `${LEAD}${NAME}${OF_WHOM},?${BLANK}(?:shall${BLANK}mean|means?|(?:has|shall${BLANK}have)${BLANK}the${BLANK}meanings?|is${BLANK}defined${BLANK}(?:as|in))\\b`,
  'g',
);
/** "Advance: Any portion of the Loan": of a list only, no heading over a quoted name, and no data. */
const ENTRY = new RegExp(`${LEAD}${NAME}[ \\t]*:(?=\\s)(?!\\s+(?:["\\u201c]|\\S{0,40}[_/:]\\w))`, 'g');
/** "Advance. Any portion of the Loan": among such entries, or in a list that has no others. */
const CAPTION = new RegExp(`${LEAD}${NAME}\\.(?=[ \\t]+[A-Z])`, 'g');
const NUMBER = /^(?:[A-Z]|[IVXLC]+|(?:Sections?|Articles?|Exhibit|Schedule|Annex|Appendix|Part|Item)\b.*)$/i;
const NO_TERM =
  /^(?:This|That|It|The|Each|All|Any|Which|What|Such|These|Section|Article|Exhibit|Schedule|Annex|Appendix)\b/;
/** "Terms defined in this / Agreement shall have the meanings ..." */
const WITHIN = /\b(?:in|under|by|of)\s+(?:this|the|such)[\s-]*$/i;
/** The line above goes on: "Intellectual / Property Rights means" begins with the tail of a term. */
const GOES_ON = /[a-z,][ \t\r]*\n[ \t]*$/;
/** A list of so many entries in the order of the alphabet, of so many captions, and no more text than this between two. */
const LIST = 4;
const CAPTIONS = 6;
/** The least part of a list's entries that is in order: what goes up and down says the terms of a note. */
const MOSTLY = 0.6;
/** So many entries of something else may stand before a list. */
const BEFORE = 5;
const APART = 5000;
/** Before the first entry, within so much text, it is said that definitions follow. */
const SAID = 600;
const FOLLOW =
  /\b(?:terms?|words?|expressions?)\b[^.]{0,200}\b(?:meanings?|mean|defined)\b|\b(?:DEFINITIONS|Definitions|DEFINED TERMS|Defined Terms|GLOSSARY|Glossary)\b/;

/** The definitions of a list without quotes: a line that begins "Business Day means", or "Business Day:" in a list of such. */
export function listedTerms(document: Document): Term[] {
  const body = bodyOf(document);
  const offset = document.body.start;
  return [...meant(document), ...entriesOf(document)].map(({ name, start, end, said }) => {
    const meaning = meaningAt(body, end + said - offset);
    return {
      name,
      span: { start, end },
      kind: 'means',
      definition: { start: offset + meaning, end: offset + sentenceEnd(body, meaning) },
      members: [],
    };
  });
}

interface Found extends Span {
  readonly name: string;
  /** How many characters after the name introduce the meaning. */
  readonly said: number;
}

/** How far around an entry it is told to be one. */
const ABOVE = 60;
const BELOW = 120;

const meant = aroundPassages(ABOVE, 0, (text, from, to) =>
  text.includes('mean') || text.includes('defined')
    ? found(text, MEANS, from, to).filter(({ name, start }) => {
        const before = text.slice(Math.max(0, start - ABOVE), start);
        return !NO_TERM.test(name) && !WITHIN.test(before) && !GOES_ON.test(before);
      })
    : [],
);

const colons = aroundPassages(ABOVE, BELOW, (text, from, to) => found(text, ENTRY, from, to));

const captions = aroundPassages(ABOVE, BELOW, (text, from, to) =>
  found(text, CAPTION, from, to).filter(caption => isCaption(text, caption)),
);

/** The names that begin between `from` and `to`; the line end before the first is another passage's. */
function found(text: string, pattern: RegExp, from: number, to: number): Found[] {
  return Array.from(text.slice(Math.max(0, from - 1)).matchAll(pattern), match => {
    const at = match.index + Math.max(0, from - 1);
    const start = at + match[0].indexOf(match[1]!);
    const end = start + match[1]!.length;
    return { name: oneLine(match[1]!), start, end, said: at + match[0].length - end };
  }).filter(({ start }) => start < to);
}

/** The entries of lists that are said to be of definitions. */
function entriesOf(document: Document): Found[] {
  const entries = colons(document);
  const others = captions(document);
  const lists = near(entries)
    .map(all => afterSaid(document, rising(all)))
    .filter(list => list.length >= LIST && list.length >= MOSTLY * between(entries, list).length);
  const whole = lists.map(list => [...list, ...[...entries, ...others].filter(entry => fits(list, entry))]);
  const own = near(others)
    .map(all => risingOn(afterSaid(document, all)))
    .filter(list => list.length >= CAPTIONS);
  return [...whole, ...own].flat();
}

/** At the head of a paragraph, no number of a section or a recital, and not over the quoted name that is defined. */
function isCaption(text: string, { name, start, end, said }: Found): boolean {
  if (NUMBER.test(name) || !/\n[ \t\r]*\n[^\n]*$/.test(text.slice(Math.max(0, start - ABOVE), start))) return false;
  return !/["\u201c]/.test(text.slice(end + said, end + said + BELOW));
}

/** The entries by lists, which are so far apart. */
function near(entries: readonly Found[]): Found[][] {
  const lists: Found[][] = [];
  for (const entry of entries) {
    const last = lists.at(-1)?.at(-1);
    if (last && entry.start - last.end < APART) lists.at(-1)!.push(entry);
    else lists.push([entry]);
  }
  return lists;
}

/** Of a list what comes after the words that say that definitions follow. */
function afterSaid({ filing, body }: Document, list: readonly Found[]): readonly Found[] {
  const before = (start: number) => slice(filing.text, Math.max(body.start, start - SAID), start);
  const first = list.slice(0, BEFORE + 1).findIndex(({ start }) => FOLLOW.test(before(start)));
  return first < 0 ? [] : list.slice(first);
}

/** An entry that a list leaves out: a caption in its order, or a name with the initial of one beside it. */
function fits(list: readonly Found[], { name, start }: Found): boolean {
  const next = countBefore(list, entry => entry.start < start);
  const [above, below] = [list[next - 1], list[next]];
  if (!above || !below || below.start === start) return false;
  return [above, below].some(other => keyOf(other).charAt(0) === name.charAt(0).toLowerCase());
}

/** The entries from a list's first to its last. */
function between(entries: readonly Found[], list: readonly Found[]): readonly Found[] {
  return entries.filter(({ start }) => start >= list[0]!.start && start <= list.at(-1)!.start);
}

/** Entries one after another in the order of the alphabet, up to where two break it; one out of order among them is none. */
function risingOn(entries: readonly Found[]): Found[] {
  const kept: Found[] = [];
  let broken = 0;
  for (const entry of entries) {
    const last = kept.at(-1);
    if (last && keyOf(entry) < keyOf(last)) {
      if (++broken > 1) break;
      continue;
    }
    kept.push(entry);
    broken = 0;
  }
  return kept;
}

/** Entries that rise in the order of the alphabet; one out of order among them is none. */
function rising(entries: readonly Found[]): Found[] {
  const rank = new Map([...new Set(entries.map(keyOf))].sort().map((name, i) => [name, i]));
  const places = entries.map((value): Entry<Found> => {
    const at = rank.get(keyOf(value))!;
    return { value, from: at, to: at, weight: 1 };
  });
  return heaviestChain(places).map(({ value }) => value);
}

function keyOf({ name }: Found): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
}
