/** What is referred to. */
export type ReferenceKind =
  | 'article'
  | 'section'
  | 'clause'
  | 'item'
  | 'part'
  | 'note'
  | 'exhibit'
  | 'schedule'
  | 'annex'
  | 'appendix'
  | 'page';

/** How a kind is named, and how it is numbered. */
export interface Wording {
  readonly kind: ReferenceKind;
  /** In lower case: its first letters, up to where the word may end. */
  readonly stem: string;
  /** Sticky; the number up to its clauses. */
  readonly number: RegExp;
  /** A number that is said without capitals as well: "section 3.4", never "note A". */
  readonly lower: RegExp;
}

const ROMAN = '[IVXL]{1,7}';
const NO_MORE = String.raw`(?![A-Za-z0-9]|[.,]\d|%)`;
const ORDINALS =
  'One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth';
const DIGIT = /\d/y;
const ATTACHED = String.raw`(?:\d{1,3}(?:\.\d{1,3})*(?:-?[A-Z]{1,2}|-\d{1,2})?|[A-Z]{1,2}(?:-\d{1,2})?|${ROMAN})${NO_MORE}(?!-)`;

function wording(kind: ReferenceKind, stem: string, number: string, lower: RegExp = DIGIT): Wording {
  return { kind, stem, number: new RegExp(number, 'y'), lower };
}

const SECTION = String.raw`(?:\d{1,4}[A-Z]{0,2}|[IVX]{1,6}|[A-Z](?=[.-]\d))(?:[.-]\d{1,4}[A-Z]?)*${NO_MORE}`;

const WORDINGS: readonly Wording[] = [
  wording('section', 'section', SECTION),
  wording('section', 'sec.', SECTION),
  wording('section', '\xa7', SECTION),
  wording('article', 'article', String.raw`(?:\d{1,3}[A-Z]?|${ROMAN}|${ORDINALS})\b(?!-)`),
  wording('clause', 'clause', '(?=\\()', /\(/y),
  wording('clause', 'paragraph', '(?=\\()', /\(/y),
  wording('clause', 'subsection', '(?=\\()', /\(/y),
  wording('item', 'item', String.raw`\d{1,4}[A-C]?(?:\.\d{2})?(?:\(T\))?${NO_MORE}`),
  wording('part', 'part', String.raw`(?:[IVX]{1,4}|\d)\b(?!-)`, /[IVX\d]/y),
  wording('note', 'note', String.raw`(?:\d{1,2}[A-Z]?|[A-Z](?!['\u2019]))${NO_MORE}(?!-)`),
  wording('exhibit', 'exhibit', ATTACHED),
  wording('schedule', 'schedule', ATTACHED),
  wording('annex', 'annex', ATTACHED),
  wording('appendix', 'appendix', ATTACHED),
  wording('page', 'page', String.raw`(?:[A-Z]-)?\d{1,4}(?![\w.]\d|%)`, /[A-Z\d]/y),
];

/** A word for what is numbered, one or several of them, up to its number. Global. */
export const WORD =
  /(?<![\w-])(?:((?:sub)?sections?|articles?|clauses?|paragraphs?|items?|parts?|notes?|exhibits?|schedules?|annex(?:es)?|appendi(?:x|ces)|pages?)(?:[ \t\xa0]+|[ \t\xa0]*\r?\n[ \t\xa0]*)|(secs?\.|\xa7{1,2})[ \t\xa0]*)(?=["\u201c]?[A-Z0-9(])/gi;

/** The wording that a printed word belongs to, and whether it speaks of several. */
export function wordingOf(word: string): { readonly wording: Wording; readonly several: boolean } | undefined {
  const lower = word.toLowerCase();
  const stem = lower === 'appendices' ? 'appendix' : lower === 'secs.' ? 'sec.' : lower;
  const found = WORDINGS.find(({ stem: own }) => stem.startsWith(own));
  return found && { wording: found, several: lower !== found.stem };
}
