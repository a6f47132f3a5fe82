import type { Form } from './form.ts';

/** Correspondence with the Commission: letters, without cover, items or form. */
export const correspondence: Form = {
  name: 'CORRESP',
  title: 'Correspondence with the Commission',
  types: ['CORRESP', 'UPLOAD', 'DRSLTR', 'DOSLTR', 'LETTER', 'TEXT-EXTRACT'],
  source: ['EDGAR Filer Manual II'],
  cover: [],
  items: [],
};
