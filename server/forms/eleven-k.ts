import type { Form } from './form.ts';

/** Form 11-K: annual report of an employee stock plan. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const elevenK: Form = {
  name: '11-K',
  title: 'Annual report of an employee stock plan',
  types: ['11-K', '11-K/A', '11-KT'],
  source: ['Form 11-K'],
  cover: [],
  items: [],
};
