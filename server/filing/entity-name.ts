import { bodyOf, type Document } from './document.ts';
import { lazy } from './lazy.ts';
import type { Span } from './span.ts';

/** Words that make a name a company's, with nothing else to be said. */
const FORM =
  'Inc\\.?|INC\\.?|Incorporated|INCORPORATED|Corp\\.?|CORP\\.?|L\\.?L\\.?C\\.?|L\\.?L\\.?L?\\.?P\\.?|LP|L\\. ?P\\.|Ltd\\.?|LTD\\.?|Limited|LIMITED|N\\.A\\.|NA|plc|PLC|P\\.L\\.C\\.|S\\.A\\.|AG|N\\.V\\.|B\\.V\\.|GmbH|F\\.S\\.B\\.|FSB|P\\.C\\.|Co\\.|CO\\.|S\\.p\\.A\\.|Pty\\.?|L\\.C\\.';
/** Words that end a company's name, but stand in other phrases too: "Company Stock", "the Trust Account". */
const HEAD =
  'Corporation|CORPORATION|Company|COMPANY|Trust|TRUST|Bank|BANK|Partnership|PARTNERSHIP|Partners|PARTNERS|Association|ASSOCIATION|Fund|FUND|Bancorp|BANCORP|Bancorporation|Bancshares|BANCSHARES|Holdings|HOLDINGS|Enterprises|Industries|Group|GROUP|Cooperative|Foundation';
const BLANK = '(?:[ \\t]+|[ \\t]*\\r?\\n[ \\t]*)';
const ENDING = new RegExp(
  `(?<![A-Za-z0-9.&'-])(?:(${FORM})|${HEAD})(?:,?${BLANK}(?:${FORM}|of${BLANK}[A-Z][a-z]+(?:${BLANK}[A-Z][a-z]+)?|Trust|TRUST|Company|COMPANY|Corporation|CORPORATION|Association|ASSOCIATION|Partnership))*(?![A-Za-z0-9]|[/-][A-Za-z])`,
  'g',
);
/** Names that begin with their kind: "The Bank of New York". */
const KIND_FIRST = new RegExp(
  `(?<![A-Za-z])(?:(?:The|THE)${BLANK})?(?:Bank|BANK|University|UNIVERSITY)${BLANK}(?:of|OF)(?:${BLANK}(?:the|and|&|AND|THE)|${BLANK}[A-Z][A-Za-z.'-]*){1,6}`,
  'g',
);

/** How far before its ending a name may begin. */
const REACH = 160;

/** Where names of companies stand, line breaks and all, in order; of two that overlap the longer. */
export const entityNames: (document: Document) => readonly Span[] = lazy(document => {
  const body = bodyOf(document);
  const offset = document.body.start;
  const found: Span[] = [];
  const add = (start: number, end: number) => found.push({ start: offset + start, end: offset + end });
  for (const match of body.matchAll(ENDING)) {
    const end = match.index + match[0].length;
    if (!match[1] && match[0].length < 14 && goesOn(body, end)) continue;
    const start = startOf(body, match.index);
    if (start !== undefined && !GENERIC.test(body.slice(start, end))) add(start, end);
  }
  for (const match of body.matchAll(KIND_FIRST)) {
    const name = match[0].replace(new RegExp(`(?:${BLANK}(?:the|and|&|AND|THE))+$`), '');
    if (!/\bof$/i.test(name)) add(match.index, match.index + name.length);
  }
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of sorted) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
});

/** "Company Stock", "Texas Business Corporation Act": the phrase goes on, so this was not its end. */
function goesOn(body: string, end: number): boolean {
  return /^[ \t]*(?:\r?\n[ \t]*)?(?:[A-Z][a-z]|(?:of|OF)[ \t]+[a-z])/.test(body.slice(end, end + 40));
}

/** Phrases that are no one's name. */
const GENERIC =
  /^(?:(?:the|each|any|such|said|our|its|this|that|no|an?|every|either)\s+)?(?:(?:surviving|parent|holding|insurance|title|trust|public|private|subsidiary|acquired|acquiring|operating|investment|merged|former|new|limited|general|limited\s+liability|national\s+banking|delaware|texas|california|nevada|new\s+york|professional|business|trust\s+and|employee|pension|mutual|lead|foreign|domestic|central|commercial|fronting|issuing|agent|reference|the)\s+)*(?:company|corporation|trust|bank|partnership|partners|association|fund|group|limited|holdings|l\.?l\.?c\.?|inc\.?|co\.)$/i;

