import type { Form } from './form.ts';
import { asks, within } from './rows.ts';

const FORM = ['Form 12b-25', '17 CFR 240.12b-25'];

/** Form 12b-25: notification of late filing. */
export const twelveB25: Form = {
  name: '12b-25',
  title: 'Notification of late filing',
  types: [
    'NT 10-K',
    'NT 10-Q',
    'NT 20-F',
    'NT 11-K',
    'NT 10-D',
    'NT 15D2',
    'NT-NSAR',
    'NT-NCSR',
    'NT-NCEN',
    'NT N-CEN',
    'NTN 10K',
    'NTN 10Q',
    'NTN 20F',
    'NTN 10D',
    'NTFNSAR',
    'NTFNCSR',
    'NTFNCEN',
  ],
  source: FORM,
  cover: [
    ...asks({ need: 'required', source: FORM }, [
      'agency_heading',
      'form_name',
      'nt_form_boxes',
      'period_end',
      'commission_file_number',
      { field: 'so_cusip', need: 'optional' },
      'registrant_name',
      { field: 'former_name', need: 'conditional', when: 'if there is one' },
      'principal_address',
      'zip_code',
      'nt_part2',
      'nt_part3',
      'nt_part4',
    ]),
  ],
  parts: [
    { number: 'I', caption: 'Registrant Information', source: FORM },
    { number: 'II', caption: 'Rules 12b-25(b) and (c)', source: FORM },
    { number: 'III', caption: 'Narrative', source: FORM },
    { number: 'IV', caption: 'Other Information', source: FORM },
  ],
  items: [],
  signing: [
    {
      signers: 'an executive officer or other duly authorised representative',
      clauses: [
        '__ has caused this notification to be signed on its behalf by the undersigned hereunto duly authorized.',
      ],
      date: 'beside the signature',
      source: ['general knowledge'],
    },
  ],
  deadlines: [
    {
      due: within(1, 'business days', 'after the late report was due', '17 CFR 240.12b-25(a)'),
      source: FORM,
    },
    {
      filer: 'annual reports so announced',
      due: within(15, 'calendar days', 'after the report was due', '17 CFR 240.12b-25(b)'),
      source: FORM,
    },
    {
      filer: 'quarterly and distribution reports so announced',
      due: within(5, 'calendar days', 'after the report was due', '17 CFR 240.12b-25(b)'),
      source: FORM,
    },
  ],
};
