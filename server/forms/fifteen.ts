import type { Form } from './form.ts';

/** Form 15: notice of termination of registration. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const fifteen: Form = {
  name: '15',
  title: 'Notice of termination of registration',
  types: ['15-12G', '15-12B', '15-15D', '15-12G/A', '15-12B/A', '15-15D/A'],
  source: ['Form 15'],
  cover: [],
  items: [],
};
