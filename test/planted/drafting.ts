import { ascii } from '../../server/filing/ascii.ts';
import { cover } from '../../server/filing/cover.ts';
import { dates } from '../../server/filing/dates.ts';
import { bodyOf, type Document } from '../../server/filing/document.ts';
import { items } from '../../server/filing/items.ts';
import { signatureSection } from '../../server/filing/signature-pages.ts';
import { lineAt, lineEnd, textAt } from '../../server/filing/text.ts';
import type { Damage, Plant } from './plant.ts';

/** A paragraph put under the first item's heading, or where a text begins that has neither items nor a cover, whose blanks are by right. */
export function told(paragraph: string) {
  return (document: Document): Damage | undefined => {
    const [first] = items(document);
    if (document.content !== 'text' || (!first && (cover(document) || signatureSection(document)))) return undefined;
    const { text } = document.filing;
    const end = lineEnd(text, lineAt(text, first?.heading.end ?? document.body.start));
    return { span: { start: end, end }, insert: `\n\n${paragraph}\n\n` };
  };
}

/** A part of the first words of the text that match, printed otherwise. */
function rewritten(pattern: RegExp, change: (found: string) => string) {
  return (document: Document): Damage | undefined => {
    const found = document.content === 'text' ? pattern.exec(bodyOf(document)) : null;
    if (!found) return undefined;
    const start = document.body.start + found.index;
    return { span: { start, end: start + found[0].length }, insert: change(found[0]) };
  };
}

function otherWeekday(document: Document): Damage | undefined {
  const date = dates(document).find(({ weekday }) => weekday);
  if (!date?.weekday || document.content !== 'text') return undefined;
  return { span: date.weekday.span, insert: date.weekday.name === 'Sunday' ? 'Monday' : 'Sunday' };
}

/** "June 12" as "June 31". */
function dayTooMany(document: Document): Damage | undefined {
  const { text } = document.filing;
  for (const { span, valid } of document.content === 'text' ? dates(document) : []) {
    const printed = textAt(text, span);
    const day = /^(April|June|September|November) \d{1,2}(?=, \d{4}$)/.exec(printed);
    if (valid && day) return { span: { start: span.start, end: span.start + day[0].length }, insert: `${day[1]} 31` };
  }
  return undefined;
}

/** The last table without its end; it is told at its beginning. */
function unclosed(document: Document): Damage | undefined {
  const [begin, end] = ascii(document).tables.slice(-2);
  if (!begin?.opens || !end || end.opens) return undefined;
  const { text } = document.filing;
  return { span: end.span, insert: '', within: lineAt(text, end.span.start) - lineAt(text, begin.span.start) };
}

/** EDGAR's format is asked of a document alone, before it is filed. */
const drafted = (kind: string, rule: string, paragraph: string): Plant => ({
  kind,
  rule,
  damage: told(paragraph),
  draft: true,
});

const COLUMN = '<TABLE>\n<S>                  <C>\nRent                 100';

export const draftingPlants: readonly Plant[] = [
  { kind: 'a blank in brackets', rule: 'placeholder', damage: told('     The lease ends on [__], 2031.') },
  { kind: 'a bullet in brackets', rule: 'placeholder', damage: told('     The rent is $[\u25cf] a month.') },
  { kind: '"TBD"', rule: 'placeholder', damage: told('     The rent is TBD.') },
  { kind: '"to come" in brackets', rule: 'placeholder', damage: told('     [to come]') },
  { kind: 'a page without its number', rule: 'placeholder', damage: told('     The rent is told on page XX.') },
  {
    kind: 'numerals that are not the words before them',
    rule: 'words-and-numerals',
    damage: rewritten(/\b(?:two|three|five|six|ten|fifteen|thirty|sixty|ninety) \(\d{1,2}\)/i, found =>
      found.replace(/\d+/, numerals => String(Number(numerals) + 2)),
    ),
  },
  {
    kind: 'a social security number',
    rule: 'personal-data',
    damage: told('     Mr. Quist (219-09-9999) has the lease.'),
  },
  {
    kind: 'an account number',
    rule: 'personal-data',
    damage: told('     The rent is paid to account no. 004471120987.'),
  },
  { kind: 'a weekday that the date is not', rule: 'wrong-weekday', damage: otherWeekday },
  { kind: 'a day that the month has not', rule: 'impossible-date', damage: dayTooMany },
  drafted('a tab', 'tab', '     Rent\t100'),
  drafted('a typographic quote', 'character-set', '     The lessor\u2019s rent is due.'),
  { kind: 'a table not closed', rule: 'table-tags', damage: unclosed, draft: true },
  drafted('a table within a table', 'table-tags', `${COLUMN}\n${COLUMN}\n</TABLE>`),
  drafted('the end of no table', 'table-tags', '     The rent is due.\n</TABLE>'),
  drafted('a line of prose that is too wide', 'page-width', `     The rent is due ${'and due '.repeat(9)}`),
  drafted(
    'a row of a table that is too wide',
    'table-width',
    `${COLUMN}\nRent due ${'and due '.repeat(16)}     100\n</TABLE>`,
  ),
];
