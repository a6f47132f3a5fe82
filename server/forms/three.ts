import type { Form } from './form.ts';

/** Form 3: initial statement of beneficial ownership. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const three: Form = {
  name: '3',
  title: 'Initial statement of beneficial ownership',
  types: ['3', '3/A'],
  source: ['Form 3'],
  cover: [],
  items: [],
};
