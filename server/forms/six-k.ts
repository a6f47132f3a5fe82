import type { Form } from './form.ts';

/** Form 6-K: current report of a foreign private issuer. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const sixK: Form = {
  name: '6-K',
  title: 'Current report of a foreign private issuer',
  types: ['6-K', '6-K/A'],
  source: ['Form 6-K'],
  cover: [],
  items: [],
};
