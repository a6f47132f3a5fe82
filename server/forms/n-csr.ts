import type { Form } from './form.ts';
import { asks, items, within } from './rows.ts';

const KNOWN = ['general knowledge'];

/** Form N-CSR: shareholder report of an investment company, since 2003; before it N-30D, which has no form. Closed-end funds alone answer most items. */
export const nCSR: Form = {
  name: 'N-CSR',
  title: 'Shareholder report of an investment company',
  types: ['N-CSR', 'N-CSRS', 'N-30D', 'N-30B-2'],
  source: ['Form N-CSR'],
  cover: [
    ...asks({ need: 'required', source: KNOWN }, [
      'agency_heading',
      'form_name',
      'registrant_name',
      'principal_address',
      'agent_for_service',
      'telephone',
      'period_end',
    ]),
  ],
  items: [
    ...items({ source: KNOWN }, [
      { number: '1', caption: 'Reports to Stockholders', variants: ['Reports to Shareholders'] },
      { number: '2', caption: 'Code of Ethics' },
      { number: '3', caption: 'Audit Committee Financial Expert' },
      { number: '4', caption: 'Principal Accountant Fees and Services' },
      { number: '5', caption: 'Audit Committee of Listed Registrants' },
    ]),
    ...items({ until: '2024-07-23', source: KNOWN }, [
      { number: '6', caption: 'Investments', variants: ['Schedule of Investments'] },
      {
        number: '7',
        caption: 'Disclosure of Proxy Voting Policies and Procedures for Closed-End Management Investment Companies',
      },
      { number: '8', caption: 'Portfolio Managers of Closed-End Management Investment Companies' },
      {
        number: '9',
        caption: 'Purchases of Equity Securities by Closed-End Management Investment Company and Affiliated Purchasers',
      },
      { number: '10', caption: 'Submission of Matters to a Vote of Security Holders' },
      { number: '11', caption: 'Controls and Procedures' },
      { number: '12', caption: 'Exhibits', until: '2019-02-28' },
      {
        number: '12',
        caption: 'Disclosure of Securities Lending Activities for Closed-End Management Investment Companies',
        since: '2019-03-01',
      },
      { number: '13', caption: 'Exhibits', since: '2019-03-01' },
    ]),
    ...items({ since: '2024-07-24', source: ['Release 33-11125', 'general knowledge'] }, [
      { number: '6', caption: 'Investments' },
      {
        number: '7',
        caption: 'Financial Statements and Financial Highlights for Open-End Management Investment Companies',
      },
      {
        number: '8',
        caption: 'Changes in and Disagreements with Accountants for Open-End Management Investment Companies',
      },
      { number: '9', caption: 'Proxy Disclosures for Open-End Management Investment Companies' },
      {
        number: '10',
        caption: 'Remuneration Paid to Directors, Officers, and Others of Open-End Management Investment Companies',
      },
      { number: '11', caption: 'Statement Regarding Basis for Approval of Investment Advisory Contract' },
      {
        number: '12',
        caption: 'Disclosure of Proxy Voting Policies and Procedures for Closed-End Management Investment Companies',
      },
      { number: '13', caption: 'Portfolio Managers of Closed-End Management Investment Companies' },
      {
        number: '14',
        caption: 'Purchases of Equity Securities by Closed-End Management Investment Company and Affiliated Purchasers',
      },
      { number: '15', caption: 'Submission of Matters to a Vote of Security Holders' },
      { number: '16', caption: 'Controls and Procedures' },
      {
        number: '17',
        caption: 'Disclosure of Securities Lending Activities for Closed-End Management Investment Companies',
      },
      { number: '18', caption: 'Recovery of Erroneously Awarded Compensation' },
      { number: '19', caption: 'Exhibits' },
    ]),
  ],
  signing: [
    {
      signers: 'the registrant by its principal executive and principal financial officers',
      clauses: [
        'Pursuant to the requirements of the Securities Exchange Act of 1934 and the Investment Company Act of 1940, the registrant has duly caused this report to be signed on its behalf by the undersigned, thereunto duly authorized.',
      ],
      date: 'each signature is dated',
      source: KNOWN,
    },
  ],
  deadlines: [
    {
      due: within(10, 'calendar days', 'after the report is sent to shareholders', '17 CFR 270.30b2-1'),
      source: KNOWN,
    },
  ],
};
