import type { Form } from './form.ts';
import { asks, items } from './rows.ts';
import { REGISTRATION_SIGNERS, shortForm } from './signing.ts';

const FORM = ['Form S-3'];
const KNOWN = ['general knowledge'];

/** Form S-3: short-form registration statement. The items of Part I are answered in the prospectus. */
export const s3: Form = {
  name: 'S-3',
  title: 'Short-form registration statement',
  types: ['S-3', 'S-3ASR', 'S-3D', 'S-3DPOS', 'S-3MEF', 'POSASR'],
  source: FORM,
  cover: [
    ...asks({ need: 'required', source: FORM }, [
      'agency_heading',
      'form_name',
      { field: 'registration_number', need: 'conditional', when: 'blank until it is assigned' },
      'registrant_name',
      'state_of_incorporation',
      'irs_ein',
      'principal_address',
      'telephone',
      'agent_for_service',
      'approx_sale_date',
      'drip_box',
      'rule415',
      'rule462b',
      'rule462c',
      { field: 'rule462e', since: '2005-12-01', source: ['Form S-3', 'Release 33-8591'] },
      { field: 'rule413b', since: '2005-12-01', source: ['Form S-3', 'Release 33-8591'] },
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
    { number: 'I', caption: 'Information Required in Prospectus', source: KNOWN },
    { number: 'II', caption: 'Information Not Required in Prospectus', source: KNOWN },
  ],
  items: [
    ...items({ part: 'I', unprinted: true, source: KNOWN }, [
      { number: '1', caption: 'Forepart of the Registration Statement and Outside Front Cover Page of Prospectus' },
      { number: '2', caption: 'Inside Front and Outside Back Cover Pages of Prospectus' },
      { number: '3', caption: 'Summary Information, Risk Factors and Ratio of Earnings to Fixed Charges' },
      { number: '4', caption: 'Use of Proceeds' },
      { number: '5', caption: 'Determination of Offering Price' },
      { number: '6', caption: 'Dilution' },
      { number: '7', caption: 'Selling Security Holders' },
      { number: '8', caption: 'Plan of Distribution' },
      { number: '9', caption: 'Description of Securities to be Registered' },
      { number: '10', caption: 'Interests of Named Experts and Counsel' },
      { number: '11', caption: 'Material Changes' },
      { number: '12', caption: 'Incorporation of Certain Information by Reference' },
      { number: '13', caption: 'Disclosure of Commission Position on Indemnification for Securities Act Liabilities' },
    ]),
    ...items({ part: 'II', source: KNOWN }, [
      { number: '14', caption: 'Other Expenses of Issuance and Distribution' },
      { number: '15', caption: 'Indemnification of Directors and Officers' },
      { number: '16', caption: 'Exhibits' },
      { number: '17', caption: 'Undertakings' },
    ]),
  ],
  exhibits: 'Regulation S-K Item 601',
  signing: [
    {
      signers: REGISTRATION_SIGNERS,
      clauses: shortForm('S-3'),
      date: 'city, state and date stand in the clause',
      source: ['Securities Act Section 6(a)', '17 CFR 230.402', 'general knowledge'],
    },
  ],
};
