import type { Form } from './form.ts';
import { asks } from './rows.ts';

const KNOWN = ['general knowledge'];

/** Form 25: notification of removal from listing, by the exchange or the issuer. */
export const twentyFive: Form = {
  name: '25',
  title: 'Notice of removal from listing',
  types: ['25', '25-NSE'],
  source: ['Form 25'],
  cover: [
    ...asks({ need: 'required', source: KNOWN }, [
      'agency_heading',
      'form_name',
      'commission_file_number',
      'registrant_name',
      'principal_address',
      'telephone',
    ]),
  ],
  items: [],
  signing: [
    {
      signers: 'the exchange, or the issuer, by an authorised person',
      clauses: [
        'Pursuant to the requirements of the Securities Exchange Act of 1934, __ certifies that it has reasonable grounds to believe that it meets all of the requirements for filing the Form 25 and has caused this notification to be signed on its behalf by the undersigned duly authorized person.',
      ],
      date: 'beside the signature',
      source: KNOWN,
    },
  ],
  deadlines: [{ note: 'the removal takes effect 10 days after filing (Rule 12d2-2(d))', source: KNOWN }],
};
