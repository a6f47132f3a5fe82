import type { Form } from './form.ts';
import { asks, items } from './rows.ts';
import { REGISTRATION_SIGNERS, REGISTRATION_STATEMENT } from './signing.ts';

const FORM = ['Form S-1'];
const KNOWN = ['general knowledge'];
const REFORM = ['Release 33-8591', 'general knowledge'];

/** Form S-1: registration statement. The items of Part I are answered in the prospectus, without headings of their own. */
export const s1: Form = {
  name: 'S-1',
  title: 'Registration statement',
  types: ['S-1', 'S-1MEF'],
  source: FORM,
  cover: [
    ...asks({ need: 'required', source: ['Form S-1', 'Form S-4'] }, [
      'agency_heading',
      'form_name',
      { field: 'registration_number', need: 'conditional', when: 'blank until it is assigned' },
      'registrant_name',
      'state_of_incorporation',
      'sic_code',
      'irs_ein',
      'principal_address',
      'telephone',
      'agent_for_service',
      'approx_sale_date',
      'rule415',
      'rule462b',
      'rule462c',
      { field: 'rule462d', since: '1997-09-02', source: ['Form S-1', 'Release 33-7431'] },
      { field: 'fee_table', until: '2022-01-30' },
      { field: 'delaying_amendment', need: 'optional', when: 'not on an automatic shelf' },
    ]),
    { field: 'filer_status', need: 'required', since: '2008-02-04', source: ['general knowledge'] },
    ...asks({ since: '2017-04-12', source: ['Release 33-10332', 'EDGAR Filer Manual II 6.5'] }, [
      { field: 'egc_flag', or: 'filer_status', need: 'required' },
      { field: 'egc_transition', need: 'conditional', when: 'marked only by an emerging growth company' },
    ]),
  ],
  parts: [
    { number: 'I', caption: 'Information Required in Prospectus', source: FORM },
    { number: 'II', caption: 'Information Not Required in Prospectus', source: FORM },
  ],
  items: [
    ...items({ part: 'I', unprinted: true, source: KNOWN }, [
      { number: '1', caption: 'Forepart of the Registration Statement and Outside Front Cover Page of Prospectus' },
      { number: '2', caption: 'Inside Front and Outside Back Cover Pages of Prospectus' },
      {
        number: '3',
        caption: 'Summary Information, Risk Factors and Ratio of Earnings to Fixed Charges',
        until: '2018-11-04',
        source: ['Release 33-10532', 'general knowledge'],
      },
      {
        number: '3',
        caption: 'Summary Information and Risk Factors',
        since: '2018-11-05',
        source: ['Release 33-10532', 'general knowledge'],
      },
      { number: '4', caption: 'Use of Proceeds' },
      { number: '5', caption: 'Determination of Offering Price' },
      { number: '6', caption: 'Dilution' },
      { number: '7', caption: 'Selling Security Holders' },
      { number: '8', caption: 'Plan of Distribution' },
      { number: '9', caption: 'Description of Securities to be Registered' },
      { number: '10', caption: 'Interests of Named Experts and Counsel' },
      { number: '11', caption: 'Information with Respect to the Registrant' },
      { number: '11A', caption: 'Material Changes', since: '2005-12-01', source: REFORM },
      {
        number: '12',
        caption: 'Disclosure of Commission Position on Indemnification for Securities Act Liabilities',
        until: '2005-11-30',
        source: REFORM,
      },
      {
        number: '12',
        caption: 'Incorporation of Certain Information by Reference',
        since: '2005-12-01',
        source: REFORM,
      },
      {
        number: '12A',
        caption: 'Disclosure of Commission Position on Indemnification for Securities Act Liabilities',
        since: '2005-12-01',
        source: REFORM,
      },
    ]),
    ...items({ part: 'II', source: FORM }, [
      { number: '13', caption: 'Other Expenses of Issuance and Distribution' },
      { number: '14', caption: 'Indemnification of Directors and Officers' },
      { number: '15', caption: 'Recent Sales of Unregistered Securities' },
      { number: '16', caption: 'Exhibits and Financial Statement Schedules' },
      { number: '17', caption: 'Undertakings' },
    ]),
  ],
  exhibits: 'Regulation S-K Item 601',
  signing: [
    {
      signers: REGISTRATION_SIGNERS,
      clauses: REGISTRATION_STATEMENT,
      date: 'city, state and date stand in the clause',
      source: ['Securities Act Section 6(a)', '17 CFR 230.402', 'general knowledge'],
    },
  ],
};
