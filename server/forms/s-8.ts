import type { Form } from './form.ts';
import { asks, items } from './rows.ts';
import { REGISTRATION_SIGNERS, shortForm } from './signing.ts';

const KNOWN = ['S-8s as filed', 'general knowledge'];

/** Form S-8: registration statement for employee benefit plans. Part I is given to the employees and not filed. */
export const s8: Form = {
  name: 'S-8',
  title: 'Registration statement for employee benefit plans',
  types: ['S-8', 'S-8 POS'],
  source: ['Form S-8'],
  cover: [
    ...asks({ need: 'required', source: KNOWN }, [
      'agency_heading',
      'form_name',
      { field: 'registration_number', need: 'conditional', when: 'blank until it is assigned' },
      'registrant_name',
      'state_of_incorporation',
      'irs_ein',
      'principal_address',
      'plan_title',
      'agent_for_service',
      { field: 'fee_table', until: '2022-01-30' },
    ]),
    { field: 'filer_status', need: 'required', since: '2008-02-04', source: ['general knowledge'] },
    ...asks({ since: '2017-04-12', source: ['Release 33-10332', 'EDGAR Filer Manual II 6.5'] }, [
      { field: 'egc_flag', or: 'filer_status', need: 'required' },
      { field: 'egc_transition', need: 'conditional', when: 'marked only by an emerging growth company' },
    ]),
  ],
  parts: [
    { number: 'I', caption: 'Information Required in the Section 10(a) Prospectus', source: KNOWN },
    { number: 'II', caption: 'Information Required in the Registration Statement', source: KNOWN },
  ],
  items: [
    ...items({ part: 'I', optional: true, source: KNOWN }, [
      { number: '1', caption: 'Plan Information' },
      { number: '2', caption: 'Registrant Information and Employee Plan Annual Information' },
    ]),
    ...items({ part: 'II', source: KNOWN }, [
      { number: '3', caption: 'Incorporation of Documents by Reference' },
      { number: '4', caption: 'Description of Securities' },
      { number: '5', caption: 'Interests of Named Experts and Counsel' },
      { number: '6', caption: 'Indemnification of Directors and Officers' },
      { number: '7', caption: 'Exemption from Registration Claimed' },
      { number: '8', caption: 'Exhibits' },
      { number: '9', caption: 'Undertakings' },
    ]),
  ],
  exhibits: 'Regulation S-K Item 601',
  signing: [
    {
      signers: REGISTRATION_SIGNERS,
      clauses: shortForm('S-8'),
      date: 'city, state and date stand in the clause',
      source: ['Securities Act Section 6(a)', 'general knowledge'],
    },
  ],
};
