import type { Form } from './form.ts';
import { asks, items, within } from './rows.ts';
import { EXCHANGE_ACT_REPORT } from './signing.ts';

const FORM = ['Form 10-Q'];
const KNOWN = ['general knowledge'];
const MANUAL = ['Form 10-Q', 'EDGAR Filer Manual II 6.5'];
const INSTRUCTION_A = 'Form 10-Q General Instruction A';

const after = (count: number) => within(count, 'calendar days', 'after the end of the quarter', INSTRUCTION_A);

/** Form 10-Q: quarterly report. */
export const tenQ: Form = {
  name: '10-Q',
  title: 'Quarterly report',
  answersAllItems: true,
  types: ['10-Q', '10-QT'],
  source: FORM,
  judgedFrom: '1993-01-01',
  cover: [
    ...asks({ need: 'required', source: FORM }, [
      'agency_heading',
      'form_name',
      'quarterly_transition_boxes',
      'period_end',
      { field: 'transition_period', need: 'conditional', when: 'on a transition report' },
      'commission_file_number',
      'registrant_name',
      'state_of_incorporation',
      'irs_ein',
      'principal_address',
      'zip_code',
      'telephone',
      { field: 'former_name', need: 'conditional', when: 'if changed since the last report' },
      { field: 'sec12b_table', since: '2019-05-02', source: [...MANUAL, 'Release 33-10618'] },
      'reports_filed_12m_90d',
      { field: 'interactive_data', since: '2009-04-13', source: MANUAL },
      {
        field: 'filer_status',
        since: '2002-12-15',
        basis: 'fiscal year end',
        source: ['Form 10-Q', 'general knowledge'],
      },
      { field: 'egc_flag', or: 'filer_status', since: '2017-04-12', source: [...MANUAL, 'Release 33-10332'] },
      {
        field: 'egc_transition',
        need: 'conditional',
        when: 'marked only by an emerging growth company',
        since: '2017-04-12',
        source: [...MANUAL, 'Release 33-10332'],
      },
      { field: 'shell_company', since: '2005-08-22', source: [...MANUAL, 'Release 33-8587'] },
      {
        field: 'bankruptcy_12_13_15d',
        need: 'conditional',
        when: 'registrants in bankruptcy in the five years before',
      },
      'shares_outstanding',
    ]),
  ],
  parts: [
    { number: 'I', caption: 'Financial Information', source: FORM },
    { number: 'II', caption: 'Other Information', source: FORM },
  ],
  items: [
    ...items({ part: 'I', source: FORM }, [
      { number: '1', caption: 'Financial Statements' },
      { number: '2', caption: "Management's Discussion and Analysis of Financial Condition and Results of Operations" },
      {
        number: '3',
        caption: 'Quantitative and Qualitative Disclosures About Market Risk',
        since: '1997-06-15',
        basis: 'fiscal year end',
        optional: true,
      },
      { number: '4', caption: 'Controls and Procedures', since: '2002-08-29' },
      {
        number: '4T',
        caption: 'Controls and Procedures',
        since: '2007-12-15',
        until: '2010-09-20',
        basis: 'fiscal year end',
        optional: true,
        source: KNOWN,
      },
    ]),
    // What does not apply may be left out: "no reference need be made" (Form 10-Q, Part II).
    ...items({ part: 'II', optional: true, source: FORM }, [
      { number: '1', caption: 'Legal Proceedings' },
      { number: '1A', caption: 'Risk Factors', since: '2005-12-01', source: ['Form 10-Q', 'Release 33-8591'] },
      { number: '2', caption: 'Changes in Securities', until: '1996-11-17', source: KNOWN },
      {
        number: '2',
        caption: 'Changes in Securities and Use of Proceeds',
        variants: ['Changes in Securities'],
        since: '1996-11-18',
        until: '2004-03-14',
        source: ['10-Q captions as filed', 'general knowledge'],
      },
      {
        number: '2',
        caption: 'Changes in Securities, Use of Proceeds and Issuer Purchases of Equity Securities',
        since: '2004-03-15',
        until: '2004-08-22',
        source: KNOWN,
      },
      {
        number: '2',
        caption: 'Unregistered Sales of Equity Securities and Use of Proceeds',
        variants: [
          'Unregistered Sales of Equity Securities, Use of Proceeds, and Issuer Purchases of Equity Securities',
        ],
        since: '2004-08-23',
      },
      { number: '3', caption: 'Defaults Upon Senior Securities' },
      {
        number: '4',
        caption: 'Submission of Matters to a Vote of Security Holders',
        until: '2010-02-27',
        source: ['Release 33-9089'],
      },
      {
        number: '4',
        caption: '(Removed and Reserved)',
        since: '2010-02-28',
        until: '2012-01-26',
        source: ['Release 33-9089'],
      },
      {
        number: '4',
        caption: 'Mine Safety Disclosures',
        since: '2012-01-27',
        source: ['Form 10-Q', 'Release 33-9286'],
      },
      { number: '5', caption: 'Other Information' },
      {
        number: '6',
        caption: 'Exhibits and Reports on Form 8-K',
        variants: ['Exhibits'],
        until: '2004-08-22',
        source: ['10-Q captions as filed', 'general knowledge'],
      },
      { number: '6', caption: 'Exhibits', since: '2004-08-23' },
    ]),
  ],
  exhibits: 'Regulation S-K Item 601',
  signing: [
    {
      signers:
        'the registrant by a duly authorised officer, and its principal financial or chief accounting officer; one person may be both',
      clauses: [EXCHANGE_ACT_REPORT],
      date: 'beside or below the signature',
      source: ['Form 10-Q General Instruction G', 'general knowledge'],
    },
  ],
  deadlines: [
    { due: after(45), until: '2004-12-14', basis: 'fiscal year end', field: 'period_end', source: [INSTRUCTION_A] },
    {
      filer: 'accelerated and large accelerated filers',
      due: after(40),
      since: '2004-12-15',
      basis: 'fiscal year end',
      field: 'period_end',
      source: ['Release 33-8644', INSTRUCTION_A],
    },
    {
      filer: 'other filers',
      due: after(45),
      since: '2004-12-15',
      basis: 'fiscal year end',
      field: 'period_end',
      source: [INSTRUCTION_A],
    },
  ],
};
