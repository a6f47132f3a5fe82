import type { Form } from './form.ts';

/** Form 4: statement of changes in beneficial ownership. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const four: Form = {
  name: '4',
  title: 'Statement of changes in beneficial ownership',
  types: ['4', '4/A'],
  source: ['Form 4'],
  cover: [],
  items: [],
};
