/** The nouns that parts in a deal are called by, of one word and of two; what stands before one narrows it: "initial master servicer". */
const NOUNS = new Set(
  `depositor seller servicer subservicer trustee co-trustee issuer co-issuer obligor co-obligor sponsor originator borrower co-borrower
  lender agent arranger bookrunner book-runner underwriter representative purchaser buyer vendor guarantor pledgor pledgee mortgagor
  mortgagee grantor grantee landlord tenant lessor lessee sublessor sublessee licensor licensee franchisor franchisee owner contractor
  subcontractor architect engineer manager adviser advisor custodian administrator insurer counterparty provider registrar intermediary
  partner member employer employee executive consultant parent creditor assignor assignee indemnitor indemnitee transferor transferee
  depositary depository broker dealer stockholder shareholder investor holder noteholder registrant auditor accountant auditors surety
  charterer builder developer optionee optionor distributor supplier customer client settlor beneficiary`.split(/\s+/),
);
const PAIRS = new Set(
  'issuing entity, surviving corporation, surviving entity, surviving company, secured party, issuing bank'.split(', '),
);
/** Words that are no part of a role: after one of them the sentence has gone elsewhere. */
const OTHER = new Set(
  `not of as in to by for from with such any each all its his their this that these those it he they may shall well set if amended defined
  provided required described follows soon long much used and or is was are were between among against other though although`.split(
    /\s+/,
  ),
);
/** With these words after it a noun is a part of another thing: "Trustee Officer", "Agent Agreement". */
const PART_OF = /^(?:officers?|vice|director|committee|agreements?)$/i;
/** So many words narrow a role, at most; and stand between "acting" or "not" and "as". */
const NARROWING = 3;
const BETWEEN = 12;
/** So many words narrow one in the name of a term. */
const IN_NAME = 2;

const BLANK = '(?:[ \\t]*\\r?\\n[ \\t]*|[ \\t]+)';
const sticky = (pattern: string) => new RegExp(pattern, 'iy');
const LEAD = sticky(`,?${BLANK}?\\(?`);
const QUALIFIED = sticky(`(?:acting|individually|solely|not)${BLANK}`);
const SAID = sticky(`[a-z,]+${BLANK}`);
const AS = sticky(`as${BLANK}(?:(?:an?|the|one${BLANK}of${BLANK}the)${BLANK})?`);
const WORD = sticky('[a-z][a-z/-]*');
const NOUN = sticky('[a-z]+(?:-[a-z]+)*(?![a-z0-9_])');
const GAP = sticky(BLANK);
/** What joins a role to the next. */
const AND = sticky(`,?${BLANK}(?:and|&)${BLANK}(?:as${BLANK})?(?:(?:the|an?)${BLANK})?`);

/** The roles that the text from `at` on gives the name before it: ", as depositor", ", not in its individual capacity but solely as trustee". */
export function rolesAfter(text: string, at = 0): string[] {
  for (const start of openings(text, at)) {
    let end = roleEnd(text, start);
    if (end < 0) continue;
    // "Administrative Agent and Collateral Agent": several roles, the later ones without "as".
    for (let next = end; next >= 0; next = roleEnd(text, after(AND, text, end))) end = next;
    return text
      .slice(start, end)
      .replace(/\s+/g, ' ')
      .split(/,? (?:and|&) (?:as )?(?:the |an? )?/i)
      .map(role => roleName(role))
      .filter(role => role !== '');
  }
  return [];
}

/** Where a role may begin: after "as", with or without words that qualify it. */
function* openings(text: string, at: number): Iterable<number> {
  const lead = after(LEAD, text, at);
  const first = after(AS, text, lead);
  if (first >= 0) yield first;
  let word = after(QUALIFIED, text, lead);
  for (let words = 0; word >= 0 && words <= BETWEEN; words++) {
    const own = after(AS, text, word);
    if (own >= 0) yield own;
    word = after(SAID, text, word);
  }
}

/** Where what a pattern finds at `at` ends; -1 where it finds nothing. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at >= 0 && pattern.test(text) ? pattern.lastIndex : -1;
}

/** Where a role ends that begins at `from`: a few words that narrow it, and its nouns; -1 where none does. */
function roleEnd(text: string, from: number): number {
  let at = from;
  for (let words = 0; at >= 0; words++) {
    const end = nounsEnd(text, at);
    const word = after(WORD, text, at);
    if (
      end >= 0 ||
      word < 0 ||
      words === NARROWING ||
      OTHER.has(/^[a-z]+/i.exec(text.slice(at, word))![0].toLowerCase())
    )
      return end;
    at = after(GAP, text, word);
  }
  return -1;
}

/** Where the nouns end that begin at `from`, as many as follow one another; -1 where none does, or they are a part of another thing. */
function nounsEnd(text: string, from: number): number {
  let end = -1;
  let next = nounEnd(text, from);
  while (next >= 0) {
    const gap = after(GAP, text, next);
    const word = after(WORD, text, gap);
    if (!/['\u2019-]/.test(text.charAt(next)) && !(word >= 0 && PART_OF.test(text.slice(gap, word)))) end = next;
    next = nounEnd(text, gap);
  }
  return end;
}

function nounEnd(text: string, from: number): number {
  const first = after(NOUN, text, from);
  if (first < 0) return -1;
  const second = after(NOUN, text, after(GAP, text, first));
  if (second >= 0 && PAIRS.has(singular(text.slice(from, second).replace(/\s+/g, ' '), PAIRS))) return second;
  return NOUNS.has(singular(text.slice(from, first), NOUNS)) ? first : -1;
}

/** The noun in small letters, without the "s" of several. */
function singular(noun: string, known: ReadonlySet<string>): string {
  const own = noun.toLowerCase();
  return known.has(own) ? own : own.replace(/s$/, '');
}

/** A defined term that is itself a role: the "Borrower", the "Master Servicer". */
export function roleOfTerm(name: string): string | undefined {
  const words = name.toLowerCase().split(' ');
  const isRole =
    (words.length - 1 <= IN_NAME && NOUNS.has(words.at(-1)!)) ||
    (words.length - 2 <= IN_NAME && PAIRS.has(words.slice(-2).join(' ')));
  return isRole &&
    words.every(word => /^[a-z][a-z'/-]*$/.test(word)) &&
    !/^(?:corporation|bank|entity|party|subsidiary|(?:\S+ )?bank|\S+ (?:corporation|subsidiary))$/i.test(name)
    ? roleName(name)
    : undefined;
}

function roleName(role: string): string {
  return role
    .trim()
    .toLowerCase()
    .replace(/(?<!s)s$/, '');
}
