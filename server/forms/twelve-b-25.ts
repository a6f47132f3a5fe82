import type { Form } from './form.ts';

/** Form 12b-25: notification of late filing. Its cover and items are not catalogued yet: envelope, header, headings and signatures are read. */
export const twelveB25: Form = {
  name: '12b-25',
  title: 'Notification of late filing',
  types: [
    'NT 10-K',
    'NT 10-K/A',
    'NT 10-Q',
    'NT 10-Q/A',
    'NT 20-F',
    'NT 11-K',
    'NT 10-D',
    'NT-NSAR',
    'NT-NCSR',
    'NT-NCEN',
  ],
  source: ['Form 12b-25'],
  cover: [],
  items: [],
};
