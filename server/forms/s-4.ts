import type { Form } from './form.ts';
import { asks, items } from './rows.ts';
import { REGISTRATION_SIGNERS, REGISTRATION_STATEMENT } from './signing.ts';

const KNOWN = ['general knowledge'];

/** Form S-4: registration statement for business combinations. The items of Part I are answered in the prospectus, without headings of their own. */
export const s4: Form = {
  name: 'S-4',
  title: 'Registration statement for business combinations',
  types: ['S-4', 'S-4 POS', 'S-4EF', 'S-4MEF'],
  source: ['Form S-4'],
  cover: [
    ...asks({ need: 'required', source: ['Form S-4'] }, [
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
      'rule462b',
      { field: 'rule462d', since: '1997-09-02', source: ['Form S-4', 'Release 33-7431'] },
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
    { number: 'I', caption: 'Information Required in the Prospectus', source: KNOWN },
    { number: 'II', caption: 'Information Not Required in Prospectus', source: KNOWN },
  ],
  items: [
    ...items({ part: 'I', unprinted: true, source: KNOWN }, [
      { number: '1', caption: 'Forepart of Registration Statement and Outside Front Cover Page of Prospectus' },
      { number: '2', caption: 'Inside Front and Outside Back Cover Pages of Prospectus' },
      {
        number: '3',
        caption: 'Risk Factors, Ratio of Earnings to Fixed Charges and Other Information',
        until: '2018-11-04',
      },
      {
        number: '3',
        caption: 'Risk Factors and Other Information',
        since: '2018-11-05',
        source: ['Release 33-10532', 'general knowledge'],
      },
      { number: '4', caption: 'Terms of the Transaction' },
      { number: '5', caption: 'Pro Forma Financial Information' },
      { number: '6', caption: 'Material Contacts with the Company Being Acquired' },
      {
        number: '7',
        caption: 'Additional Information Required for Reoffering by Persons and Parties Deemed to Be Underwriters',
      },
      { number: '8', caption: 'Interests of Named Experts and Counsel' },
      { number: '9', caption: 'Disclosure of Commission Position on Indemnification for Securities Act Liabilities' },
      { number: '10', caption: 'Information with Respect to S-3 Registrants' },
      { number: '11', caption: 'Incorporation of Certain Information by Reference' },
      { number: '12', caption: 'Information with Respect to S-2 or S-3 Registrants', until: '2005-11-30' },
      { number: '12', caption: 'Information with Respect to S-3 Registrants', since: '2005-12-01' },
      { number: '13', caption: 'Incorporation of Certain Information by Reference' },
      {
        number: '14',
        caption: 'Information with Respect to Registrants Other Than S-3 or S-2 Registrants',
        until: '2005-11-30',
      },
      {
        number: '14',
        caption: 'Information with Respect to Registrants Other Than S-3 Registrants',
        since: '2005-12-01',
      },
      { number: '15', caption: 'Information with Respect to S-3 Companies' },
      { number: '16', caption: 'Information with Respect to S-2 or S-3 Companies', until: '2005-11-30' },
      { number: '16', caption: 'Information with Respect to S-3 Companies', since: '2005-12-01' },
      {
        number: '17',
        caption: 'Information with Respect to Companies Other Than S-3 or S-2 Companies',
        until: '2005-11-30',
      },
      { number: '17', caption: 'Information with Respect to Companies Other Than S-3 Companies', since: '2005-12-01' },
      { number: '18', caption: 'Information if Proxies, Consents or Authorizations Are to Be Solicited' },
      {
        number: '19',
        caption: 'Information if Proxies, Consents or Authorizations Are Not to Be Solicited or in an Exchange Offer',
      },
    ]),
    ...items({ part: 'II', source: KNOWN }, [
      { number: '20', caption: 'Indemnification of Directors and Officers' },
      { number: '21', caption: 'Exhibits and Financial Statement Schedules' },
      { number: '22', caption: 'Undertakings' },
    ]),
  ],
  exhibits: 'Regulation S-K Item 601',
  signing: [
    {
      signers: REGISTRATION_SIGNERS,
      clauses: REGISTRATION_STATEMENT,
      date: 'city, state and date stand in the clause',
      source: ['Securities Act Section 6(a)', 'general knowledge'],
    },
  ],
};
