import type { Form } from './form.ts';

/** Form 13F: quarterly report of an institutional investment manager. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const thirteenF: Form = {
  name: '13F-HR',
  title: 'Quarterly report of an institutional investment manager',
  types: ['13F-HR', '13F-HR/A', '13F-NT', '13F-NT/A', '13F-E', '13F-E/A'],
  source: ['Form 13F'],
  cover: [],
  items: [],
};
