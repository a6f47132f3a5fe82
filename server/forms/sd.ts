import type { Form } from './form.ts';
import { asks, items } from './rows.ts';
import { EXCHANGE_ACT_REPORT } from './signing.ts';

const FORM = ['Form SD'];

/** Form SD: specialised disclosure: conflict minerals, and payments by resource extraction issuers. */
export const sd: Form = {
  name: 'SD',
  title: 'Specialised disclosure report',
  types: ['SD'],
  since: '2012-11-13',
  source: FORM,
  cover: [
    ...asks({ need: 'required', source: FORM }, [
      'agency_heading',
      'form_name',
      'registrant_name',
      'state_of_incorporation',
      'commission_file_number',
      'principal_address',
    ]),
  ],
  items: [
    ...items({ source: FORM }, [
      { number: '1.01', caption: 'Conflict Minerals Disclosure and Report' },
      { number: '1.02', caption: 'Exhibit' },
      { number: '2.01', caption: 'Resource Extraction Issuer Disclosure and Report' },
      { number: '3.01', caption: 'Exhibits' },
    ]),
  ],
  signing: [
    {
      signers: 'the registrant by an authorised officer',
      clauses: [EXCHANGE_ACT_REPORT],
      date: 'beside or below the signature',
      source: ['general knowledge'],
    },
  ],
  deadlines: [{ note: 'by May 31 for the calendar year before', source: ['general knowledge'] }],
};
