import { cover, type Registrant } from './cover.ts';
import { bodyOf, type Document } from './document.ts';
import { lazy } from './lazy.ts';
import type { Span } from './span.ts';
import { oneLine, type Term, terms, uses } from './terms.ts';
import { textAt } from './text.ts';

/** Someone who takes part in what a document reports or agrees. */
export interface Party {
  /** The full legal name, in its fullest spelling. */
  readonly name: string;
  /** Where the name is introduced. */
  readonly spelled: Span;
  /** "registrant", "depositor", "master servicer", "trustee" ... */
  readonly roles: readonly string[];
  /** The short names it is given. */
  readonly terms: readonly Term[];
  /** Every place where its name or a short name stands, in order. */
  readonly mentions: readonly Span[];
  /** What the text calls it: "a Delaware corporation". */
  readonly kind?: string;
  readonly registrant?: Registrant;
  /** For a group: the names of its members. */
  readonly members: readonly string[];
}

const SUFFIX =
  '(?:Inc\\.?|INC\\.?|Incorporated|INCORPORATED|Corp\\.?|CORP\\.?|Corporation|CORPORATION|Company|COMPANY|Co\\.|CO\\.|LLC|L\\.L\\.C\\.|LLP|L\\.L\\.P\\.|LP|L\\.P\\.|Ltd\\.?|LTD\\.?|Limited|LIMITED|N\\.A\\.|Trust|TRUST|Bank|BANK|plc|PLC|S\\.A\\.|AG|N\\.V\\.|B\\.V\\.|GmbH|Partnership|Partners|Association|Fund|Holdings)';
const WORD = "(?:[A-Z0-9][A-Za-z0-9&.'/-]*|&)";
const LINK = '(?:of|and|the|for|de|&)';
const BLANK = '(?:[ \\t]+|[ \\t]*\\r?\\n[ \\t]*)';
/** A run of capitalised words that ends with the form of a company. */
const ENTITY = new RegExp(
  `${WORD}(?:,?${BLANK}(?:${LINK}${BLANK}){0,2}${WORD}){0,8}?,?${BLANK}${SUFFIX}(?:,?${BLANK}${SUFFIX})*(?![A-Za-z])`,
  'g',
);
/** Names without such an ending: "The Bank of New York". */
const NAMED = new RegExp(
  `(?:The${BLANK})?(?:Bank|University|State|City|County|Estate)${BLANK}of(?:${BLANK}(?:${LINK}${BLANK})?[A-Z][A-Za-z.'-]+){1,5}`,
  'g',
);
const ROLE = new RegExp(
  `^,?${BLANK}\\(?(?:acting${BLANK})?(?:not${BLANK}in${BLANK}its[^,]{0,40},${BLANK}but${BLANK}solely${BLANK})?as${BLANK}(?:an?${BLANK}|the${BLANK})?((?:[a-z-]+|Depositor|Seller|Servicer|Master Servicer|Trustee|Issuer|Agent|Lender|Borrower)(?:${BLANK}(?:and${BLANK})?[a-z-]+){0,3})`,
  'i',
);
const KIND = new RegExp(
  `^,?${BLANK}(an?${BLANK}[A-Z][A-Za-z .]{2,30}?${BLANK}(?:corporation|limited${BLANK}liability${BLANK}company|limited${BLANK}partnership|company|trust|national${BLANK}banking${BLANK}association|partnership|statutory${BLANK}trust|business${BLANK}trust))`,
);
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const NO_PARTY =
  /securities\s+and\s+exchange|\b(?:act|code|agreement|plan|section|rule|form|item|exhibit|report|stock\s+exchange|internal\s+revenue|commission)\b/i;
/** Roles are one to three words; what follows is the sentence. */
const ROLE_END = /\s+(?:of|under|for|in|and|to|on|pursuant|which|that|with|by|is|was|has|shall|will)\b.*$/i;

/** The parties of a text document: its registrants, and whoever is named with a role or a short name. */
export const parties: (document: Document) => readonly Party[] = lazy(document => {
  if (document.content !== 'text') return [];
  const drafts = new Map<string, Draft>();
  for (const registrant of cover(document)?.registrants ?? []) {
    const value = registrant.fields.find(field => field.field === 'registrant_name')?.value;
    if (value) add(drafts, { name: value.value, spelled: value.span, roles: ['registrant'], terms: [], registrant });
  }
  const defined = terms(document);
  for (const draft of introduced(document, defined)) add(drafts, draft);
  const found = [...drafts.values()].map(draft =>
    partyOf(document, { ...draft, roles: [...new Set([...draft.roles, ...rolesOfTerms(document, draft)])] }),
  );
  return [...found, ...groups(document, defined, found)].sort((a, b) => a.spelled.start - b.spelled.start);
});

interface Draft {
  name: string;
  spelled: Span;
  roles: string[];
  terms: Term[];
  kind?: string;
  registrant?: Registrant;
}

