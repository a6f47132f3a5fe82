import type { Form } from './form.ts';
import { asks } from './rows.ts';

/** Rule 433: a free writing prospectus, such as a final term sheet. It has a legend and no items. */
export const freeWritingProspectus: Form = {
  name: 'FWP',
  title: 'Free writing prospectus',
  types: ['FWP'],
  since: '2005-12-01',
  source: ['17 CFR 230.433'],
  cover: asks({ need: 'required', source: ['17 CFR 230.433(g)'] }, [
    'rule_filed_under',
    'registration_number',
    { field: 'registrant_name', source: ['17 CFR 230.433(c)(2)'] },
  ]),
  items: [],
  deadlines: [{ note: 'by the day it is first used', source: ['17 CFR 230.433(d)(1)', 'general knowledge'] }],
};
