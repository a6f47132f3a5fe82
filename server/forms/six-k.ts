import type { Form } from './form.ts';
import { asks } from './rows.ts';
import { EXCHANGE_ACT_REPORT } from './signing.ts';

/** Form 6-K: report of a foreign private issuer. It has a cover and exhibits, no items. */
export const sixK: Form = {
  name: '6-K',
  title: 'Current report of a foreign private issuer',
  types: ['6-K'],
  source: ['Form 6-K'],
  cover: [
    ...asks({ need: 'required', source: ['Form 6-K'] }, [
      'agency_heading',
      'form_name',
      'month_of_6k',
      'commission_file_number',
      { field: 'registrant_name', or: 'name_translation' },
      { field: 'name_translation', need: 'conditional', when: 'where the name is not English' },
      'principal_address',
      'files_20f_40f',
      { field: 'paper_101b1', need: 'optional', since: '2002-11-04' },
      { field: 'paper_101b7', need: 'optional', since: '2002-11-04' },
      { field: 'rule12g3_2b', need: 'optional', until: '2008-10-09', source: ['general knowledge'] },
    ]),
  ],
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
