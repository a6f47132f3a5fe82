/** The two-digit prefixes that the Internal Revenue Service has not assigned; all others are (IRS, "How EINs are assigned"). */
const NOT_ISSUED: ReadonlySet<string> = new Set([
  '00',
  '07',
  '08',
  '09',
  '17',
  '18',
  '19',
  '28',
  '29',
  '49',
  '69',
  '70',
  '78',
  '79',
  '89',
  '96',
  '97',
]);

/** True for a prefix ("87" of 87-0698307) that an employer identification number can have. */
export function issuedPrefix(prefix: string): boolean {
  return !NOT_ISSUED.has(prefix);
}
