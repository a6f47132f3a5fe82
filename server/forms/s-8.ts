import type { Form } from './form.ts';

/** Form S-8: registration statement for employee benefit plans. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const s8: Form = {
  name: 'S-8',
  title: 'Registration statement for employee benefit plans',
  types: ['S-8', 'S-8/A', 'S-8 POS'],
  source: ['Form S-8'],
  cover: [],
  items: [],
};
