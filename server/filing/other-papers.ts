/** "hereof", "of this Agreement", "above": in the document itself. */
const HERE =
  /^[,\s]*(?:(?:above|below|hereof|hereto|herein|hereunder|hereinabove|hereinbelow)\b|(?:\([^()]{0,60}\)\s*)?(?:of|to|in|under|within)\s+(?:this|these)\b)/i;
const THERE = /^[,\s]*(?:thereof|thereto|therein|thereunder)\b/i;
/** "of the Indenture", "of its lease", "of Regulation S-K". */
const OF =
  /^(?:\s*\([^()]{0,80}\))?,?\s+(?:of|(?:to|in|under|from)(?=\s+(?:the|our|its|that|such|said|their|his)\s+(?:[A-Za-z'-]+\s+){0,3}?[A-Z0-9]|\s+[A-Z]))\s+(?:(?:the|an?|any|such|said|each|that|our|its|their|his|her|both|either)\s+)?[A-Za-z0-9"\u201c$][^,.;:()]{1,90}/;
/** "Sections 13 and 15(d) Exchange Act" and the like. */
const DIRECT =
  /^\s+(?:(?:(?:Securities|Exchange|Bankruptcy|Internal\s+Revenue)\s+)?(?:Exchange\s+)?(?:Act|Code)\b|ERISA|U\.S\.C\.)/;
/** Parts of the same paper: what they are parts of is asked of them. */
const PART_OF =
  /^(?:\s*\([^()]{0,80}\))?,?\s+(?:of|to|in|under)\s+(?:the\s+|our\s+|its\s+)?(?:(?:[a-z-]+\s+){0,3}(?:consolidated|combined|condensed|unaudited|audited|interim|financial)\b|notes?\b|Notes?\b|Part\s|Items?\s|Article\s|Sections?\s|Consolidated\b|Condensed\b|Financial\s+Statements)/;
/** Papers that reports refer to, and "this" before them, which makes them the document itself. */
const PAPER =
  /(this\s+(?:[A-Za-z]+\s+){0,3})?\b(?:(?:Annual|Quarterly|Current|Transition)\s+Report|Form\s+(?:10|8|20|40|6|S|F|N)-?[A-Z0-9]*|Registration\s+Statement|Proxy\s+Statement|Prospectus|Amendment\s+No)/gi;
/** What may stand before the word, with a capital, without naming another paper. */
const OPENS =
  /^(?:See|In|Under|The|This|Such|Per|Each|By|And|Or|With|To|If|As|Except|Subject|Pursuant|From|For|Any|All|When|Where|Upon|Of|On|Both|Neither|Notwithstanding|Also|Further|While|Although|Since|Because|Unless|Refer|That|These|Those|Whereas|Said|At|Other|What|Whatever|How|Why|Nothing|Once|Until|After|Before|Following|Provided|However|Only|Whenever|Whether|Every|No|Not|Within|Without|Through|Like|Unlike|But|So|Nor|Then|Thus|Therefore|Including)$/i;
const CAPITAL = /(?:^|[\s("])([A-Z][\w.&'\u2019/-]*|[\d-]{1,12}(?:\s+U\.?S\.?C\.?|\s+C\.?F\.?R\.?))\s+$/;

/**
 * Where another paper is named that holds what is referred to: as offsets in `before` (negative) or `after`, the text around the word and
 * its numbers. "here" where the document itself is.
 */
export function otherPaper(
  before: string,
  after: string,
  inReport: boolean,
): { readonly start: number; readonly end: number } | 'here' | undefined {
  if (HERE.test(after)) return 'here';
  const there = THERE.exec(after) ?? DIRECT.exec(after);
  if (there) return { start: 0, end: there[0].length };
  if (!PART_OF.test(after)) {
    const of = OF.exec(after);
    if (of) return { start: 0, end: of[0].length };
  }
  const capital = CAPITAL.exec(before);
  if (capital && !OPENS.test(capital[1]!)) return { start: -capital[0].trimStart().length, end: 0 };
  return inReport ? paperNear(before, after) : undefined;
}

/** A report's items, notes and exhibits are often another report's, which its sentence names. */
function paperNear(before: string, after: string): { readonly start: number; readonly end: number } | undefined {
  for (const [text, from] of [
    [after, 0],
    [before, -before.length],
  ] as const) {
    for (const match of text.matchAll(PAPER)) {
      if (!match[1]) return { start: from + match.index, end: from + match.index + match[0].length };
    }
  }
  return undefined;
}
