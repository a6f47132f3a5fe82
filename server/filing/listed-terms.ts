import { meaningAt, sentenceEnd } from './definition.ts';
import { bodyOf, type Document } from './document.ts';
import { type Entry, heaviestChain } from './heaviest-chain.ts';
import { oneLine, type Term } from './term.ts';

/** "(a)", "1.12" before an entry, and the marks of underlining that a converter leaves. */
const LEAD = String.raw`\n[ \t]*(?:\([a-z0-9]{1,4}\)[ \t]+|\d{1,2}(?:\.\d{1,2}){1,2}\.?[ \t]+)?_{0,2}`;
const SMALL = 'of|and|or|the|to|for|in|as|an|on|with|at|by|from|under';
const NAME = String.raw`([A-Z][A-Za-z0-9&'/-]*(?:[ \t]+(?:${SMALL})\b|[ \t]+[A-Z0-9(][A-Za-z0-9&'()/-]*){0,9})_{0,2}`;
/** Of whom or for what a term is said: "Affiliate of any Person means". */
const OF_WHOM = String.raw`(?:,?[ \t]+(?:of|with respect to|as to|as used|when used|for|in respect of|at)[ \t]+[^.;:"()\n]{1,60}?)?`;
const BLANK = String.raw`(?:[ \t]+|[ \t]*\r?\n[ \t]*)`;
const MEANS = new RegExp(
  `${LEAD}${NAME}${OF_WHOM},?${BLANK}(?:shall${BLANK}mean|means?|(?:has|shall${BLANK}have)${BLANK}the${BLANK}meanings?|is${BLANK}defined${BLANK}(?:as|in))\\b`,
  'g',
);
/** "Advance: Any portion of the Loan": of a list only, and no heading over a quoted name. */
const ENTRY = new RegExp(`${LEAD}${NAME}[ \\t]*:(?=\\s)(?!\\s+["\\u201c])`, 'g');
const NO_TERM =
  /^(?:This|That|It|The|Each|All|Any|Which|What|Such|These|Section|Article|Exhibit|Schedule|Annex|Appendix)\b/;
/** "Terms defined in this / Agreement shall have the meanings ..." */
const WITHIN = /\b(?:in|under|by|of)\s+(?:this|the|such)[\s-]*$/i;
/** The line above goes on: "Intellectual / Property Rights means" begins with the tail of a term. */
const GOES_ON = /[a-z,][ \t\r]*\n[ \t]*$/;
/** A list of so many entries in the order of the alphabet, and no more text than this between two. */
const LIST = 4;
const APART = 5000;
/** Before the first entry, within so much text, it is said that definitions follow. */
const SAID = 600;
const FOLLOW =
  /\b(?:terms?|words?|expressions?)\b[^.]{0,200}\b(?:meanings?|mean|defined)\b|\b(?:DEFINITIONS|Definitions|DEFINED TERMS|Defined Terms|GLOSSARY|Glossary)\b/;

/** The definitions of a list without quotes: a line that begins "Business Day means", or "Business Day:" in a list of such. */
export function listedTerms(document: Document): Term[] {
  const body = bodyOf(document);
  const said = found(body, MEANS).filter(({ name, start }) => {
    const before = body.slice(Math.max(0, start - 60), start);
    return !NO_TERM.test(name) && !WITHIN.test(before) && !GOES_ON.test(before);
  });
  const listed = runs(found(body, ENTRY)).filter(run =>
    FOLLOW.test(body.slice(Math.max(0, run[0]!.start - SAID), run[0]!.start)),
  );
  return [...said, ...listed.flat()].map(({ name, start, end, from }) => ({
    name,
    span: { start: document.body.start + start, end: document.body.start + end },
    kind: 'means',
    definition: {
      start: document.body.start + meaningAt(body, from),
      end: document.body.start + sentenceEnd(body, meaningAt(body, from)),
    },
    members: [],
  }));
}

interface Found {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where the words end that introduce the meaning. */
  readonly from: number;
}

function found(body: string, pattern: RegExp): Found[] {
  return Array.from(body.matchAll(pattern), match => {
    const start = match.index + match[0].indexOf(match[1]!);
    return {
      name: oneLine(match[1]!),
      start,
      end: start + match[1]!.length,
      from: match.index + match[0].length,
    };
  });
}

/** Entries near each other that rise in the order of the alphabet; one out of order among them is none. */
function runs(entries: readonly Found[]): Found[][] {
  const near: Found[][] = [];
  for (const entry of entries) {
    const last = near.at(-1)?.at(-1);
    if (last && entry.start - last.end < APART) near.at(-1)!.push(entry);
    else near.push([entry]);
  }
  return near.map(rising).filter(run => run.length >= LIST);
}

function rising(entries: readonly Found[]): Found[] {
  const key = ({ name }: Found) => name.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  const rank = new Map([...new Set(entries.map(key))].sort().map((name, i) => [name, i]));
  const places = entries.map((value): Entry<Found> => {
    const at = rank.get(key(value))!;
    return { value, from: at, to: at, weight: 1 };
  });
  return heaviestChain(places).map(({ value }) => value);
}
