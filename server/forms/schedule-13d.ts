import type { Form } from './form.ts';
import { asks, items, within } from './rows.ts';

const FILED = ['Schedules 13D and 13G as filed', '17 CFR 240.13d-101'];

/** Schedule 13D: beneficial ownership report; since 18 December 2024 in XML alone (Release 33-11253). */
export const schedule13D: Form = {
  name: 'SC 13D',
  title: 'Beneficial ownership report',
  types: ['SC 13D', 'SCHEDULE 13D'],
  names: ['13D'],
  source: ['Schedule 13D'],
  cover: [
    ...asks({ need: 'required', until: '2024-12-17', source: ['Schedule 13D', 'Release 33-11253'] }, [
      'agency_heading',
      'form_name',
      { field: 'so_amendment_no', need: 'conditional', when: 'on amendments' },
      'registrant_name',
      'so_class_title',
      'so_cusip',
      'so_person_notices',
      'so_event_date',
      'so_13d1_box',
      'so_rows_13d',
    ]),
  ],
  items: [
    ...items({ source: FILED }, [
      { number: '1', caption: 'Security and Issuer' },
      { number: '2', caption: 'Identity and Background' },
      { number: '3', caption: 'Source and Amount of Funds or Other Consideration' },
      { number: '4', caption: 'Purpose of Transaction' },
      { number: '5', caption: 'Interest in Securities of the Issuer' },
      {
        number: '6',
        caption: 'Contracts, Arrangements, Understandings or Relationships with Respect to Securities of the Issuer',
      },
      { number: '7', caption: 'Material to be Filed as Exhibits' },
    ]),
  ],
  signing: [
    {
      signers:
        'each reporting person or an authorised agent; a joint filing needs the agreement of Rule 13d-1(k) as an exhibit',
      clauses: [
        'After reasonable inquiry and to the best of my knowledge and belief, I certify that the information set forth in this statement is true, complete and correct.',
      ],
      date: 'above or beside the signature',
      source: ['general knowledge'],
    },
  ],
  deadlines: [
    {
      due: within(10, 'calendar days', 'after the acquisition of more than five percent', '17 CFR 240.13d-1(a)'),
      until: '2024-02-04',
      source: ['Rule 13d-1 of 1990 and 2010'],
    },
    {
      due: within(5, 'business days', 'after the acquisition of more than five percent', '17 CFR 240.13d-1(a)'),
      since: '2024-02-05',
      source: ['Release 33-11253'],
    },
    {
      filer: 'amendments',
      note: 'promptly after a material change',
      until: '2024-02-04',
      source: ['Release 33-11253'],
    },
    {
      filer: 'amendments',
      due: within(2, 'business days', 'after a material change', '17 CFR 240.13d-2(a)'),
      since: '2024-02-05',
      source: ['Release 33-11253'],
    },
  ],
};
