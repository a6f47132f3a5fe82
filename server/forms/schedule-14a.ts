import type { Form } from './form.ts';

/** Schedule 14A: proxy statement. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const schedule14A: Form = {
  name: 'DEF 14A',
  title: 'Proxy statement',
  types: ['DEF 14A', 'PRE 14A', 'DEFA14A', 'DEFM14A', 'PREM14A', 'PRER14A', 'DEFR14A', 'PREC14A', 'DEFC14A'],
  source: ['Schedule 14A'],
  cover: [],
  items: [],
};
