import type { Form } from './form.ts';
import { EXCHANGE_ACT_REPORT } from './signing.ts';

/** Form 6-K: report of a foreign private issuer. It has a cover and exhibits, no items. */
export const sixK: Form = {
  name: '6-K',
  title: 'Current report of a foreign private issuer',
  types: ['6-K'],
  source: ['Form 6-K'],
  cover: [],
  items: [],
  signing: [
    {
      signers: 'the registrant by an authorised person',
      clauses: [EXCHANGE_ACT_REPORT],
      date: 'beside or above the signature, at times with the place',
      source: ['Form 6-K'],
    },
  ],
  deadlines: [{ note: 'promptly after the information is made public at home', source: ['general knowledge'] }],
};
