import type { Form } from './form.ts';

/** Form S-4: registration statement for business combinations. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const s4: Form = {
  name: 'S-4',
  title: 'Registration statement for business combinations',
  types: ['S-4', 'S-4/A', 'S-4 POS', 'S-4EF', 'S-4MEF'],
  source: ['Form S-4'],
  cover: [],
  items: [],
};
