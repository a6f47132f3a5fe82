import type { Form } from './form.ts';
import { items, within } from './rows.ts';

const FORM = ['Form 20-F'];
const KNOWN = ['general knowledge'];

/** Form 20-F: annual report of a foreign private issuer. The numbering of today came with the international disclosure standards of 2000. */
export const twentyF: Form = {
  name: '20-F',
  title: 'Annual report of a foreign private issuer',
  types: ['20-F', '20FR12B', '20FR12G'],
  source: FORM,
  cover: [],
  items: [
    ...items({ part: 'I', until: '2000-09-29', source: KNOWN }, [
      { number: '1', caption: 'Description of Business' },
      { number: '2', caption: 'Description of Property' },
      { number: '3', caption: 'Legal Proceedings' },
      { number: '4', caption: 'Control of Registrant' },
      { number: '5', caption: 'Nature of Trading Market' },
      { number: '6', caption: 'Exchange Controls and Other Limitations Affecting Security Holders' },
      { number: '7', caption: 'Taxation' },
      { number: '8', caption: 'Selected Financial Data' },
      { number: '9', caption: "Management's Discussion and Analysis of Financial Condition and Results of Operations" },
      { number: '10', caption: 'Directors and Officers of Registrant' },
      { number: '11', caption: 'Compensation of Directors and Officers' },
      { number: '12', caption: 'Options to Purchase Securities from Registrant or Subsidiaries' },
      { number: '13', caption: 'Interest of Management in Certain Transactions' },
    ]),
    ...items({ part: 'II', until: '2000-09-29', source: KNOWN }, [
      { number: '14', caption: 'Description of Securities to be Registered' },
    ]),
    ...items({ part: 'III', until: '2000-09-29', source: KNOWN }, [
      { number: '15', caption: 'Defaults Upon Senior Securities' },
      { number: '16', caption: 'Changes in Securities and Changes in Security for Registered Securities' },
    ]),
    ...items({ part: 'IV', until: '2000-09-29', source: KNOWN }, [
      { number: '17', caption: 'Financial Statements' },
      { number: '18', caption: 'Financial Statements' },
      { number: '19', caption: 'Financial Statements and Exhibits' },
    ]),
    ...items({ part: 'I', since: '2000-09-30', source: FORM }, [
      {
        number: '1',
        caption: 'Identity of Directors, Senior Management and Advisers',
        variants: ['Identity of Directors, Senior Management and Advisors'],
      },
      { number: '2', caption: 'Offer Statistics and Expected Timetable' },
      { number: '3', caption: 'Key Information' },
      { number: '4', caption: 'Information on the Company' },
      {
        number: '4A',
        caption: 'Unresolved Staff Comments',
        since: '2005-12-01',
        source: ['Form 20-F', 'Release 33-8591'],
      },
      { number: '5', caption: 'Operating and Financial Review and Prospects' },
      { number: '6', caption: 'Directors, Senior Management and Employees' },
      { number: '7', caption: 'Major Shareholders and Related Party Transactions' },
      { number: '8', caption: 'Financial Information' },
      { number: '9', caption: 'The Offer and Listing', variants: ['The Offering and Listing'] },
      { number: '10', caption: 'Additional Information' },
      { number: '11', caption: 'Quantitative and Qualitative Disclosures About Market Risk' },
      { number: '12', caption: 'Description of Securities Other than Equity Securities' },
    ]),
    ...items({ part: 'II', since: '2000-09-30', source: FORM }, [
      { number: '13', caption: 'Defaults, Dividend Arrearages and Delinquencies' },
      { number: '14', caption: 'Material Modifications to the Rights of Security Holders and Use of Proceeds' },
      { number: '15', caption: '[Reserved]', variants: ['Reserved for future use'], until: '2002-08-28' },
      { number: '15', caption: 'Controls and Procedures', since: '2002-08-29' },
      { number: '16', caption: '[Reserved]', variants: ['Reserved for future use'] },
      { number: '16A', caption: 'Audit Committee Financial Expert', since: '2003-07-15', basis: 'fiscal year end' },
      { number: '16B', caption: 'Code of Ethics', since: '2003-07-15', basis: 'fiscal year end' },
      {
        number: '16C',
        caption: 'Principal Accountant Fees and Services',
        since: '2003-12-15',
        basis: 'fiscal year end',
      },
      { number: '16D', caption: 'Exemptions from the Listing Standards for Audit Committees', since: '2005-07-31' },
      {
        number: '16E',
        caption: 'Purchases of Equity Securities by the Issuer and Affiliated Purchasers',
        since: '2004-12-15',
        basis: 'fiscal year end',
      },
      {
        number: '16F',
        caption: "Change in Registrant's Certifying Accountant",
        since: '2009-12-15',
        basis: 'fiscal year end',
      },
      { number: '16G', caption: 'Corporate Governance', since: '2008-12-15', basis: 'fiscal year end' },
      {
        number: '16H',
        caption: 'Mine Safety Disclosure',
        since: '2012-01-27',
        source: ['Form 20-F', 'Release 33-9286'],
      },
      {
        number: '16I',
        caption: 'Disclosure Regarding Foreign Jurisdictions that Prevent Inspections',
        since: '2021-05-05',
        source: ['Form 20-F', 'Release 34-91364'],
      },
      { number: '16J', caption: 'Insider Trading Policies', since: '2023-04-01' },
      {
        number: '16K',
        caption: 'Cybersecurity',
        since: '2023-12-15',
        basis: 'fiscal year end',
        source: ['Form 20-F', 'Release 33-11216'],
      },
    ]),
    ...items({ part: 'III', since: '2000-09-30', source: FORM }, [
      { number: '17', caption: 'Financial Statements' },
      { number: '18', caption: 'Financial Statements' },
      { number: '19', caption: 'Exhibits', variants: ['Financial Statements and Exhibits'] },
    ]),
  ],
  exhibits: 'Form 20-F',
  signing: [
    {
      signers: 'the registrant by an authorised officer',
      clauses: [
        'The registrant hereby certifies that it meets all of the requirements for filing on Form 20-F and that it has duly caused and authorized the undersigned to sign this annual report on its behalf.',
      ],
      date: 'beside or below the signature',
      source: KNOWN,
    },
  ],
  deadlines: [
    {
      due: within(6, 'months', 'after the end of the fiscal year', 'Form 20-F General Instruction A'),
      field: 'period_end',
      until: '2011-12-14',
      basis: 'fiscal year end',
      source: KNOWN,
    },
    {
      due: within(4, 'months', 'after the end of the fiscal year', 'Form 20-F General Instruction A'),
      field: 'period_end',
      since: '2011-12-15',
      basis: 'fiscal year end',
      source: ['Release 33-8959', 'general knowledge'],
    },
  ],
};
