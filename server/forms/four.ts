import type { Form } from './form.ts';
import { asks, within } from './rows.ts';

const KNOWN = ['general knowledge'];

/** Form 4: statement of changes in beneficial ownership; in XML alone since 30 June 2003. */
export const four: Form = {
  name: '4',
  title: 'Statement of changes in beneficial ownership',
  types: ['4'],
  source: ['Form 4'],
  cover: [
    ...asks({ need: 'required', source: KNOWN }, [
      { field: 'agency_heading' },
      { field: 'form_name' },
      { field: 'registrant_name' },
      { field: 'period_end' },
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
      due: within(10, 'calendar days', 'after the end of the month of the transaction', '17 CFR 240.16a-3(a)'),
      until: '2002-08-28',
      source: KNOWN,
    },
    {
      due: within(2, 'business days', 'after the transaction', '17 CFR 240.16a-3(g)'),
      since: '2002-08-29',
      source: ['Release 34-46421', 'general knowledge'],
    },
  ],
};
