import type { Form } from './form.ts';
import { asks, items, within } from './rows.ts';
import { EXCHANGE_ACT_REPORT } from './signing.ts';

const FORM = ['Form 8-K'];
const FIELD = ['Form 8-K', 'EDGAR Filer Manual II 6.5'];
const BOXES = ['Form 8-K', 'Release 33-8400', 'EDGAR Filer Manual II 6.5'];
const OLD = ['old Form 8-K item captions', '8-Ks as filed, 1994-2023', 'Release 33-8400'];
const OLD_RARE = ['old Form 8-K item captions', 'general knowledge', 'Release 33-8400'];
const NEW = ['Form 8-K', 'Release 33-8400', '8-Ks as filed, 1994-2023'];
const ABS = ['EDGAR item codes', 'general knowledge', 'Form 8-K'];

const OLD_RULE = 'Form 8-K as it stood until August 22, 2004';
const B1 = 'Form 8-K General Instruction B.1';
const FIFTEEN_DAYS = within(15, 'calendar days', 'after the event', OLD_RULE);
const FIVE_DAYS = within(5, 'business days', 'after the event', OLD_RULE);
const FOUR_DAYS = within(4, 'business days', 'after the event', B1);

/** Form 8-K, current report: Items 1 to 12 until 22 August 2004, 1.01 to 9.01 since (Release 33-8400). */
export const eightK: Form = {
  name: '8-K',
  title: 'Current report',
  types: ['8-K', '8-K12B', '8-K12G3', '8-K15D5'],
  source: ['Form 8-K', 'Release 33-8400'],
  judgedFrom: '1993-01-01',
  cover: [
    ...asks({ need: 'required', source: FIELD }, [
      { field: 'agency_heading', source: FORM },
      { field: 'form_name', source: FORM },
      { field: 'report_title_8k', source: FORM },
      'date_of_report',
      { field: 'registrant_name', source: FORM },
      'state_of_incorporation',
      'commission_file_number',
      'irs_ein',
      'principal_address',
      { field: 'zip_code', source: FORM },
      'telephone',
      { field: 'former_name', need: 'optional', when: 'required only if changed since the last report' },
    ]),
    ...asks({ need: 'required', since: '2004-08-23', source: BOXES }, [
      'cb_intro_8k',
      'cb_rule425',
      'cb_rule14a12',
      'cb_rule14d2b',
      'cb_rule13e4c',
    ]),
    {
      field: 'sec12b_table',
      need: 'required',
      when: 'write None when no 12(b) class',
      since: '2019-05-02',
      source: [...FIELD, 'Release 33-10618'],
    },
    ...asks({ since: '2017-04-12', source: [...FIELD, 'Release 33-10332'] }, [
      { field: 'egc_flag', need: 'required' },
      { field: 'egc_transition', need: 'conditional', when: 'marked only by an EGC; text printed by all' },
    ]),
  ],
  items: [
    ...items({ until: '2004-08-22', source: OLD }, [
      {
        number: '1',
        caption: 'Changes in Control of Registrant',
        variants: ['Change in Control of Registrant'],
        due: FIFTEEN_DAYS,
        related: '5.01',
      },
      { number: '2', caption: 'Acquisition or Disposition of Assets', due: FIFTEEN_DAYS, related: '2.01' },
      { number: '3', caption: 'Bankruptcy or Receivership', due: FIFTEEN_DAYS, related: '1.03' },
      {
        number: '4',
        caption: "Changes in Registrant's Certifying Accountant",
        variants: ["Change in Registrant's Certifying Accountant"],
        due: within(
          5,
          'business days',
          'after the event; EX-16 letter within 10 business days of the report',
          OLD_RULE,
        ),
        related: '4.01',
      },
      { number: '5', caption: 'Other Events', until: '2000-10-22', note: 'voluntary, no due date', related: '8.01' },
      {
        number: '5',
        caption: 'Other Events and Regulation FD Disclosure',
        variants: ['Other Events', 'Other Events and Required FD Disclosure'],
        since: '2000-10-23',
        note: 'voluntary, no due date; used for Regulation FD: simultaneously, or promptly when not intentional',
        related: '8.01',
        source: [
          'old Form 8-K item captions',
          '8-Ks as filed, 1994-2023',
          'Release 33-7881 (Regulation FD)',
          'Release 33-8400',
        ],
      },
      {
        number: '6',
        caption: "Resignations of Registrant's Directors",
        variants: ["Resignation of Registrant's Directors"],
        due: FIVE_DAYS,
        related: '5.02',
        source: ['old Form 8-K item captions', 'Release 33-8400'],
      },
      {
        number: '7',
        caption: 'Financial Statements and Exhibits',
        variants: [
          'Financial Statements, Pro Forma Financial Information and Exhibits',
          'Financial Statements, Pro Forma Financial Statements and Exhibits',
          'Exhibits',
        ],
        note: 'goes with the report',
        lists: '(c) Exhibits.',
        related: '9.01',
      },
      {
        number: '8',
        caption: 'Change in Fiscal Year',
        due: FIFTEEN_DAYS,
        related: '5.03',
        source: ['old Form 8-K item captions', 'Release 33-8400'],
      },
      {
        number: '9',
        caption: 'Sales of Equity Securities Pursuant to Regulation S',
        since: '1996-11-18',
        until: '1998-12-31',
        due: within(15, 'calendar days', 'after the sale', OLD_RULE),
        related: '3.02',
        source: OLD_RARE,
      },
      {
        number: '9',
        caption: 'Regulation FD Disclosure',
        since: '2000-10-23',
        furnished: true,
        note: 'no due date of its own; Regulation FD: simultaneously, or promptly when not intentional',
        related: '7.01',
        source: [
          'old Form 8-K item captions',
          '8-Ks as filed, 1994-2023',
          'Release 33-7881 (Regulation FD)',
          'Release 33-8176',
          'Release 33-8400',
        ],
      },
      {
        number: '10',
        caption: "Amendments to the Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics",
        variants: ["Amendment to Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics"],
        since: '2003-03-03',
        due: within(5, 'business days', 'after the amendment or waiver; website posting is an alternative', OLD_RULE),
        related: '5.05',
        source: OLD_RARE,
      },
      {
        number: '11',
        caption: "Temporary Suspension of Trading Under Registrant's Employee Benefit Plans",
        since: '2003-03-31',
        note: 'no later than the day notice goes to directors and officers (Reg BTR Rule 104)',
        related: '5.04',
        source: OLD_RARE,
      },
      {
        number: '12',
        caption: 'Results of Operations and Financial Condition',
        variants: ['Disclosure of Results of Operations and Financial Condition'],
        since: '2003-03-28',
        furnished: true,
        due: within(5, 'business days', 'after the public announcement', OLD_RULE),
        related: '2.02',
        source: ['Release 33-8176', '8-Ks as filed, 1994-2023', 'old Form 8-K item captions', 'Release 33-8400'],
      },
    ]),
    ...items({ since: '2004-08-23', due: FOUR_DAYS, source: NEW }, [
      { number: '1.01', caption: 'Entry into a Material Definitive Agreement' },
      { number: '1.02', caption: 'Termination of a Material Definitive Agreement' },
      { number: '1.03', caption: 'Bankruptcy or Receivership', related: '3' },
      {
        number: '1.04',
        caption: 'Mine Safety - Reporting of Shutdowns and Patterns of Violations',
        variants: ['Mine Safety-Reporting of Shutdowns and Patterns of Violations', 'Mine Safety'],
        since: '2012-01-27',
        due: within(4, 'business days', 'after receipt of the MSHA order or notice', B1),
        source: ['Form 8-K', 'Release 33-9286'],
      },
      {
        number: '1.05',
        caption: 'Material Cybersecurity Incidents',
        since: '2023-12-18',
        due: within(
          4,
          'business days',
          'after the registrant determines the incident is material; delay only on Attorney General determination',
          B1,
        ),
        source: ['Form 8-K', 'Release 33-11216'],
      },
      { number: '2.01', caption: 'Completion of Acquisition or Disposition of Assets', related: '2' },
      { number: '2.02', caption: 'Results of Operations and Financial Condition', furnished: true, related: '12' },
      {
        number: '2.03',
        caption:
          'Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement of a Registrant',
      },
      {
        number: '2.04',
        caption:
          'Triggering Events That Accelerate or Increase a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement',
      },
      {
        number: '2.05',
        caption: 'Costs Associated with Exit or Disposal Activities',
        variants: ['Cost Associated with Exit or Disposal Activities'],
      },
      { number: '2.06', caption: 'Material Impairments' },
      {
        number: '3.01',
        caption: 'Notice of Delisting or Failure to Satisfy a Continued Listing Rule or Standard; Transfer of Listing',
      },
      { number: '3.02', caption: 'Unregistered Sales of Equity Securities' },
      {
        number: '3.03',
        caption: 'Material Modification to Rights of Security Holders',
        variants: ['Material Modifications to Rights of Security Holders'],
      },
      { number: '4.01', caption: "Changes in Registrant's Certifying Accountant", related: '4' },
      {
        number: '4.02',
        caption:
          'Non-Reliance on Previously Issued Financial Statements or a Related Audit Report or Completed Interim Review',
      },
      { number: '5.01', caption: 'Changes in Control of Registrant', related: '1' },
      {
        number: '5.02',
        caption:
          'Departure of Directors or Principal Officers; Election of Directors; Appointment of Principal Officers',
        until: '2006-11-06',
        related: '6',
      },
      {
        number: '5.02',
        caption:
          'Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers; Compensatory Arrangements of Certain Officers',
        variants: [
          'Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers: Compensatory Arrangements of Certain Officers',
        ],
        since: '2006-11-07',
        related: '6',
      },
      {
        number: '5.03',
        caption: 'Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year',
        variants: ['Amendments to Articles of Incorporation or Bylaws; Changes in Fiscal Year'],
        related: '8',
      },
      {
        number: '5.04',
        caption: "Temporary Suspension of Trading Under Registrant's Employee Benefit Plans",
        due: within(
          4,
          'business days',
          'after receipt of the ERISA notice (or after sending notice to directors and officers)',
          B1,
        ),
        related: '11',
      },
      {
        number: '5.05',
        caption: "Amendments to the Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics",
        variants: ["Amendment to Registrant's Code of Ethics, or Waiver of a Provision of the Code of Ethics"],
        related: '10',
      },
      {
        number: '5.06',
        caption: 'Change in Shell Company Status',
        since: '2005-11-07',
        source: ['Form 8-K', 'Release 33-8587'],
      },
      {
        number: '5.07',
        caption: 'Submission of Matters to a Vote of Security Holders',
        since: '2010-02-28',
        due: within(
          4,
          'business days',
          'after the meeting ends (preliminary results), amended 4 business days after final results',
          B1,
        ),
        source: ['Form 8-K', 'Release 33-9089'],
      },
      {
        number: '5.08',
        caption: 'Shareholder Director Nominations',
        variants: ['Shareholder Nominations Pursuant to Exchange Act Rule 14a-11'],
        since: '2011-09-20',
        due: within(4, 'business days', 'after the registrant determines the anticipated meeting date', B1),
        source: ['Form 8-K', 'Release 33-9136'],
      },
    ]),
    ...items({ since: '2005-03-08', due: FOUR_DAYS, source: ABS }, [
      { number: '6.02', caption: 'Change of Servicer or Trustee' },
      { number: '6.03', caption: 'Change in Credit Enhancement or Other External Support' },
      { number: '6.04', caption: 'Failure to Make a Required Distribution' },
      { number: '6.05', caption: 'Securities Act Updating Disclosure' },
      { number: '6.06', caption: 'Static Pool', since: '2014-11-24' },
    ]),
    ...items({ since: '2004-08-23', source: NEW }, [
      {
        number: '6.01',
        caption: 'ABS Informational and Computational Material',
        since: '2005-03-08',
        note: 'Rule 426 timing',
        source: ABS,
      },
      {
        number: '7.01',
        caption: 'Regulation FD Disclosure',
        furnished: true,
        note: 'no due date of its own; Regulation FD: simultaneously, or promptly when not intentional',
        related: '9',
      },
      { number: '8.01', caption: 'Other Events', note: 'voluntary, no due date', related: '5' },
      {
        number: '9.01',
        caption: 'Financial Statements and Exhibits',
        note: 'goes with the report',
        lists: '(d) Exhibits.',
        related: '7',
      },
    ]),
  ],
  exhibits: 'Regulation S-K Item 601',
  signing: [
    {
      signers: 'one officer who is duly authorised',
      clauses: [EXCHANGE_ACT_REPORT],
      date: 'beside or above the signature',
      note: "the signer's name and title are printed below the signature",
      source: FORM,
    },
  ],
  deadlines: [
    {
      filer: 'amendments with the financial statements of an acquired business',
      due: within(60, 'calendar days', 'after the report was due', OLD_RULE),
      until: '2004-08-22',
      source: ['8-Ks as filed, 1994-2023'],
    },
    {
      filer: 'amendments with the financial statements of an acquired business',
      due: within(71, 'calendar days', 'after the report was due', 'Form 8-K Item 9.01(a)'),
      since: '2004-08-23',
      source: ['general knowledge'],
    },
  ],
};
