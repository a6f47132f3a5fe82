import { indexBefore } from './definition.ts';
import { bodyOf, type Document } from './document.ts';
import { entityNames } from './entity-name.ts';
import { seeker } from './names.ts';
import { latelyOfText, ofText } from './of-text.ts';
import { sections } from './sections.ts';
import type { Span } from './span.ts';
import { oneLine } from './term.ts';
import { terms } from './terms.ts';

/** A phrase that is used as a defined term is, and has no definition. */
export interface UndefinedTerm {
  readonly name: string;
  readonly uses: readonly Span[];
}

/** A paper with fewer definitions leaves more to its reader. */
const FEW = 6;

/** Why a document is not looked through; undefined for an agreement that defines its terms. */
export function notDefining(document: Document): string | undefined {
  if (terms(document).length < FEW || sections(document).length === 0)
    return 'it is no agreement that defines its terms';
  return undefined;
}

/** True where the document says that terms which it does not define are defined in another paper. */
export const borrowsTerms: (document: Document) => boolean = ofText(false, document => BORROWS.test(bodyOf(document)));

const BORROWS =
  /\bterms?\b[^.;]{0,120}?\b(?:not\s+(?:otherwise\s+)?(?:expressly\s+)?(?:specifically\s+)?defined|without\s+definition|used\s+(?:but\s+not|and\s+not))\b|\bterms?\s+(?:used|defined)\s+[^.;]{0,120}?\bmeanings?\s+[^.;]{0,60}?\bin\s+(?:the\s+[A-Z]|(?:Annex|Appendix|Exhibit|Schedule)\b)/i;

/** After one of these words, a phrase in capitals within a sentence. */
const USED =
  /\b(?:the|an?|any|each|such|no|all|every|its|their|said|applicable|this)\s+((?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?[ \t]*(?:\r?\n[ \t]*|[ \t])(?:of[ \t\r\n]+)?){1,4}[A-Z][a-z]+)(?!\s+(?:(?:and|of)\s+[A-Z]|<PAGE>|\(["\u201c]))(?=[\s,.;:)])/g;
/** What such a phrase ends with where it is a term of the agreement. */
const HEAD =
  /(?:Date|Period|Price|Amount|Rate|Ratio|Percentage|Event|Default|Notice|Documents?|Loans?|Commitments?|Obligations?|Liabilit(?:y|ies)|Assets?|Indebtedness|Liens?|Encumbrances?|Taxes|Claims?|Losses|Damages|Consideration|Payments?|Fees?|Expenses|Shares|Securities|Warrants|Options?|Contracts?|Permits?|Licenses?|Products?|Services|Materials?|Information|Territory|Premises|Year|Term|Parties|Party|Persons?|Statements|Balance|Capital|Adjustment|Transactions?|Certificates?|Account|Accounts|Collateral|Reserves?|Margin|Cap|Threshold)$/;
/** Phrases that everybody writes with capitals. */
const COMMON =
  /^(?:United States|New York|Common Stock|Preferred Stock|Capital Stock|Board of Directors|Vice President|Chief |Securities |Internal Revenue|Federal |Social Security|Bankruptcy|American |Uniform |Patent and|Trademark|Accounting |Generally |State of|General |National )/;

/** The phrases of an agreement that are used as its defined terms are, and that it does not define. */
export const undefinedTerms: (document: Document) => readonly UndefinedTerm[] = latelyOfText([], document => {
  if (notDefining(document)) return [];
  const body = bodyOf(document);
  const offset = document.body.start;
  const known = knownPhrases(document, body);
  const entities = entityNames(document);
  const found = new Map<string, Span[]>();
  for (const match of body.matchAll(USED)) {
    const printed = match[1]!;
    const name = oneLine(printed);
    if (!HEAD.test(name) || COMMON.test(name) || isKnown(name, known)) continue;
    const start = offset + match.index + match[0].length - printed.length;
    const span = { start, end: start + printed.length };
    const entity = entities[indexBefore(entities, start) + 1];
    if (entity && entity.start <= start) continue;
    const uses = found.get(name);
    if (uses) uses.push(span);
    else found.set(name, [span]);
  }
  const said = saidOtherwise(document, body, [...found.keys()]);
  return Array.from(found, ([name, uses]) => ({ name, uses })).filter(({ name }) => !said.has(name));
});

/** In lower case and singular: the terms, and the captions of the sections, which are named with capitals too. */
function knownPhrases(document: Document, body: string): ReadonlySet<string> {
  const known = new Set(terms(document).map(({ name }) => singular(name)));
  const visit = (list: ReturnType<typeof sections>): void => {
    for (const { caption, children } of list) {
      if (caption) known.add(singular(caption.value));
      visit(children);
    }
  };
  visit(sections(document));
  for (const [, quoted] of body.matchAll(
    /["\u201c]([^"\u201c\u201d\r\n]{2,80}(?:\r?\n[^"\u201c\u201d\r\n]{2,60})?)["\u201d]/g,
  ))
    known.add(singular(oneLine(quoted!).replace(/^the /i, '')));
  return known;
}

function singular(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/ies\b/g, 'y')
    .replace(/s\b/g, '');
}

/** A term, or words each of which is one: "Company Shares"; or a term with another word before it. */
function isKnown(name: string, known: ReadonlySet<string>): boolean {
  const words = singular(name).split(' ');
  return words.some((_, i) => known.has(words.slice(i).join(' ')) || (i > 0 && known.has(words.slice(0, i).join(' '))));
}

const EXPLAINED =
  /^s?[_"\u201d]?,?\s*(?:\([^()]{0,80}\)\s*)?(?:shall\s+(?:mean|have\s+the\s+meaning)|means?\b|has\s+the\s+meaning|is\s+defined|:|--|\.{2})/;

/** Those of the names that are explained without quotes, or stand in a title in capitals. */
function saidOtherwise(document: Document, body: string, names: readonly string[]): ReadonlySet<string> {
  const sought = names.flatMap(name => [name, name.toUpperCase()].map(form => ({ name, form })));
  const said = seekSaid(
    document,
    sought.map(({ form }) => ({ name: form, loose: false })),
  ).flatMap(({ name: i, end }) => {
    const { name, form } = sought[i]!;
    const after = end - document.body.start;
    return form !== name || EXPLAINED.test(body.slice(after, after + 140)) ? [name] : [];
  });
  return new Set(said);
}

const seekSaid = seeker();
