import { type Cell, cellsOf } from './line-cells.ts';

/** What heads a table of terms: the columns of its names, and what stands beside them. */
export interface TableHead {
  readonly columns: readonly number[];
  readonly beside: 'place' | 'page' | 'meaning';
}

const TERM =
  /^["\u201c]?(?:(?:defined|capitalized|certain)\s+)?(?:terms?|words?|expressions?|definitions?)(?:\s+defined)?["\u201d]?:?$/i;
const WHERE =
  /^(?:where\s+(?:defined|located|found)|(?:(?:location|place)\s+(?:of|in)|cross[- ]references?(?:\s+in)?|(?:defined|found|located|set\s+forth)(?:\s+(?:in|at|on))?)?\s*(?:the\s+)?(?:(?:agreement|definition|indenture)\s+)?(?:sections?|articles?|paragraphs?|clauses?|locations?|places?|definitions?|agreement|cross[- ]references?|references?|(?:section|article)\s+(?:or|and|\/)\s+(?:article|exhibit|schedule|page))(?:\s+(?:references?|numbers?|nos?\.?|where\s+defined|(?:of|in)\s+(?:the\s+)?(?:agreement|indenture|definition)))?)$/i;
const PAGE =
  /^(?:(?:defined\s+)?(?:on\s+)?pages?(?:\s+(?:numbers?|nos?\.?|references?|where\s+defined))?|location\s*\/\s*page)$/i;
const MEANING = /^(?:meanings?|definitions?)$/i;

/** The row over a table of terms: Term and Section, Defined Term and Location, Term and Meaning; more than once side by side. */
export function tableHead(cells: readonly Cell[]): TableHead | undefined {
  const words = cells.map(({ text }) => text);
  if (words.length === 1) return together(cells[0]!);
  if (words.length < 2 || words.length % 2 > 0) return undefined;
  const names = cells.filter((_, i) => i % 2 === 0);
  const places = words.filter((_, i) => i % 2 > 0);
  if (!names.every(({ text }) => TERM.test(text))) return undefined;
  const columns = names.map(({ column }) => column);
  // "Term, Definition": what a term means; "Definition, Location": where it stands.
  if (words.length === 2 && MEANING.test(places[0]!) && !/^def/i.test(words[0]!)) return { columns, beside: 'meaning' };
  if (places.every(place => WHERE.test(place))) return { columns, beside: 'place' };
  return places.every(place => PAGE.test(place)) ? { columns, beside: 'page' } : undefined;
}

/** "Term Section", with one blank between. */
function together({ text, column }: Cell): TableHead | undefined {
  const parted = /^((?:Defined\s+)?Terms?)\s+((?:Defined\s+in\s+)?Sections?|Pages?|Meanings?)$/i.exec(text);
  return parted ? tableHead(cellsOf(`${parted[1]}  ${parted[2]}`, column)) : undefined;
}

/** A cell that is a term's heading alone, or the heading of its place: a converter that knows no columns puts each on its line. */
export function stackedHead(first: Cell, second: Cell): TableHead | undefined {
  return tableHead([{ ...first, column: 0 }, second]);
}

const TITLE =
  /^(?:(?:section\s+)?\d{1,2}\.\d{1,2}\.?\s+)?(?:(?:index|table|list|glossary)\s+of\s+(?:(?:certain|other|principal|key|additional|capitalized)\s+)?(?:defined\s+)?(?:terms|definitions)|(?:other|additional)\s+(?:defined\s+terms|definitions)|(?:cross[- ]references?\s+(?:of|to|for)\s+(?:other\s+)?(?:defined\s+terms|definitions))|terms\s+defined\s+elsewhere(?:\s+in\s+this\s+\w+)?|index\s+of\s+terms)\.?$/i;
const DEFINITIONS = /^(?:certain\s+)?(?:definitions|defined\s+terms)\.?$/i;

/** A line that is the title of such a table; "loosely" one that as often heads other lists. */
export function tableTitle(line: string): 'certainly' | 'loosely' | undefined {
  const words = line.trim();
  if (TITLE.test(words)) return 'certainly';
  return DEFINITIONS.test(words) ? 'loosely' : undefined;
}

/** Words that say a table of terms follows: each is defined in the section set forth opposite it. */
export const FOLLOWS =
  /\b(?:following|such|these)\s+(?:[a-z]+\s+){0,3}(?:terms|words|definitions)\b[^.;:]{0,300}\b(?:sections?|articles?|pages?|locations?|places?|opposite|provisions?)\b[^.;]{0,160}?[:.](?=\s)/gi;

/** Lines that may be the head or the title of a table of terms. */
export const MAY_HEAD =
  /^[ \t|"\u201c]*(?:section[ \t]+)?(?:\d{1,2}\.\d{1,2}\.?[ \t]+)?(?:(?:defined|capitalized|certain|other|additional|index|table|list|glossary|cross[- ]references?)[ \t]+(?:of[ \t]+|to[ \t]+|for[ \t]+)?(?:[a-z]+[ \t]+){0,2})?(?:terms?|words?|expressions?|definitions?)\b[^\r\n]{0,160}$/gim;
