import type { Form } from './form.ts';

/** Form 25: notice of removal from listing. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const twentyFive: Form = {
  name: '25',
  title: 'Notice of removal from listing',
  types: ['25', '25-NSE', '25/A', '25-NSE/A'],
  source: ['Form 25'],
  cover: [],
  items: [],
};
