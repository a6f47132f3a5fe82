import { type Cell, cellValue } from './signature-cells.ts';
import type { Value } from './span.ts';

/** A cell that is a signature, or the line for one. */
export interface Signed {
  readonly cell: Cell;
  /** The name beside the mark; absent where it stands on the next line. */
  readonly name?: Value;
  /** What follows the name on its line: "Ann Bole, Vice President", "Ann Bole/Vice President". */
  readonly title?: Value;
  /** "/s/" or one of its kin is typed. */
  readonly conformed: boolean;
  /** Marked with a star, as names are that another signs for. */
  readonly starred: boolean;
  /** It begins with "By:" or "Signature:". */
  readonly labelled: boolean;
}

const START =
  /^([\s*_]*)((?:by(?:\s*\(signature and title\)\**)?(?:[\s:_\u00c2]+|(?=[/\\])|$)|signature:[\s_\u00c2]*(?=\S)))?([\s_*]*(?:[/\\]\s?s\s?[/\\]+|\((?:s|signed)\)(?=\s)|s\/(?=[\sA-Z]))[\s_\u00c2]*)?/i;
const TITLE =
  /\b(?:president|director|officer|chairman|chairwoman|chair|secretary|treasurer|controller|comptroller|counsel|partner|manager|member|trustee|attorney|agent|principal|c[efo]o|cfo|vice|chief|executive|authori[sz]ed|administrator|accountant|representative|general|senior|managing|founder|owner|svp|evp|vp)\b/i;
const FIRM =
  /&|\b(?:llp|llc|l\.l\.[pc]|lp|p\.?c|pc|inc|incorporated|corp|corporation|co|company|ltd|limited|associates|group|trust|bank|n\.a|plc|partners(?:hip)?|fund|association)\b\.?/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|v|m\.?d|ph\.?d|esq(?:uire)?|pharm\.?d|d\.?d\.?s|c\.?p\.?a|cfa|kcmg)\b\.?$/i;
const PARTICLE = /^(?:de|del|della|der|den|di|da|do|dos|du|la|le|van|von|of|y|e|bin|al|ten|ter|st\.?)$/i;
const OTHER =
  /^(?:name|title|date|dated|signatures?|signers?|capacity|position|its|by|the|and|or|this|each|all|total|page|exhibit|item|registrant|company|witness|attest|majority|a|in|on|at|as|for|note|by|print|street|city|state|phone|place)\b/i;

const MATTER =
  /\b(?:financial|statements?|schedules?|reports?|notes?|total|income|net|exhibits?|plan|agreement|consent)\b/i;

/** What a cell signs; undefined for other cells. */
export function signedIn(cell: Cell): Signed | undefined {
  const match = START.exec(cell.text)!;
  const [lead, stars = '', label, mark] = match;
  if (!label && !mark) return undefined;
  const rest = cell.text.slice(lead.length);
  const { name, title } = nameIn(cell, lead.length);
  if (name && !mark && !nameLike(name.value)) return undefined;
  if (name && (name.value.length > 80 || !/[a-z]{2}/i.test(name.value))) return undefined;
  return {
    cell,
    conformed: !!mark,
    starred: /\*\s*$/.test(rest) && !stars.includes('*'),
    labelled: !!label,
    ...(name && { name }),
    ...(title && { title }),
  };
}

/** The name from a cell's character `from` on, and the title that stands beside it after a comma. */
export function nameIn(cell: Cell, from: number): { name?: Value; title?: Value } {
  const rest = cell.text.slice(from);
  for (const comma of rest.matchAll(/[,-](?=\s)|\s\(|\/(?=[A-Z])/g)) {
    const after = rest.slice(comma.index + 1).trim();
    if (!TITLE.test(after) || comma.index < 4) continue;
    return { name: cellValue(cell, from, from + comma.index), title: cellValue(cell, from + comma.index + 1) };
  }
  const name = cellValue(cell, from);
  return name.value === '' ? {} : { name };
}

/** True for what reads as a person's name: two to seven words that begin with capitals, and no office. */
export function nameLike(text: string): boolean {
  const words = text.replace(/^\(|\)$/g, '').split(/[\s]+/);
  if (words.length < 2 || words.length > 7 || text.length > 50 || /\d/.test(text) || OTHER.test(text)) return false;
  if (TITLE.test(text) || isFirm(text) || MATTER.test(text) || PARTICLE.test(words[0]!)) return false;
  return words.every(
    word =>
      SUFFIX.test(word.replace(/[,.]$/, '')) ||
      PARTICLE.test(word) ||
      /^["(]?[A-Z\u00c0-\u00de]['.A-Za-z\u00c0-\u024f,)"-]*$/.test(word),
  );
}

/** True for what reads as an office: "Vice President", "Principal Financial Officer". */
export function titleLike(text: string): boolean {
  return TITLE.test(text);
}

/** True for the name of a firm, as auditors sign their reports. */
export function isFirm(name: string): boolean {
  return FIRM.test(name);
}

/** "Jr." alone on the line after a name. */
export function isSuffix(text: string): boolean {
  return SUFFIX.test(text.replace(/[,.]$/, ''));
}

/** True when one name is the other, spelled out or not. */
export function sameName(a: string, b: string): boolean {
  const letters = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
  const [x, y] = [letters(a), letters(b)];
  return x !== '' && y !== '' && (x.slice(0, 5) === y.slice(0, 5) || x.slice(-5) === y.slice(-5));
}
