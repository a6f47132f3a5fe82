import type { Form } from './form.ts';

/** Form 5: annual statement of beneficial ownership. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const five: Form = {
  name: '5',
  title: 'Annual statement of beneficial ownership',
  types: ['5', '5/A'],
  source: ['Form 5'],
  cover: [],
  items: [],
};
