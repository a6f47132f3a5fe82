import type { Form } from './form.ts';

/** Form N-CSR: shareholder report of an investment company. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const nCSR: Form = {
  name: 'N-CSR',
  title: 'Shareholder report of an investment company',
  types: ['N-CSR', 'N-CSR/A', 'N-CSRS', 'N-CSRS/A', 'N-30D', 'N-30D/A'],
  source: ['Form N-CSR'],
  cover: [],
  items: [],
};
