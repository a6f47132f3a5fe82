import type { Form } from './form.ts';

/** Schedule 13D: beneficial ownership report. */
export const schedule13D: Form = {
  name: 'SC 13D',
  title: 'Beneficial ownership report',
  types: ['SC 13D', 'SC 13D/A', 'SCHEDULE 13D', 'SCHEDULE 13D/A'],
  source: ['Schedule 13D'],
  cover: [],
  items: [
    { number: '1', caption: 'Security and Issuer', status: 'filed', source: ['Schedules 13D and 13G as filed'] },
    { number: '2', caption: 'Identity and Background', status: 'filed', source: ['Schedules 13D and 13G as filed'] },
    {
      number: '3',
      caption: 'Source and Amount of Funds or Other Consideration',
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
    { number: '4', caption: 'Purpose of Transaction', status: 'filed', source: ['Schedules 13D and 13G as filed'] },
    {
      number: '5',
      caption: 'Interest in Securities of the Issuer',
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
    {
      number: '6',
      caption: 'Contracts, Arrangements, Understandings or Relationships with Respect to Securities of the Issuer',
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
    {
      number: '7',
      caption: 'Material to be Filed as Exhibits',
      status: 'filed',
      source: ['Schedules 13D and 13G as filed'],
    },
  ],
};
