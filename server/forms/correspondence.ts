import type { Form } from './form.ts';

/** EDGAR Filer Manual II: correspondence with the Commission. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const correspondence: Form = {
  name: 'CORRESP',
  title: 'Correspondence with the Commission',
  types: ['CORRESP', 'UPLOAD'],
  source: ['EDGAR Filer Manual II'],
  cover: [],
  items: [],
};
