import type { Form } from './form.ts';

/** Form 40-F: annual report of a Canadian issuer. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const fortyF: Form = {
  name: '40-F',
  title: 'Annual report of a Canadian issuer',
  types: ['40-F', '40-F/A', '40FR12B', '40FR12G'],
  source: ['Form 40-F'],
  cover: [],
  items: [],
};
