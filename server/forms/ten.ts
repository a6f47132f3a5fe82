import type { Form } from './form.ts';
import { asks, items } from './rows.ts';

const FORM = ['Form 10'];

/** Form 10: registration of securities under the Exchange Act. Captions are those of today. */
export const ten: Form = {
  name: '10',
  title: 'Registration of securities',
  types: ['10-12B', '10-12G'],
  source: FORM,
  cover: [
    ...asks({ need: 'required', source: FORM }, [
      'agency_heading',
      'form_name',
      'registrant_name',
      'state_of_incorporation',
      'irs_ein',
      'principal_address',
      'telephone',
      'sec12b_table',
      'sec12g_list',
    ]),
    { field: 'filer_status', need: 'required', since: '2008-02-04', source: ['general knowledge'] },
    ...asks({ since: '2017-04-12', source: ['Release 33-10332', 'EDGAR Filer Manual II 6.5'] }, [
      { field: 'egc_flag', or: 'filer_status', need: 'required' },
      { field: 'egc_transition', need: 'conditional', when: 'marked only by an emerging growth company' },
    ]),
  ],
  items: [
    ...items({ source: FORM }, [
      { number: '1', caption: 'Business' },
      { number: '1A', caption: 'Risk Factors', since: '2005-12-01' },
      { number: '2', caption: 'Financial Information' },
      { number: '3', caption: 'Properties' },
      { number: '4', caption: 'Security Ownership of Certain Beneficial Owners and Management' },
      { number: '5', caption: 'Directors and Executive Officers' },
      { number: '6', caption: 'Executive Compensation' },
      {
        number: '7',
        caption: 'Certain Relationships and Related Transactions, and Director Independence',
        variants: ['Certain Relationships and Related Transactions'],
      },
      { number: '8', caption: 'Legal Proceedings' },
      {
        number: '9',
        caption: "Market Price of and Dividends on the Registrant's Common Equity and Related Stockholder Matters",
      },
      { number: '10', caption: 'Recent Sales of Unregistered Securities' },
      { number: '11', caption: "Description of Registrant's Securities to be Registered" },
      { number: '12', caption: 'Indemnification of Directors and Officers' },
      { number: '13', caption: 'Financial Statements and Supplementary Data' },
      { number: '14', caption: 'Changes in and Disagreements with Accountants on Accounting and Financial Disclosure' },
      { number: '15', caption: 'Financial Statements and Exhibits' },
    ]),
  ],
  exhibits: 'Regulation S-K Item 601',
  signing: [
    {
      signers: 'the registrant by an authorised officer',
      clauses: [
        'Pursuant to the requirements of Section 12 of the Securities Exchange Act of 1934, the registrant has duly caused this registration statement to be signed on its behalf by the undersigned, thereunto duly authorized.',
      ],
      date: 'beside or below the signature',
      source: ['general knowledge'],
    },
  ],
};
