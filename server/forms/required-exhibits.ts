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
