import type { Form } from './form.ts';
import { asks, items } from './rows.ts';

const SCHEDULE = ['17 CFR 240.14d-100'];

/** Schedule TO: tender offer statement. Amendments print the items they change. */
export const scheduleTO: Form = {
  name: 'SC TO',
  title: 'Tender offer statement',
  types: ['SC TO-T', 'SC TO-I', 'SC TO-C'],
  names: ['TO', 'SCHEDULE TO'],
  since: '2000-01-24',
  source: SCHEDULE,
  cover: asks({ need: 'required', source: SCHEDULE }, [
    'agency_heading',
    'form_name',
    'registrant_name',
    'so_class_title',
    'so_cusip',
  ]),
  exhibits: 'Regulation M-A Item 1016',
  items: items({ optional: true, source: SCHEDULE }, [
    { number: '1', caption: 'Summary Term Sheet' },
    { number: '2', caption: 'Subject Company Information' },
    { number: '3', caption: 'Identity and Background of Filing Person' },
    { number: '4', caption: 'Terms of the Transaction' },
    { number: '5', caption: 'Past Contacts, Transactions, Negotiations and Agreements' },
    { number: '6', caption: 'Purposes of the Transaction and Plans or Proposals' },
    { number: '7', caption: 'Source and Amount of Funds or Other Consideration' },
    { number: '8', caption: 'Interest in Securities of the Subject Company' },
    { number: '9', caption: 'Persons/Assets, Retained, Employed, Compensated or Used' },
    { number: '10', caption: 'Financial Statements' },
    { number: '11', caption: 'Additional Information' },
    { number: '12', caption: 'Exhibits' },
    { number: '13', caption: 'Information Required by Schedule 13E-3' },
  ]),
};
