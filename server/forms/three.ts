import type { Form } from './form.ts';
import { asks, within } from './rows.ts';

const KNOWN = ['general knowledge'];

/** Form 3: initial statement of beneficial ownership; in XML alone since 30 June 2003. */
export const three: Form = {
  name: '3',
  title: 'Initial statement of beneficial ownership',
  types: ['3'],
  source: ['Form 3'],
  cover: [
    ...asks({ need: 'required', source: KNOWN }, [
      { field: 'agency_heading' },
      { field: 'form_name' },
      { field: 'registrant_name' },
    ]),
  ],
  parts: [
    { number: 'Table I', caption: 'Non-Derivative Securities Beneficially Owned', source: KNOWN },
    { number: 'Table II', caption: 'Derivative Securities Beneficially Owned', source: KNOWN },
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
      due: within(10, 'calendar days', 'after becoming an insider', '17 CFR 240.16a-3(a)'),
      source: KNOWN,
    },
  ],
};
