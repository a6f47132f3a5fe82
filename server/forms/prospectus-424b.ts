import type { Form } from './form.ts';
import { asks } from './rows.ts';

/** Rule 424: prospectus. It has no form: what it says is laid down by the form of its registration statement. */
export const prospectus424B: Form = {
  name: '424B',
  title: 'Prospectus',
  types: ['424A', '424B1', '424B2', '424B3', '424B4', '424B5', '424B6', '424B7', '424B8', '424H'],
  source: ['17 CFR 230.424'],
  cover: asks({ need: 'required', source: ['17 CFR 230.424(e)'] }, [
    'rule_filed_under',
    'registration_number',
    { field: 'registrant_name', source: ['17 CFR 229.501(b)(1)'] },
  ]),
  items: [],
  deadlines: [
    {
      note: 'by the second business day after the price is set or the prospectus first used',
      source: ['17 CFR 230.424(b)', 'general knowledge'],
    },
  ],
};
