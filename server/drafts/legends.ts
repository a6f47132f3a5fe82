import { blank, centred, wrapped } from './layout.ts';

/** A passage that filings of many kinds carry, in neutral words: what it is called, why it is there, and its lines. */
export interface Legend {
  readonly name: string;
  readonly source: string;
  readonly lines: readonly string[];
}

const legend = (name: string, source: string, text: string): Legend => ({
  name,
  source,
  lines: [centred(name.toUpperCase()), '', ...wrapped(text, { first: 5 })],
});

/** The passages that a draft may need. */
export const legends: readonly Legend[] = [
  legend(
    'Forward-looking statements',
    'Securities Act Section 27A; Exchange Act Section 21E',
    `This report contains forward-looking statements. They concern ${blank(28)}. What happens may differ materially from what they say, because of ${blank(28)}.`,
  ),
  legend(
    'Where you can find more information',
    'Exchange Act Section 13(a)',
    `The registrant files reports and other information with the Securities and Exchange Commission. Copies may be had from ${blank(28)}.`,
  ),
  legend(
    'Information furnished, not filed',
    'Form 8-K General Instruction B.2',
    'The information in this item and in the exhibit to it is furnished. It is not deemed filed for purposes of Section 18 of the Securities Exchange Act of 1934, nor incorporated by reference in any filing that does not say so.',
  ),
];
