import type { Form } from './form.ts';

/** 17 CFR 230.424: prospectus. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const prospectus424B: Form = {
  name: '424B',
  title: 'Prospectus',
  types: ['424B1', '424B2', '424B3', '424B4', '424B5', '424B7', '424B8'],
  source: ['17 CFR 230.424'],
  cover: [],
  items: [],
};
