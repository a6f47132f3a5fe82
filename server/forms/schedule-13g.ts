import type { Form } from './form.ts';
import { asks, items, within } from './rows.ts';

const FILED = ['Schedules 13D and 13G as filed', '17 CFR 240.13d-102'];
const REFORM = ['Release 33-11253'];

/** Schedule 13G: short-form beneficial ownership report; since 18 December 2024 in XML alone (Release 33-11253). */
export const schedule13G: Form = {
  name: 'SC 13G',
  title: 'Short-form beneficial ownership report',
  types: ['SC 13G', 'SCHEDULE 13G'],
  names: ['13G'],
  source: ['Schedule 13G'],
  cover: [
    ...asks({ need: 'required', until: '2024-12-17', source: ['Schedule 13G', 'Release 33-11253'] }, [
      'agency_heading',
      'form_name',
      { field: 'so_amendment_no', need: 'conditional', when: 'on amendments' },
      'registrant_name',
      'so_class_title',
      'so_cusip',
      'so_event_date',
      { field: 'so_13g_rule', since: '1998-02-17' },
      'so_rows_13g',
    ]),
  ],
  items: [
    ...items({ source: FILED }, [
      { number: '1', caption: 'Security and Issuer', optional: true },
      { number: '1(a)', caption: 'Name of Issuer' },
      { number: '1(b)', caption: "Address of Issuer's Principal Executive Offices" },
      { number: '2', caption: 'Identity and Background', optional: true },
      { number: '2(a)', caption: 'Name of Person Filing' },
      { number: '2(b)', caption: 'Address of Principal Business Office or, if None, Residence' },
      { number: '2(c)', caption: 'Citizenship' },
      { number: '2(d)', caption: 'Title of Class of Securities' },
      { number: '2(e)', caption: 'CUSIP Number' },
      {
        number: '3',
        caption:
          'If this statement is filed pursuant to 240.13d-1(b) or 240.13d-2(b) or (c), check whether the person filing is a:',
        variants: ['This statement is filed pursuant to Rule 13d-1(b) or 13d-2(b)', 'The person filing is a'],
        source: ['17 CFR 240.13d-102', 'general knowledge'],
      },
      { number: '4', caption: 'Ownership' },
      { number: '5', caption: 'Ownership of Five Percent or Less of a Class' },
      { number: '6', caption: 'Ownership of More than Five Percent on Behalf of Another Person' },
      {
        number: '7',
        caption:
          'Identification and Classification of the Subsidiary Which Acquired the Security Being Reported on By the Parent Holding Company or Control Person',
        variants: [
          'Identification and Classification of the Subsidiary Which Acquired the Security Being Reported on By the Parent Holding Company',
        ],
      },
      { number: '8', caption: 'Identification and Classification of Members of the Group' },
      { number: '9', caption: 'Notice of Dissolution of Group' },
      { number: '10', caption: 'Certifications', variants: ['Certification'] },
    ]),
  ],
  signing: [
    {
      signers: 'each reporting person or an authorised agent, with the certification of Item 10',
      clauses: [
        'After reasonable inquiry and to the best of my knowledge and belief, I certify that the information set forth in this statement is true, complete and correct.',
      ],
      date: 'above or beside the signature',
      source: ['general knowledge'],
    },
  ],
  deadlines: [
    {
      filer: 'qualified institutions and exempt investors',
      due: within(45, 'calendar days', 'after the end of the calendar year', '17 CFR 240.13d-1(b), (d)'),
      until: '2024-09-29',
      source: REFORM,
    },
    {
      filer: 'qualified institutions and exempt investors',
      due: within(45, 'calendar days', 'after the end of the calendar quarter', '17 CFR 240.13d-1(b), (d)'),
      since: '2024-09-30',
      source: REFORM,
    },
    {
      filer: 'qualified institutions over ten percent',
      due: within(10, 'calendar days', 'after the end of the month', '17 CFR 240.13d-1(b)'),
      until: '2024-09-29',
      source: REFORM,
    },
    {
      filer: 'qualified institutions over ten percent',
      due: within(5, 'business days', 'after the end of the month', '17 CFR 240.13d-1(b)'),
      since: '2024-09-30',
      source: REFORM,
    },
    {
      filer: 'passive investors',
      due: within(10, 'calendar days', 'after the acquisition of more than five percent', '17 CFR 240.13d-1(c)'),
      since: '1998-02-17',
      until: '2024-09-29',
      source: REFORM,
    },
    {
      filer: 'passive investors',
      due: within(5, 'business days', 'after the acquisition of more than five percent', '17 CFR 240.13d-1(c)'),
      since: '2024-09-30',
      source: REFORM,
    },
    {
      filer: 'amendments',
      due: within(45, 'calendar days', 'after the end of the calendar year with any change', '17 CFR 240.13d-2(b)'),
      until: '2024-09-29',
      source: ['general knowledge'],
    },
    {
      filer: 'amendments',
      due: within(
        45,
        'calendar days',
        'after the end of the calendar quarter with a material change',
        '17 CFR 240.13d-2(b)',
      ),
      since: '2024-09-30',
      source: REFORM,
    },
    {
      filer: 'amendments of passive investors, past ten percent or by five',
      due: within(2, 'business days', 'after the event', '17 CFR 240.13d-2(d)'),
      since: '2024-09-30',
      source: REFORM,
    },
  ],
};
