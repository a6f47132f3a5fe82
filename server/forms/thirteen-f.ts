import type { Form } from './form.ts';
import { asks, within } from './rows.ts';

const FILED = ['13Fs as filed, 1999-2013'];

/** Form 13F: quarterly report of an institutional investment manager; its table in XML since 2013. It has a cover, a summary page and a table, no items. */
export const thirteenF: Form = {
  name: '13F-HR',
  title: 'Quarterly report of an institutional investment manager',
  types: ['13F-HR', '13F-NT', '13F-E', '13FCONP'],
  names: ['13F'],
  source: ['Form 13F'],
  cover: [
    ...asks({ need: 'required', source: FILED }, [
      'agency_heading',
      'form_name',
      'period_end',
      'registrant_name',
      'principal_address',
      'commission_file_number',
      'telephone',
    ]),
  ],
  parts: [
    { number: 'Cover Page', caption: 'Form 13F Cover Page', source: FILED },
    { number: 'Summary Page', caption: 'Form 13F Summary Page', source: FILED },
    { number: 'Information Table', caption: 'Form 13F Information Table', source: FILED },
  ],
  items: [],
  signing: [
    {
      signers: 'the person signing on behalf of the reporting manager, with name, title and telephone',
      clauses: ['Signature, Place, and Date of Signing'],
      date: 'beside the signature, with city and state',
      source: FILED,
    },
  ],
  deadlines: [
    {
      due: within(45, 'calendar days', 'after the end of the calendar quarter', '17 CFR 240.13f-1'),
      field: 'period_end',
      source: ['general knowledge'],
    },
  ],
};
