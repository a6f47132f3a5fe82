import { stateCode } from '../forms/states.ts';
import { cover, type Registrant } from './cover.ts';
import { startsCompany } from './definition.ts';
import { bodyOf, type Document } from './document.ts';
import { namesInPassage } from './entity-name.ts';
import { lately } from './lazy.ts';
import { seeker } from './names.ts';
import { ofText } from './of-text.ts';
import { aroundPassages } from './passages.ts';
import { roleOfTerm, rolesAfter } from './roles.ts';
import type { Span } from './span.ts';
import { isDefinition, oneLine, type Term } from './term.ts';
import { inStreet, terms, termUses } from './terms.ts';
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

/** The parties of a text document: its registrants, and whoever is named with a role, a legal form or a short name; then its groups. */
export const parties: (document: Document) => readonly Party[] = ofText<readonly Party[]>([], document => {
  const drafts = new Map<string, Draft>();
  for (const registrant of cover(document)?.registrants ?? []) {
    const value = registrant.fields.find(field => field.field === 'registrant_name')?.value;
    if (value) add(drafts, { name: value.value, spelled: value.span, roles: ['registrant'], terms: [], registrant });
  }
  for (const draft of companies(document)) add(drafts, draft);
  for (const draft of people(document)) add(drafts, draft);
  const all = [...drafts.values()].map(draft => ({ ...draft, roles: rolesOf(document, draft) }));
  const mentions = mentionsOf(document, all);
  const found = all.map((draft, i): Party => {
    const name = spelling(document, draft.name, mentions[i]!);
    return { ...draft, name, mentions: mentions[i]!, members: [] };
  });
  return [...found, ...groups(document, found)].sort((a, b) => a.spelled.start - b.spelled.start);
});

interface Draft {
  name: string;
  spelled: Span;
  roles: readonly string[];
  terms: readonly Term[];
  kind?: string;
  registrant?: Registrant;
}

function add(drafts: Map<string, Draft>, draft: Draft): void {
  const known = drafts.get(key(draft.name));
  if (!known) {
    drafts.set(key(draft.name), draft);
    return;
  }
  if (/[a-z]/.test(draft.name) && !/[a-z]/.test(known.name)) known.name = draft.name;
  known.roles = [...new Set([...known.roles, ...draft.roles])];
  known.terms = [...known.terms, ...draft.terms.filter(term => !known.terms.some(other => other.name === term.name))];
  if (draft.kind && !known.kind) known.kind = draft.kind;
}

/** "CWALT, Inc." reads better than "CWALT, INC.": where the text has the mixed spelling, it is the name. */
function spelling(document: Document, name: string, mentions: readonly Span[]): string {
  if (/[a-z]/.test(name)) return name;
  for (const span of mentions) {
    const printed = oneLine(textAt(document.filing.text, span));
    if (/[a-z]/.test(printed) && sameParty(printed, name)) return printed;
  }
  return name;
}

/** True for two spellings of one name: "CWALT, INC." and "CWALT Inc". */
export function sameParty(a: string, b: string): boolean {
  return key(a) === key(b);
}

function key(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\bincorporated\b/, 'inc')
    .replace(/\bcorporation\b/, 'corp')
    .replace(/[^a-z0-9]/g, '');
}

