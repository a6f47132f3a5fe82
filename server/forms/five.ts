import type { Form } from './form.ts';
import { asks, within } from './rows.ts';

const KNOWN = ['general knowledge'];

/** Form 5: annual statement of beneficial ownership; in XML alone since 30 June 2003. */
export const five: Form = {
  name: '5',
  title: 'Annual statement of beneficial ownership',
  types: ['5'],
  source: ['Form 5'],
  cover: [
    ...asks({ need: 'required', source: KNOWN }, [
      { field: 'agency_heading' },
      { field: 'form_name' },
      { field: 'registrant_name' },
    ]),
  ],
  parts: [
    {
      number: 'Table I',
      caption: 'Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned',
      source: KNOWN,
    },
    {
      number: 'Table II',
      caption: 'Derivative Securities Acquired, Disposed of, or Beneficially Owned',
      source: KNOWN,
    },
  ],
  items: [],
  signing: [
    {
      signers: 'the reporting person, or an attorney-in-fact',
      clauses: ['Signature of Reporting Person'],
      date: 'beside the signature',
      source: KNOWN,
    },
  ],
  deadlines: [
    {
      due: within(45, 'calendar days', "after the end of the issuer's fiscal year", '17 CFR 240.16a-3(f)'),
      source: KNOWN,
    },
  ],
};
