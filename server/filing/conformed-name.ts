/**
 * A name as EDGAR conforms names, for comparing: no case, no punctuation, no state of incorporation behind a slash, "the" and "and" left
 * out, the usual abbreviations. Blanks are dropped, for EDGAR drops some.
 */
export function conformedName(name: string): string {
  return name
    .toUpperCase()
    .replace(/[/\\][A-Z]{2,4}[/\\]?/g, ' ')
    .replace(/['\u2019.]/g, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .replace(/\b(?:AND|THE)\b/g, ' ')
    .replace(/\b(?:INCORPORATED|CORPORATION|COMPANY|LIMITED)\b/g, word => SHORT[word]!)
    .replace(/ +/g, '');
}

const SHORT: Readonly<Record<string, string>> = {
  INCORPORATED: 'INC',
  CORPORATION: 'CORP',
  COMPANY: 'CO',
  LIMITED: 'LTD',
};
