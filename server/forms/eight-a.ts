import type { Form } from './form.ts';
import { asks, items } from './rows.ts';

const FORM = ['Form 8-A'];

/** Form 8-A: short-form registration of a class of securities under the Exchange Act. */
export const eightA: Form = {
  name: '8-A',
  title: 'Registration of a class of securities',
  types: ['8-A12B', '8-A12G'],
  source: FORM,
  cover: [
    ...asks({ need: 'required', source: FORM }, [
      'agency_heading',
      'form_name',
      'registrant_name',
      'state_of_incorporation',
      'irs_ein',
      'principal_address',
      'sec12b_table',
      'sec12g_list',
    ]),
  ],
  items: [
    ...items({ source: FORM }, [
      { number: '1', caption: "Description of Registrant's Securities to be Registered" },
      { number: '2', caption: 'Exhibits' },
    ]),
  ],
  signing: [
    {
      signers: 'the registrant by an authorised officer',
      clauses: [
        'Pursuant to the requirements of Section 12 of the Securities Exchange Act of 1934, the registrant has duly caused this registration statement to be signed on its behalf by the undersigned, thereto duly authorized.',
      ],
      date: 'beside or below the signature',
      source: ['general knowledge'],
    },
  ],
};
