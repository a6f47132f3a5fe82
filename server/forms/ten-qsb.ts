import type { Form } from './form.ts';
import { asks, items, within } from './rows.ts';

const FORM = ['Form 10-QSB', 'Release 33-6949', 'general knowledge'];

/** Form 10-QSB: quarterly report of a small business issuer, withdrawn by Release 33-8876. */
export const tenQSB: Form = {
  name: '10-QSB',
  title: 'Quarterly report of a small business issuer',
  answersAllItems: true,
  types: ['10QSB', '10-QSB'],
  since: '1992-08-13',
  until: '2008-10-31',
  source: FORM,
  cover: [
    ...asks({ need: 'required', source: FORM }, [
      'agency_heading',
      'form_name',
      'quarterly_transition_boxes',
      'period_end',
      'commission_file_number',
      'registrant_name',
      'state_of_incorporation',
      'irs_ein',
      'principal_address',
      'telephone',
      { field: 'former_name', need: 'conditional', when: 'if changed since the last report' },
      'reports_filed_12m_90d',
      'shares_outstanding',
      'tsbdf',
      {
        field: 'bankruptcy_12_13_15d',
        need: 'conditional',
        when: 'registrants in bankruptcy in the five years before',
      },
    ]),
    { field: 'shell_company', need: 'required', since: '2005-08-22', source: ['Release 33-8587'] },
  ],
  parts: [
    { number: 'I', caption: 'Financial Information', source: FORM },
    { number: 'II', caption: 'Other Information', source: FORM },
  ],
  items: [
    ...items({ part: 'I', source: FORM }, [
      { number: '1', caption: 'Financial Statements' },
      {
        number: '2',
        caption: "Management's Discussion and Analysis or Plan of Operation",
        variants: ["Management's Discussion and Analysis of Financial Condition and Results of Operations"],
      },
      { number: '3', caption: 'Controls and Procedures', since: '2002-08-29' },
      {
        number: '3A(T)',
        caption: 'Controls and Procedures',
        since: '2007-12-15',
        basis: 'fiscal year end',
        optional: true,
        source: ['Release 33-8760', 'general knowledge'],
      },
    ]),
    ...items({ part: 'II', source: FORM }, [
      { number: '1', caption: 'Legal Proceedings' },
      {
        number: '2',
        caption: 'Changes in Securities',
        variants: [
          'Changes in Securities and Use of Proceeds',
          'Changes in Securities and Small Business Issuer Purchases of Equity Securities',
        ],
        until: '2004-08-22',
      },
      { number: '2', caption: 'Unregistered Sales of Equity Securities and Use of Proceeds', since: '2004-08-23' },
      { number: '3', caption: 'Defaults Upon Senior Securities' },
      { number: '4', caption: 'Submission of Matters to a Vote of Security Holders' },
      { number: '5', caption: 'Other Information' },
      { number: '6', caption: 'Exhibits and Reports on Form 8-K', variants: ['Exhibits'], until: '2004-08-22' },
      { number: '6', caption: 'Exhibits', since: '2004-08-23' },
    ]),
  ],
  exhibits: 'Regulation S-K Item 601',
  signing: [
    {
      signers: 'the registrant by a duly authorised officer, and its principal financial or chief accounting officer',
      clauses: [
        'In accordance with the requirements of the Exchange Act, the registrant caused this report to be signed on its behalf by the undersigned, thereunto duly authorized.',
      ],
      date: 'beside or below the signature',
      source: ['general knowledge'],
    },
  ],
  deadlines: [
    {
      due: within(45, 'calendar days', 'after the end of the quarter', 'Form 10-QSB General Instruction A'),
      field: 'period_end',
      source: FORM,
    },
  ],
};
