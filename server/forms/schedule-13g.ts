import type { Form } from './form.ts';

/** Schedule 13G: short-form beneficial ownership report. */
export const schedule13G: Form = {
  name: 'SC 13G',
  title: 'Short-form beneficial ownership report',
  types: ['SC 13G', 'SC 13G/A', 'SCHEDULE 13G', 'SCHEDULE 13G/A'],
  source: ['Schedule 13G'],
  cover: [],
  items: [
    { number: '1(a)', caption: 'Name of Issuer', status: 'filed', source: ['Schedules 13D and 13G as filed'] },
    {
      number: '1(b)',
      caption: "Address of Issuer's Principal Executive Offices",
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
    { number: '2(a)', caption: 'Name of Person Filing', status: 'filed', source: ['Schedules 13D and 13G as filed'] },
    {
      number: '2(b)',
      caption: 'Address of Principal Business Office or, if None, Residence',
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
    { number: '2(c)', caption: 'Citizenship', status: 'filed', source: ['Schedules 13D and 13G as filed'] },
    {
      number: '2(d)',
      caption: 'Title of Class of Securities',
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
    { number: '2(e)', caption: 'CUSIP Number', status: 'filed', source: ['Schedules 13D and 13G as filed'] },
    {
      number: '3',
      caption:
        'If this statement is filed pursuant to 240.13d-1(b) or 240.13d-2(b) or (c), check whether the person filing is a:',
      status: 'filed',
      source: ['Schedules 13D and 13G as filed', 'general knowledge'],
    },
    { number: '4', caption: 'Ownership', status: 'filed', source: ['Schedules 13D and 13G as filed'] },
    {
      number: '5',
      caption: 'Ownership of Five Percent or Less of a Class',
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
    {
      number: '6',
      caption: 'Ownership of More than Five Percent on Behalf of Another Person',
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
    {
      number: '7',
      caption:
        'Identification and Classification of the Subsidiary Which Acquired the Security Being Reported on By the Parent Holding Company or Control Person',
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
    {
      number: '8',
      caption: 'Identification and Classification of Members of the Group',
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
    {
      number: '9',
      caption: 'Notice of Dissolution of Group',
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
    {
      number: '10',
      caption: 'Certifications',
      variants: ['Certification'],
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
  ],
};
