import type { Era, Source } from './source.ts';

/** An item for what is material, which the staff asks filers not to use for what is not, in one era. */
export interface MaterialItem extends Era {
  readonly form: string;
  readonly number: string;
  /** The item to use instead. */
  readonly instead: string;
  /** How filers say that the event is not material, or not determined to be. */
  readonly said: readonly RegExp[];
  /** How they say that it is. */
  readonly unless: RegExp;
  readonly source: readonly Source[];
}

/** The wordings are of one sentence each: a full stop ends them. */
export const materialItems: readonly MaterialItem[] = [
  {
    form: '8-K',
    number: '1.05',
    since: '2024-05-21',
    instead: '8.01',
    said: [
      /\b(?:not|nor|never)\s+(?:yet\s+|currently\s+|been\s+){0,2}(?:determined|concluded|made\s+(?:a|any)\s[^.]{0,30}\bdetermination)\b[^.]{0,200}\bmaterial/i,
      /\b(?:not|nor)\s+(?:currently\s+|presently\s+)?(?:believe|expect|anticipate|consider)[^.]{0,200}\bmaterial/i,
      /\b(?:not|unlikely)\s+(?:reasonably\s+|currently\s+)?(?:likely\s+|expected\s+|believed\s+|anticipated\s+)?to\s[^.]{0,120}\bmaterial/i,
      /\bnot\s+(?:had|have|be|been|a)\s[^.]{0,40}\bmaterial(?:ly)?\b|\bnot\s+material\b|\bimmaterial\b/i,
    ],
    unless:
      /\b(?:has|have)\s+(?:[a-z]+\s+)?(?:determined|concluded)\s+(?:that\s+)?(?:(?!not\b)[a-z]+\s+){1,9}material\b/i,
    source: ['Statement of the Director of Corporation Finance, May 21, 2024', 'Form 8-K Item 1.05'],
  },
];
