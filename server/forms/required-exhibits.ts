import type { Era, Source } from './source.ts';

/** An exhibit that every filing on a form has, or every one that answers an item. */
export interface RequiredExhibit extends Era {
  readonly number: string;
  readonly title: string;
  readonly forms: readonly string[];
  /** Only where one of these items is answered. */
  readonly items?: readonly string[];
  /** What the item says where the exhibit is asked for. */
  readonly when?: RegExp;
  /** What the text says where the exhibit may lack. */
  readonly unless?: RegExp;
  readonly source: readonly Source[];
}

/** An exhibit that a filing has in some cases, of which the text may or may not tell. An entry of the list stands for it. */
export interface ConditionalExhibit extends Era {
  readonly number: string;
  readonly title: string;
  readonly forms: readonly string[];
  /** In which case, in words. */
  readonly case: string;
  /** What the signature page says in that case; absent where it is every filing's but for `unless`. */
  readonly signed?: RegExp;
  /** What the text says where the exhibit may lack. */
  readonly unless?: RegExp;
  /** The text does not tell whether it is the case. */
  readonly unknown?: true;
  readonly source: readonly Source[];
}

const PERIODIC = ['10-K', '10-Q', '10-KSB', '10-QSB'];

/** In the order of their numbers. Amendments may go without, and so may asset-backed issuers. */
export const requiredExhibits: readonly RequiredExhibit[] = [
  {
    number: '12',
    title: 'certifications under Rule 13a-14(a)',
    forms: ['20-F'],
    since: '2003-08-14',
    source: ['Form 20-F Instructions as to Exhibits 12'],
  },
  {
    number: '16',
    title: 'letter of the former accountant',
    forms: ['8-K'],
    items: ['4', '4.01'],
    when: /\b(?:dismiss|resign|replac|terminat|declin)/i,
    // A new accountant alone, or a letter that will follow.
    unless: /\bExhibits?\s+16|\bletter\b|\b304\s*\(a\)\s*\(3\)/i,
    source: ['Regulation S-K Item 304(a)(3)', 'Regulation S-K Item 601(b)(16)'],
  },
  {
    number: '23',
    title: 'consent of the accountants',
    forms: ['S-8'],
    source: ['Securities Act Section 7', 'Regulation S-K Item 601(b)(23)'],
  },
  {
    number: '31',
    title: 'certifications under Rule 13a-14(a)',
    forms: PERIODIC,
    since: '2003-08-14',
    source: ['Exchange Act Rules 13a-14(a) and 15d-14(a)', 'Regulation S-K Item 601(b)(31)', 'Release 33-8238'],
  },
  {
    number: '32',
    title: 'certifications under 18 U.S.C. 1350',
    forms: PERIODIC,
    since: '2003-08-14',
    source: ['Exchange Act Rules 13a-14(b) and 15d-14(b)', 'Regulation S-K Item 601(b)(32)', 'Release 33-8238'],
  },
];

const REGISTRATION = ['S-1', 'S-3', 'S-4', 'S-8'];

/** In the order of their numbers. */
export const conditionalExhibits: readonly ConditionalExhibit[] = [
  {
    number: '21',
    title: 'subsidiaries of the registrant',
    forms: ['10-K', 'S-1', 'S-4'],
    case: 'a registrant that has subsidiaries',
    unless:
      /\b(?:has|have|had|with)\s+no\s+(?:significant\s+|operating\s+)?subsidiar|\bsubsidiaries?\s*(?:[:.-]+\s*)?none\b|reduced\s+disclosure\s+format|\bgeneral\s+instructions?\s+[IJ]\b/i,
    source: ['Regulation S-K Item 601(b)(21)', 'Form 10-K General Instruction I(2)(b)'],
  },
  {
    number: '23',
    title: 'consents of experts and counsel',
    forms: ['10-K'],
    case: "a report whose accountants' report is incorporated into a registration statement",
    unknown: true,
    source: ['Regulation S-K Item 601(b)(23)', 'Securities Act Rule 439'],
  },
  {
    number: '23',
    title: 'consents of experts and counsel',
    forms: ['S-1', 'S-3', 'S-4'],
    case: 'a registration statement with the report of an expert',
    source: ['Securities Act Section 7', 'Securities Act Rules 436 and 439', 'Regulation S-K Item 601(b)(23)'],
  },
  {
    number: '24',
    title: 'power of attorney',
    forms: ['10-K', ...REGISTRATION],
    case: 'a filing that an attorney signs for others',
    signed: /\battorneys?[\s-]+in[\s-]+fact\b/i,
    // The power itself, on the signature page or before it.
    unless: /\bappoints?\b[\s\S]{0,400}?\battorney/i,
    source: ['Regulation S-K Item 601(b)(24)', 'Securities Act Rule 402', 'Exchange Act Rule 12b-11(d)'],
  },
];