function add(drafts: Map<string, Draft>, draft: Draft): void {
  const known = drafts.get(key(draft.name));
  if (!known) {
    drafts.set(key(draft.name), draft);
    return;
  }
  // "CWALT, Inc." reads better than "CWALT, INC.": the mixed spelling is the name.
  if (/[a-z]/.test(draft.name) && !/[a-z]/.test(known.name)) known.name = draft.name;
  known.roles = [...new Set([...known.roles, ...draft.roles])];
  known.terms = [...known.terms, ...draft.terms.filter(term => !known.terms.some(other => other.name === term.name))];
  known.kind ??= draft.kind ?? '';
  if (known.kind === '') delete known.kind;
}

/** One party under all its spellings. */
function key(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^a-z0-9]/g, '');
}

/** "On March 30, 2004, CWALT, Inc.": what stands before a name is not of it. */
const BEFORE_NAME = new RegExp(
  `^(?:(?:On|In|By|At|From|Between|Among|And|With|Among|To|For|As of)${BLANK})?(?:(?:${MONTHS})${BLANK}\\d{1,2},?${BLANK}\\d{4},?${BLANK})?(?:(?:between|among|and|by)${BLANK})?`,
);

/** Where names of companies stand; of two that overlap, the longer. */
function entityNames(body: string): Span[] {
  const spans = [...body.matchAll(ENTITY), ...body.matchAll(NAMED)].map(match => ({
    start: match.index + BEFORE_NAME.exec(match[0])![0].length,
    end: match.index + match[0].length,
  }));
  return spans
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, i, all) => i === 0 || span.start >= all[i - 1]!.end)
    .filter(span => span.end > span.start);
}

/** Names that come with a role, a kind of company or a short name. */
function* introduced(document: Document, defined: readonly Term[]): Iterable<Draft> {
  const body = bodyOf(document);
  const offset = document.body.start;
  const known = new Set(['Registrant', 'Company', ...defined.map(term => term.name)]);
  for (const { start: first, end } of entityNames(body)) {
    const start = first + listBefore(body.slice(first, end), known);
    const name = oneLine(body.slice(start, end));
    if (NO_PARTY.test(name) || /^(?:the )?(?:company|bank|trust|fund|corporation|partnership|limited)$/i.test(name))
      continue;
    const after = body.slice(end, end + 260);
    const kind = KIND.exec(after)?.[1];
    const rest = kind ? after.slice(KIND.exec(after)![0].length) : after;
    const role = ROLE.exec(rest)?.[1];
    const short = defined.filter(term => belongs(term, offset + end, offset + start, after));
    if (!kind && !role && short.length === 0) continue;
    yield {
      name,
      spelled: { start: offset + start, end: offset + end },
      roles: role ? [roleName(role)] : [],
      terms: short,
      ...(kind && { kind: oneLine(kind) }),
    };
  }
}

/** "TBS, NL Acquisition Co." is a list: what stands before the comma has a name of its own already. */
function listBefore(name: string, known: ReadonlySet<string>): number {
  const comma = /^([^,]+),\s+(?=[A-Z])/.exec(name);
  return comma && known.has(oneLine(comma[1]!)) ? comma[0].length : 0;
}

/** A short name belongs to the name just before its parenthesis: nothing but a role or a kind stands between. */
function belongs(term: Term, end: number, start: number, after: string): boolean {
  const parenthesis = term.definition.end;
  if (parenthesis < end || parenthesis - end > 200 || term.definition.start > start + 1) return false;
  if (term.members.length > 0) return false;
  const between = after.slice(0, parenthesis - end);
  return !/[.;()]\s|\bbetween\b|\bamong\b/.test(between) && !new RegExp(SUFFIX).test(between);
}

/** "the Company, as depositor": a role said of the short name. */
function rolesOfTerms(document: Document, { terms: short }: Draft): string[] {
  const body = bodyOf(document);
  return short.flatMap(term =>
    uses(document, term.name).flatMap(({ end }) => {
      const at = end - document.body.start;
      const role = ROLE.exec(body.slice(at, at + 80))?.[1];
      return role ? [roleName(role)] : [];
    }),
  );
}

function roleName(role: string): string {
  return oneLine(role).replace(ROLE_END, '').toLowerCase();
}

function partyOf(document: Document, draft: Draft): Party {
  const names = uses(document, draft.name, true);
  const short = draft.terms.flatMap(term => uses(document, term.name));
  const mentions = [...names, ...short].sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    name: draft.name,
    spelled: draft.spelled,
    roles: draft.roles,
    terms: draft.terms,
    mentions: mentions.filter(
      (span, i) => !mentions.slice(0, i).some(other => other.start < span.end && other.end > span.start),
    ),
    members: [],
    ...(draft.kind && { kind: draft.kind }),
    ...(draft.registrant && { registrant: draft.registrant }),
  };
}

/** "together with CHL, the "Sellers"": the members are the parties of those names. */
function groups(document: Document, defined: readonly Term[], found: readonly Party[]): Party[] {
  return defined
    .filter(term => term.members.length > 0)
    .map(term => ({
      name: term.name,
      spelled: term.span,
      roles: [],
      terms: [term],
      mentions: uses(document, term.name),
      members: term.members.map(
        member => found.find(party => party.terms.some(short => short.name === member))?.name ?? member,
      ),
    }));
}

/** As printed on one line. */
export function printed(document: Document, span: Span): string {
  return oneLine(textAt(document.filing.text, span));
}