/** Words that are within a name but never begin it. */
const INNER = /^(?:of|and|&|AND|OF|the|de|du|la|y)$/;
/** Words after which "of" is part of a name: "Bank of", "Insurance Company of". */
const OF_HEAD =
  /^(?:Bank|BANK|Company|COMPANY|Corporation|Trust|University|Savings|Association|Society|Fund|Insurance|Banks|Sons|Brothers|Partners|First|Republic|State|Province)$/;
/** Words that begin a sentence or a clause, or a title that stands before a name. */
const OPENER =
  /^(?:on|in|by|at|from|between|among|with|to|for|as|whereas|this|that|these|if|upon|pursuant|since|under|while|when|where|each|all|any|both|either|after|before|until|although|because|during|through|and|or|of|effective|dated|re:?|note|notes|exhibit|section|article|item|form|schedule|annex|mr\.?|ms\.?|mrs\.?|dr\.?|president|chairman|chief|vice|director|officer|secretary|treasurer|agreement|between:|among:|january|february|march|april|may|june|july|august|september|october|november|december|a|an|is|it|we|our|its|such|certain|shares|stock|common|neither|both|unlike|following|prior|also|additionally|accordingly|subject|subsidiary|name:?|by:|llp|inc\.?|corp\.?|ltd\.?|l\.?l\.?c\.?|n\.a\.|l\.p\.|witnesseth:?|attn:?|attention:?|c\/o|to:|from:|tenant|landlord|owner|contractor|issuer|registrant|but|not|who|which|than)$/i;
const INITIAL = /^(?:[A-Z]\.){1,4}$|^(?:St|Bros|Wm|Jos|Chas|Geo|Co|U\.S|Ft|Mt|No|Jr|Sr|Dr)\.$/;

/** Walks back over the words of a name from its ending. */
function startOf(body: string, ending: number): number | undefined {
  const from = Math.max(0, ending - REACH);
  const words = [...body.slice(from, ending).matchAll(/\S+/g)];
  let first: number | undefined;
  let listed = false;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]!;
    const text = word[0];
    const at = from + word.index;
    const next = from + (words[i + 1]?.index ?? ending - from);
    if (brokenOff(body.slice(at + text.length, next))) break;
    if (INNER.test(text)) {
      const before = words[i - 1]?.[0] ?? '';
      const joins = /^(?:of|OF)$/.test(text)
        ? OF_HEAD.test(before)
        : !endsName(before) && !/[a-z]$/.test(firstLetter(before));
      if (first === undefined && text !== '&' && !/^(?:of|and)$/i.test(text)) break;
      if (!joins || !/^["(\u201c\x93]?[A-Z0-9]/.test(before)) break;
      listed ||= /^(?:and|&)$/i.test(text);
      continue;
    }
    const opened = /^["'(\u201c\x93`[]+/.exec(text)?.[0].length ?? 0;
    const core = text.slice(opened);
    // A comma stands before the ending, or in a list of partners: "Alder, Beech & Co."
    if (/,$/.test(core) && first !== undefined && !listed) break;
    if (/[;:!?)"\u201d\x94]$/.test(core) || (/\.$/.test(core) && !INITIAL.test(core) && first !== undefined)) break;
    if (!/^[A-Z0-9]/.test(core) && !/^[a-z]{1,2}[A-Z]/.test(core) && !/\.(?:com|net)\b/i.test(core)) break;
    if (OPENER.test(core.replace(/,$/, ''))) {
      if (
        /^(?:first|common|form|a|may|note|stock|contractor|president|director|officer)$/i.test(core) &&
        opensName(core, words[i + 1]?.[0]) &&
        first !== undefined
      ) {
        first = at + opened;
        continue;
      }
      break;
    }
    if (/^\d+[,.]?$/.test(core) && (first === undefined || /,$/.test(core) || /^(?:19|20)\d\d$/.test(core))) break;
    first = at + opened;
    if (opened > 0) break;
  }
  return first;
}

function opensName(_word: string, _next: string | undefined): boolean {
  return false;
}

function firstLetter(word: string): string {
  return word.replace(/^["'(\u201c\x93]+/, '').slice(0, 1);
}

/** A blank line, or columns of a table: the words do not belong together. */
function brokenOff(gap: string): boolean {
  return /\n[ \t\r]*\n/.test(gap) || /[ \t]{5,}/.test(gap.replace(/\r?\n[ \t]*/, ' ')) || gap.length > 60;
}

const ENDS_NAME = new RegExp(`^(?:${FORM}),?$`);

function endsName(word: string): boolean {
  return ENDS_NAME.test(word);
}