const KIND =
  /^,?\s+(an?\s+(?:[A-Z][A-Za-z.-]*\s+(?:of\s+[A-Z][a-z]+\s+)?){0,3}(?:[a-z-]+\s+){0,2}(?:corporation|company|partnership|trust|association|bank|institution|cooperative|[Cc]ommon\s+[Ll]aw\s+[Tt]rust)\b(?:\s+(?:organized|existing|chartered|incorporated)[^,.;()]{0,60}?laws\s+of\s+(?:the\s+)?(?:(?:State|Commonwealth|Province)\s+of\s+)?[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?)?)/;
/** Companies that law makes, and markets: named everywhere, party to nothing. */
const PUBLIC =
  /^(?:the\s+)?(?:pension\s+benefit\s+guaranty|federal\s+(?:deposit|reserve|home\s+loan|national\s+mortgage)|securities\s+investor|national\s+association\s+of\s+securities|new\s+york\s+stock|american\s+stock|nasdaq|standard\s*&\s*poor|moody)/i;

/** Companies that come with a legal form, a role or a short name. */
function* companies(document: Document): Iterable<Draft> {
  const body = bodyOf(document);
  const offset = document.body.start;
  const defined = terms(document);
  const shortNames = new Set(['Registrant', 'Company', ...defined.map(term => term.name)]);
  const ofGroups = defined.filter(term => term.members.length > 0);
  // (each a "Party" and together the "Parties"): both are said of every member.
  const groupNames = new Set(ofGroups.flatMap(({ name, definition }) => [name, `${definition.end} ${singular(name)}`]));
  const ofGroup = ({ name, definition }: Term) => groupNames.has(name) || groupNames.has(`${definition.end} ${name}`);
  const byStart = new Map<number, Term[]>();
  for (const term of defined) {
    if (!isDefinition(term)) continue;
    const same = byStart.get(term.definition.start);
    if (same) same.push(term);
    else byStart.set(term.definition.start, [term]);
  }
  for (const { start: first, end, kind, roles: own } of introduced(document)) {
    const listed = listBefore(body.slice(first - offset, end - offset), shortNames);
    const start = first + listed;
    const name = oneLine(body.slice(start - offset, end - offset));
    if (PUBLIC.test(name) || name.split(/,? and |, /).every(part => shortNames.has(part))) continue;
    const given = (byStart.get(first) ?? []).filter(term => term.definition.end >= end);
    const short = given.filter(term => !ofGroup(term));
    const shared = given.filter(ofGroup).flatMap(term => roleOfTerm(term.name) ?? []);
    const roles = [...own, ...shared];
    if (!kind && roles.length === 0 && short.length === 0) continue;
    yield { name, spelled: { start, end }, roles, terms: short, ...(kind && { kind }) };
  }
}

/** So many characters after its name say what a company is. */
const AFTER = 400;

/** The names of companies with what is said after them: "a Delaware corporation, as depositor". */
const introduced = aroundPassages(0, AFTER, (text, from, _to, passage) =>
  namesInPassage(passage).map(({ start, end }) => {
    // A short name or a place in parentheses comes before what is said of the company.
    const after = text.slice(from + end, from + end + AFTER).replace(/^\s*\([^()]{0,120}\)/, '');
    const kind = KIND.exec(after);
    const roles = rolesAfter(kind ? after.slice(kind[0].length) : after);
    return { start: from + start, end: from + end, roles, ...(kind && { kind: oneLine(kind[1]!) }) };
  }),
);

function singular(group: string): string {
  return group.replace(/ies$/, 'y').replace(/s$/, '');
}

/** "TBS, Cedar Acquisition Co." is a list: what stands before the comma has a name of its own already. */
function listBefore(name: string, known: ReadonlySet<string>): number {
  const comma = /^([^,]+?)(?:,\s+(?:and\s+)?|(?<!\s)\s+and\s+)(?=[A-Z])/.exec(name);
  const first = comma ? oneLine(comma[1]!) : '';
  if (!comma || !(known.has(first) || known.has(first.toUpperCase()))) return 0;
  // "Elder and Company, Incorporated" is one name.
  return /^(?:(?:Company|Co|Corporation|Sons|Associates|Partners|Trust|Inc|Incorporated|Ltd|Limited|N\.?A|National\s+Association|LLC|L\.?P|L\.L\.C)\b[.,]?\s*)+$/i.test(
    name.slice(comma[0].length),
  )
    ? 0
    : comma[0].length;
}

const PERSON =
  /((?:[A-Z][A-Za-z'-]+|[A-Z]\.)(?:\s+(?:[A-Z]\.|[A-Z][A-Za-z'-]+)){1,3}(?:,?\s+(?:Jr\.|Sr\.)|\s+I{2,3})?)(?:,?\s+(?:an\s+individual|individually|residing|whose\s+address|a\s+resident|as)\b[^();]{0,120})?,?\s*$/;
const PERSONAL =
  /^(?:executive|employee|consultant|officer|director|optionee|grantee|recipient|participant|stockholder|shareholder|guarantor|seller|purchaser|buyer|holder|lender|borrower|landlord|tenant|owner|investor|indemnitee|advisor)$/i;

