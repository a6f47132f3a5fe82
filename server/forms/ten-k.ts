import type { Form } from './form.ts';
import { asks, items, within } from './rows.ts';

const FORM = ['Form 10-K'];
const REFORM = ['Form 10-K', 'Release 33-8591'];
/** Where Part III is in the proxy statement, the executive officers are told in Part I, under a number of the filer's own. */
const OFFICERS = ['Form 10-K General Instruction G(3)', '10-Ks as filed, 1993-2003'];
const VOTES = ['Form 10-K', 'Release 33-9089'];
const MANUAL = ['Form 10-K', 'EDGAR Filer Manual II 6.5'];
const CLAWBACK = [...MANUAL, 'Release 33-11126'];
const INSTRUCTION_A = 'Form 10-K General Instruction A';
const TIMES = ['Release 33-8644', INSTRUCTION_A];

const after = (count: number) => within(count, 'calendar days', 'after the end of the fiscal year', INSTRUCTION_A);

/** Form 10-K: annual report. Form 10-K405 is the same with the box on delinquent filers marked. */
export const tenK: Form = {
  name: '10-K',
  title: 'Annual report',
  answersAllItems: true,
  types: ['10-K', '10-KT', '10-K405', '10-KT405'],
  source: FORM,
  judgedFrom: '1993-01-01',
  cover: [
    ...asks({ need: 'required', source: FORM }, [
      'agency_heading',
      'form_name',
      'annual_transition_boxes',
      'period_end',
      { field: 'transition_period', need: 'conditional', when: 'on a transition report; a blank line otherwise' },
      'commission_file_number',
      'registrant_name',
      'state_of_incorporation',
      'irs_ein',
      'principal_address',
      'zip_code',
      'telephone',
      { field: 'sec12b_table', when: 'with the trading symbols since 2019', judgedFrom: '2020-05-02' },
      'sec12g_list',
      { field: 'wksi', since: '2005-12-01', basis: 'fiscal year end', source: REFORM },
      { field: 'not_required_13_15d', since: '2005-12-01', basis: 'fiscal year end', source: REFORM },
      'reports_filed_12m_90d',
      { field: 'interactive_data', since: '2009-04-13', source: MANUAL },
      {
        field: 'item405',
        when: 'it may be left unmarked',
        since: '1991-05-01',
        until: '2019-05-01',
        source: ['Release 33-10618', 'general knowledge'],
      },
      {
        field: 'filer_status',
        since: '2002-12-15',
        basis: 'fiscal year end',
        source: ['Form 10-K', 'general knowledge'],
      },
      { field: 'egc_flag', or: 'filer_status', since: '2017-04-12', source: [...MANUAL, 'Release 33-10332'] },
      {
        field: 'egc_transition',
        need: 'conditional',
        when: 'marked only by an emerging growth company',
        since: '2017-04-12',
        source: [...MANUAL, 'Release 33-10332'],
      },
      { field: 'icfr_attestation', since: '2020-04-27', source: [...MANUAL, 'Release 34-88365'] },
      {
        field: 'error_correction',
        need: 'conditional',
        when: 'with securities under Section 12(b)',
        since: '2023-01-27',
        source: CLAWBACK,
      },
      {
        field: 'recovery_analysis',
        need: 'conditional',
        when: 'only if the box before it is marked',
        since: '2023-01-27',
        source: CLAWBACK,
      },
      { field: 'shell_company', since: '2005-08-22', source: [...MANUAL, 'Release 33-8587'] },
      'aggregate_market_value',
      {
        field: 'bankruptcy_12_13_15d',
        need: 'conditional',
        when: 'registrants in bankruptcy in the five years before',
      },
      'shares_outstanding',
      { field: 'documents_incorporated', need: 'conditional', when: 'if there are any' },
    ]),
  ],
  // Optional for smaller reporting companies, and for the small companies before them: 1A, 1B, 6, 7A.
  items: [
    ...items({ part: 'I', source: FORM }, [
      { number: '1', caption: 'Business', variants: ['Description of Business'] },
      {
        number: '1A',
        caption: 'Executive Officers of the Registrant',
        until: '2005-11-30',
        basis: 'fiscal year end',
        optional: true,
        source: OFFICERS,
      },
      {
        number: '1A',
        caption: 'Risk Factors',
        since: '2005-12-01',
        basis: 'fiscal year end',
        optional: true,
        source: REFORM,
      },
      {
        number: '1B',
        caption: 'Unresolved Staff Comments',
        since: '2005-12-01',
        basis: 'fiscal year end',
        optional: true,
        source: REFORM,
      },
      {
        number: '1C',
        caption: 'Cybersecurity',
        since: '2023-12-15',
        basis: 'fiscal year end',
        source: ['Form 10-K', 'Release 33-11216'],
      },
      {
        number: '2',
        caption: 'Properties',
        variants: ['Property', 'Description of Property', 'Description of Properties'],
      },
      { number: '3', caption: 'Legal Proceedings' },
      {
        number: '4',
        caption: 'Submission of Matters to a Vote of Security Holders',
        until: '2010-02-27',
        source: VOTES,
      },
      {
        number: '4',
        caption: '(Removed and Reserved)',
        variants: ['Reserved'],
        since: '2010-02-28',
        until: '2012-01-26',
        source: VOTES,
      },
      {
        number: '4',
        caption: 'Mine Safety Disclosures',
        since: '2012-01-27',
        source: ['Form 10-K', 'Release 33-9286'],
      },
      {
        number: '4A',
        caption: 'Executive Officers of the Registrant',
        variants: ['Executive Officers'],
        optional: true,
        source: OFFICERS,
      },
    ]),
    ...items({ part: 'II', source: FORM }, [
      {
        number: '5',
        caption: "Market for Registrant's Common Equity and Related Stockholder Matters",
        variants: [
          "Market for Registrant's Common Stock and Related Stockholder Matters",
          "Market for the Registrant's Common Equity and Related Shareholder Matters",
          "Market Price of and Dividends on the Registrant's Common Equity and Related Stockholder Matters",
        ],
        until: '2004-03-14',
        basis: 'period end',
      },
      {
        number: '5',
        caption:
          "Market for Registrant's Common Equity, Related Stockholder Matters and Issuer Purchases of Equity Securities",
        since: '2004-03-15',
        basis: 'period end',
      },
      {
        number: '6',
        caption: 'Selected Financial Data',
        variants: ['Selected Consolidated Financial Data', 'Selected Historical Financial Data'],
        until: '2021-02-09',
        optional: true,
        source: ['Form 10-K', 'Release 33-10890'],
      },
      {
        number: '6',
        caption: '[Reserved]',
        since: '2021-02-10',
        optional: true,
        source: ['Form 10-K', 'Release 33-10890'],
      },
      {
        number: '7',
        caption: "Management's Discussion and Analysis of Financial Condition and Results of Operations",
        variants: ["Management's Discussion and Analysis of Results of Operations and Financial Condition"],
      },
      {
        number: '7A',
        caption: 'Quantitative and Qualitative Disclosures About Market Risk',
        variants: ['Quantitative and Qualitative Disclosure About Market Risk'],
        since: '1997-06-15',
        basis: 'fiscal year end',
        optional: true,
      },
      {
        number: '8',
        caption: 'Financial Statements and Supplementary Data',
        variants: ['Financial Statements and Supplemental Data', 'Consolidated Financial Statements'],
      },
      { number: '9', caption: 'Changes in and Disagreements with Accountants on Accounting and Financial Disclosure' },
      { number: '9A', caption: 'Controls and Procedures', since: '2003-08-14' },
      {
        number: '9A(T)',
        caption: 'Controls and Procedures',
        since: '2007-12-15',
        until: '2010-09-20',
        basis: 'fiscal year end',
        optional: true,
      },
      { number: '9B', caption: 'Other Information', since: '2004-08-23', source: ['Form 10-K', 'Release 33-8400'] },
      {
        number: '9C',
        caption: 'Disclosure Regarding Foreign Jurisdictions that Prevent Inspections',
        since: '2021-05-05',
        source: ['Form 10-K', 'Release 34-91364'],
      },
    ]),
    ...items({ part: 'III', source: FORM }, [
      {
        number: '10',
        caption: 'Directors and Executive Officers of the Registrant',
        variants: [
          'Directors and Executive Officers',
          'Directors of the Registrant',
          'Directors and Executive Officers of the Company',
        ],
        until: '2006-12-14',
        basis: 'fiscal year end',
      },
      {
        number: '10',
        caption: 'Directors, Executive Officers and Corporate Governance',
        since: '2006-12-15',
        basis: 'fiscal year end',
      },
      { number: '11', caption: 'Executive Compensation' },
      {
        number: '12',
        caption: 'Security Ownership of Certain Beneficial Owners and Management',
        until: '2002-03-14',
        basis: 'fiscal year end',
      },
      {
        number: '12',
        caption: 'Security Ownership of Certain Beneficial Owners and Management and Related Stockholder Matters',
        since: '2002-03-15',
        basis: 'fiscal year end',
      },
      {
        number: '13',
        caption: 'Certain Relationships and Related Transactions',
        variants: ['Certain Relationships and Related Party Transactions'],
        until: '2006-12-14',
        basis: 'fiscal year end',
      },
      {
        number: '13',
        caption: 'Certain Relationships and Related Transactions, and Director Independence',
        since: '2006-12-15',
        basis: 'fiscal year end',
      },
      { number: '14', caption: 'Controls and Procedures', since: '2002-08-29', until: '2003-08-13' },
      {
        number: '14',
        caption: 'Principal Accountant Fees and Services',
        variants: [
          'Principal Accounting Fees and Services',
          'Principal Accountant Fees and Service',
          'Principal Auditor Fees and Services',
        ],
        since: '2003-12-15',
        basis: 'fiscal year end',
      },
    ]),
    ...items({ part: 'IV', source: FORM }, [
      {
        number: '14',
        caption: 'Exhibits, Financial Statement Schedules, and Reports on Form 8-K',
        variants: [
          'Exhibits, Financial Statement Schedules and Reports on Form 8-K',
          'Exhibits and Reports on Form 8-K',
        ],
        until: '2002-08-28',
      },
      {
        number: '15',
        caption: 'Exhibits, Financial Statement Schedules, and Reports on Form 8-K',
        since: '2002-08-29',
        until: '2004-08-22',
      },
      {
        number: '15',
        caption: 'Exhibits, Financial Statement Schedules',
        variants: [
          'Exhibits and Financial Statement Schedules',
          'Exhibit and Financial Statement Schedules',
          'Exhibits',
        ],
        since: '2004-08-23',
        source: ['Form 10-K', 'Release 33-8400'],
      },
      { number: '16', caption: 'Form 10-K Summary', since: '2016-06-09', optional: true },
    ]),
  ],
  exhibits: 'Regulation S-K Item 601',
  signing: [
    {
      signers:
        'the registrant; its principal executive, principal financial and controller or principal accounting officer; a majority of the board; of an asset-backed issuer the depositor or servicer',
      clauses: [
        'Pursuant to the requirements of Section 13 or 15(d) of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed on its behalf by the undersigned, thereunto duly authorized.',
        'Pursuant to the requirements of the Securities Exchange Act of 1934, this report has been signed below by the following persons on behalf of the registrant and in the capacities and on the dates indicated.',
      ],
      date: 'each signature is dated',
      note: 'a power of attorney is Exhibit 24; whoever signs in two capacities states both',
      source: ['Form 10-K General Instruction D(2)(a)'],
    },
  ],
  deadlines: [
    {
      due: after(90),
      until: '2003-12-14',
      basis: 'fiscal year end',
      field: 'period_end',
      source: ['Release 33-8644', 'general knowledge'],
    },
    {
      filer: 'large accelerated filers',
      due: after(60),
      since: '2006-12-15',
      basis: 'fiscal year end',
      field: 'period_end',
      source: TIMES,
    },
    {
      filer: 'accelerated filers',
      due: after(75),
      since: '2003-12-15',
      basis: 'fiscal year end',
      field: 'period_end',
      source: TIMES,
    },
    {
      filer: 'other filers',
      due: after(90),
      since: '2003-12-15',
      basis: 'fiscal year end',
      field: 'period_end',
      source: [INSTRUCTION_A],
    },
  ],
};
