/**
 * Submission types whose papers have blanks by right, by what they begin with: a prospectus until its offering is priced (17 CFR 230.430,
 * 230.430A, 230.430B), a proxy statement or an information statement until it is definitive (17 CFR 240.14a-6, 240.14c-5).
 */
const TYPES = /^(?:(?:S|SF|F)-\d|N-(?:1A?|2|3|4|5|6|14)\b|1-A\b|POS|424|PRE|D[OR]S)/i;

/** True for a submission type whose papers may have blanks. */
export function mayHaveBlanks(type: string): boolean {
  return TYPES.test(type);
}
