import type { Form } from './form.ts';
import { asks, items, within } from './rows.ts';

const FORM = ['Form 10-KSB', 'Release 33-6949', 'general knowledge'];

/** Form 10-KSB: annual report of a small business issuer. Regulation S-B came into force in 1992 and was withdrawn by Release 33-8876. */
export const tenKSB: Form = {
  name: '10-KSB',
  title: 'Annual report of a small business issuer',
  answersAllItems: true,
  types: ['10KSB', '10KSB40', '10-KSB', '10-KSB40'],
  since: '1992-08-13',
  until: '2009-03-15',
  source: FORM,
  cover: [
    ...asks({ need: 'required', source: FORM }, [
      'agency_heading',
      'form_name',
      'annual_transition_boxes',
      'period_end',
      'commission_file_number',
      'registrant_name',
      'state_of_incorporation',
      'irs_ein',
      'principal_address',
      'zip_code',
      'telephone',
      'sec12b_table',
      'sec12g_list',
      'reports_filed_12m_90d',
      'item405',
      'issuer_revenues',
      'aggregate_market_value',
      'shares_outstanding',
      { field: 'documents_incorporated', need: 'conditional', when: 'if there are any' },
      'tsbdf',
    ]),
    { field: 'shell_company', need: 'required', since: '2005-08-22', source: ['Release 33-8587'] },
  ],
  items: [
    ...items({ part: 'I', source: FORM }, [
      { number: '1', caption: 'Description of Business', variants: ['Business'] },
      { number: '2', caption: 'Description of Property', variants: ['Properties'] },
      { number: '3', caption: 'Legal Proceedings' },
      { number: '4', caption: 'Submission of Matters to a Vote of Security Holders' },
    ]),
    ...items({ part: 'II', source: FORM }, [
      {
        number: '5',
        caption: 'Market for Common Equity and Related Stockholder Matters',
        until: '2004-03-14',
        basis: 'period end',
      },
      {
        number: '5',
        caption:
          'Market for Common Equity, Related Stockholder Matters and Small Business Issuer Purchases of Equity Securities',
        since: '2004-03-15',
        basis: 'period end',
      },
      {
        number: '6',
        caption: "Management's Discussion and Analysis or Plan of Operation",
        variants: ['Plan of Operation', "Management's Discussion and Analysis"],
      },
      { number: '7', caption: 'Financial Statements' },
      { number: '8', caption: 'Changes In and Disagreements With Accountants on Accounting and Financial Disclosure' },
      { number: '8A', caption: 'Controls and Procedures', since: '2003-08-14' },
      {
        number: '8A(T)',
        caption: 'Controls and Procedures',
        since: '2007-12-15',
        basis: 'fiscal year end',
        optional: true,
      },
      { number: '8B', caption: 'Other Information', since: '2004-08-23' },
    ]),
    ...items({ part: 'III', source: FORM }, [
      {
        number: '9',
        caption:
          'Directors, Executive Officers, Promoters and Control Persons; Compliance With Section 16(a) of the Exchange Act',
        until: '2006-12-14',
        basis: 'fiscal year end',
      },
      {
        number: '9',
        caption:
          'Directors, Executive Officers, Promoters, Control Persons and Corporate Governance; Compliance With Section 16(a) of the Exchange Act',
        since: '2006-12-15',
        basis: 'fiscal year end',
      },
      { number: '10', caption: 'Executive Compensation' },
      {
        number: '11',
        caption: 'Security Ownership of Certain Beneficial Owners and Management and Related Stockholder Matters',
        variants: ['Security Ownership of Certain Beneficial Owners and Management'],
      },
      {
        number: '12',
        caption: 'Certain Relationships and Related Transactions',
        until: '2006-12-14',
        basis: 'fiscal year end',
      },
      {
        number: '12',
        caption: 'Certain Relationships and Related Transactions, and Director Independence',
        since: '2006-12-15',
        basis: 'fiscal year end',
      },
      { number: '13', caption: 'Exhibits and Reports on Form 8-K', variants: ['Exhibits'], until: '2004-08-22' },
      { number: '13', caption: 'Exhibits', since: '2004-08-23' },
      { number: '14', caption: 'Controls and Procedures', since: '2002-08-29', until: '2003-08-13' },
      {
        number: '14',
        caption: 'Principal Accountant Fees and Services',
        since: '2003-12-15',
        basis: 'fiscal year end',
      },
    ]),
  ],
  exhibits: 'Regulation S-K Item 601',
  signing: [
    {
      signers:
        'the registrant; its principal executive, principal financial and controller or principal accounting officer; a majority of the board',
      clauses: [
        'In accordance with Section 13 or 15(d) of the Exchange Act, the registrant caused this report to be signed on its behalf by the undersigned, thereunto duly authorized.',
        'In accordance with the Exchange Act, this report has been signed below by the following persons on behalf of the registrant and in the capacities and on the dates indicated.',
      ],
      date: 'each signature is dated',
      source: ['general knowledge'],
    },
  ],
  deadlines: [
    {
      due: within(90, 'calendar days', 'after the end of the fiscal year', 'Form 10-KSB General Instruction A'),
      field: 'period_end',
      source: FORM,
    },
  ],
};
