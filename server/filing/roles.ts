/** The nouns that parts in a deal are called by; what stands before one narrows it: "initial master servicer". */
const NOUN =
  'depositor|seller|servicer|subservicer|trustee|co-trustee|issuer|co-issuer|obligor|co-obligor|issuing entity|surviving (?:corporation|entity|company)|sponsor|originator|borrower|co-borrower|lender|agent|arranger|bookrunner|book-runner|underwriter|representative|purchaser|buyer|vendor|guarantor|pledgor|pledgee|mortgagor|mortgagee|grantor|grantee|secured party|landlord|tenant|lessor|lessee|sublessor|sublessee|licensor|licensee|franchisor|franchisee|owner|contractor|subcontractor|architect|engineer|manager|adviser|advisor|custodian|administrator|insurer|counterparty|provider|registrar|intermediary|partner|member|employer|employee|executive|consultant|parent|creditor|assignor|assignee|indemnitor|indemnitee|transferor|transferee|issuing bank|depositary|depository|broker|dealer|stockholder|shareholder|investor|holder|noteholder|registrant|auditor|accountants?|auditors|surety|charterer|builder|developer|optionee|optionor|distributor|supplier|customer|client|settlor|beneficiary';
const BLANK = '(?:[ \\t]+|[ \\t]*\\r?\\n[ \\t]*)';
/** Words that are no part of a role: after one of them the sentence has gone elsewhere. */
const OTHER =
  '(?!(?:not|of|as|in|to|by|for|from|with|such|any|each|all|its|his|their|this|that|these|those|it|he|they|may|shall|well|set|if|amended|defined|provided|required|described|follows|soon|long|much|used|and|or|is|was|are|were|between|among|against|other|though|although)\\b)';
const ONE = `(?:${NOUN})s?(?:${BLANK}(?:${NOUN})s?)*\\b(?!['\u2019-]|${BLANK}(?:officers?|vice|director|committee|agreements?)\\b)`;
const NARROW = '(?:Administrative|Collateral|Documentation|Syndication|Master|Swingline|Issuing|Paying|Managing)';
/** "Administrative Agent and Collateral Agent": several roles, the later ones without "as". */
const PHRASE =
  `(?:${OTHER}[A-Za-z][A-Za-z/-]*${BLANK}){0,3}?${ONE}` +
  `(?:,?${BLANK}(?:and|&)${BLANK}(?:as${BLANK})?(?:the${BLANK}|an?${BLANK})?(?:${OTHER}[a-z][a-z/-]*${BLANK}|${NARROW}${BLANK}){0,3}?${ONE})*`;
const AS = new RegExp(
  `^,?${BLANK}?\\(?(?:(?:acting|individually|solely|not)${BLANK}(?:[a-z,]+${BLANK}){0,12}?)?as${BLANK}(?:an?${BLANK}|the${BLANK}|one${BLANK}of${BLANK}the${BLANK})?(${PHRASE})`,
  'i',
);
const IS_ROLE = new RegExp(`^(?:[A-Za-z][A-Za-z'/-]* ){0,2}(?:${NOUN})$`, 'i');

/** A blank, a comma or a bracket, then "as", "acting", "individually", "solely" or "not": what is said of a role begins so. */
const MAY_BEGIN = /[ \t\r\n,(]{1,200}(?:as|acting|individually|solely|not)[ \t\r\n]/iy;

/** False where what stands at `at` says no role: most names that a text repeats. */
export function mayGiveRole(text: string, at: number): boolean {
  MAY_BEGIN.lastIndex = at;
  return MAY_BEGIN.test(text);
}

/** The roles that the text after a name gives it: ", as depositor", ", not in its individual capacity but solely as trustee". */
export function rolesAfter(text: string): string[] {
  const said = AS.exec(text)?.[1];
  if (!said) return [];
  return said
    .replace(/\s+/g, ' ')
    .split(/,? (?:and|&) (?:as )?(?:the |an? )?/i)
    .map(role => roleName(role))
    .filter(role => role !== '');
}

/** A defined term that is itself a role: the "Borrower", the "Master Servicer". */
export function roleOfTerm(name: string): string | undefined {
  return IS_ROLE.test(name) &&
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
