/** Words that name a place of a document: "Section", "Recitals"; and those that go with them. */
const NAMED =
  /^(?:preambles?|recitals?|background|introductions?|introductory|heading|cover|title|preliminary|premises|parties|witnesseth|above|below|whereas|throughout|forepart|n\/a)$/i;
const WORD =
  /^(?:sections?|sec\.?|\u00a7+|articles?|art\.?|paragraphs?|para\.?|clauses?|pages?|p\.|pp\.|exhibits?|schedules?|annex(?:es)?|appendix|parts?|items?|notes?|the|and|or|of|to|in|at|on|&|first|second|third|opening|paragraph|sentence|statement|page|clause|definitions?|this|hereof|hereto|thereof|agreement|indenture|definition|disclosure|letter|company|parent|buyer|seller|plan|-|\u2013)$/i;
const NUMBER =
  /^\u00a7*(?:\d{1,3}(?:[.-]\d{1,3}){0,4}\.?|\d{1,2}\.?[A-Z]|[A-Z]{1,2}-\d{1,3}|[A-Z]|[IVXL]{1,7}|[ivxl]{1,6})(?:\([A-Za-z0-9]{1,5}\))*[.)]?$/;
const CLAUSE = /^(?:\([A-Za-z0-9]{1,5}\))+$/;

/** True for what says where a term is defined: "6.2", "Section 5.4(b), 14.1", "Recitals", "A-1". */
export function isTermPlace(text: string): boolean {
  if (text.length > 90) return false;
  const words = text.split(/[\s,;/]+/).filter(word => word !== '');
  let told = false;
  for (const [i, word] of words.entries()) {
    if (NUMBER.test(word) || NAMED.test(word)) told = told || !/^[A-Za-z]\.?$/.test(word) || i > 0;
    else if (CLAUSE.test(word) ? i === 0 : !WORD.test(word)) return false;
  }
  return told;
}

/** A place at the end of a cell whose name is quoted or stands in capitals: "CIT 4", "Closing Section 2.1", with no gap before it. */
const AT_END =
  /^(.*?["\u201d]|[A-Z0-9][\w&'/-]*(?: (?:of|and|or|the|to|for|in|on) (?=[A-Z])| [A-Z0-9(][\w&'/().-]*){0,9}?) ((?:(?:Sections?|Articles?|Exhibit|Annex|Schedule|Page|\u00a7) ?)?(?:\d{1,3}(?:\.\d{1,3})*|[A-Z]-\d{1,3})(?:\([A-Za-z0-9]{1,5}\))*|Recitals|Preamble)$/;

/** Where in a cell its place begins that is parted from the name by one blank; undefined where it has none. */
export function placeAtEnd(text: string): number | undefined {
  const found = AT_END.exec(text);
  return found ? found[1]!.length + 1 : undefined;
}