/** People: those who are given a short name that only a party has, or that is their own last name. */
function* people(document: Document): Iterable<Draft> {
  const body = bodyOf(document);
  const offset = document.body.start;
  for (const term of terms(document)) {
    if (term.kind !== 'named' || term.members.length > 0) continue;
    if (startsCompany(document, term.definition.start)) continue;
    const end = term.definition.end - offset;
    const from = Math.max(0, end - 200);
    const match = PERSON.exec(body.slice(from, end));
    if (
      !match ||
      /\b(?:inc|corp|llc|l\.p|ltd|company|trust|bank|agreement|plan|state|act|date|this|that|amendment|guaranty|note|indenture|debenture|warrant|lease|certificate|bond|mortgage|letter|policy|court|county|university|district|center|department|commission|exchange|association|contract|lease|award|airport|stock|share|option|right|security|securities|corporation|as)s?\b/i.test(
        match[1]!,
      )
    )
      continue;
    // "of Beech Street, New York ("Borrower")": a place.
    if (stateCode(oneLine(match[1]!))) continue;
    const last = match[1]!
      .replace(/(?<!\s),?\s+(?:Jr\.|Sr\.|I{2,3})$/, '')
      .split(/\s+/)
      .at(-1)!;
    const own = term.name.toLowerCase().replace(/^(?:mr|ms|mrs|dr)\.\s+/, '') === last.toLowerCase();
    if (!own && !PERSONAL.test(term.name)) continue;
    const start = offset + from + match.index;
    yield { name: oneLine(match[1]!), spelled: { start, end: start + match[1]!.length }, roles: [], terms: [term] };
  }
}

/** What is said of a party where it is named, what its short names and its groups say, and "the Company, as depositor". */
function rolesOf(document: Document, { name, roles, terms: short }: Draft): readonly string[] {
  const body = bodyOf(document);
  const said = short.flatMap(term => {
    const own = roleOfTerm(term.name);
    const uses = termUses(document).get(term.name) ?? [];
    const elsewhere = uses.flatMap(({ end }) => rolesAfter(body, end - document.body.start));
    return own ? [own, ...elsewhere] : elsewhere;
  });
  const groupsOf = membership(document);
  const among = namesOf({ name, terms: short }).flatMap(own => groupsOf.get(own) ?? []);
  const ofGroups = [...new Set(among)]
    .sort((a, b) => a - b)
    .flatMap(group => roleOfTerm(singular(terms(document)[group]!.name)) ?? []);
  const own = [...roles, ...said];
  // A "Canadian borrower" is one of the borrowers: the narrower role says it.
  return [...new Set([...own, ...ofGroups.filter(role => !own.some(other => other.endsWith(` ${role}`)))])];
}

/** For each member of a group, by its key and as printed, the indexes among the terms of the groups that it is in. */
const membership = lately((document: Document): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (const [i, { members }] of terms(document).entries())
    for (const own of members.flatMap(member => [`key ${key(member)}`, `name ${member}`])) {
      const same = found.get(own);
      if (same) same.push(i);
      else found.set(own, [i]);
    }
  return found;
});

/** Where each of `all` is named, in any spelling and by its short names, in order. */
function mentionsOf(document: Document, all: readonly Draft[]): Span[][] {
  const sought = all.flatMap((draft, party) => {
    const bare = draft.name.replace(/^the\s+/i, '');
    const full = bare === draft.name ? [bare] : [draft.name, bare];
    return [
      ...full.map(name => ({ name, loose: true, party })),
      ...draft.terms.map(term => ({ name: term.name, loose: false, party })),
    ];
  });
  const mentions = all.map((): Span[] => []);
  for (const { name, ...span } of seekMentions(document, sought)) {
    if (!inStreet(document, span)) mentions[sought[name]!.party]!.push(span);
  }
  return mentions;
}

const seekMentions = seeker();

/** "together with CHL, the "Sellers"": the members are the parties of those names. A group of other things is none. */
function groups(document: Document, found: readonly Party[]): Party[] {
  const seen = new Set<string>();
  // Of several the first.
  const known = new Map(found.toReversed().flatMap(party => namesOf(party).map(name => [name, party] as const)));
  return terms(document).flatMap(term => {
    const named = term.members.map(member => known.get(`key ${key(member)}`) ?? known.get(`name ${member}`));
    if (seen.has(term.name) || !named.some(Boolean)) return [];
    const members = term.members.map((member, i) => named[i]?.name ?? member);
    seen.add(term.name);
    const mentions = termUses(document).get(term.name) ?? [];
    return [{ name: term.name, spelled: term.span, roles: [], terms: [term], mentions, members }];
  });
}

/** What a party is known by: its name in any spelling, its short names as printed. */
function namesOf({ name, terms: short }: Pick<Draft, 'name' | 'terms'>): string[] {
  return [`key ${key(name)}`, ...short.map(term => `name ${term.name}`)];
}
