import type { Form } from './form.ts';
import { asks, within } from './rows.ts';

/** Form 15: certification and notice of termination of registration, or of suspension of the duty to report. */
export const fifteen: Form = {
  name: '15',
  title: 'Notice of termination of registration',
  types: ['15-12G', '15-12B', '15-15D'],
  source: ['Form 15'],
  cover: [
    ...asks({ need: 'required', source: ['Form 15'] }, [
      'agency_heading',
      'form_name',
      'commission_file_number',
      'registrant_name',
      'principal_address',
      'telephone',
      'f15_class',
      'f15_other',
      'f15_rules',
      'f15_holders',
    ]),
  ],
  items: [],
  signing: [
    {
      signers: 'an officer of the registrant, counsel or other authorised person',
      clauses: [
        'Pursuant to the requirements of the Securities Exchange Act of 1934, __ has caused this certification/notice to be signed on its behalf by the undersigned duly authorized person.',
      ],
      date: 'beside the signature',
      source: ['Form 15', 'general knowledge'],
    },
  ],
  deadlines: [
    {
      filer: 'under Section 15(d)',
      due: within(
        30,
        'calendar days',
        'after the beginning of the fiscal year in which the duty is suspended',
        '17 CFR 240.15d-6',
      ),
      source: ['17 CFR 240.15d-6'],
    },
    { filer: 'under Section 12(g)', note: 'registration ends 90 days after filing', source: ['Form 15'] },
  ],
};
