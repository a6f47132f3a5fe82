import type { Form } from './form.ts';
import { type Era, inForce, nearlyInForce, type Source } from './source.ts';

/** An exhibit by number, in one era. */
export interface ExhibitRow extends Era {
  /** "10"; "3(i)" and "4(vi)" are parts of theirs. */
  readonly number: string;
  readonly title: string;
  /** The forms that ask for it, between blanks. */
  readonly forms?: string;
  readonly source?: readonly Source[];
}

/** The tables of exhibits that forms refer to. */
export type ExhibitTable = 'Regulation S-K Item 601' | 'Form 20-F' | 'Regulation M-A Item 1016';

/** Registration statements under the Securities Act, and those of them that tell everything themselves. */
const OFFERINGS = 'S-1 S-3 S-4 S-11 F-1 F-3 F-4';
const FULL = 'S-1 S-4 S-11 F-1 F-4';
const RESERVED = '[Reserved]';
const KNOWN = ['general knowledge'];

/** By table, in the order of their numbers; a row without a source of its own comes from the table. */
export const exhibitTables: Readonly<Record<ExhibitTable, readonly ExhibitRow[]>> = {
  'Regulation S-K Item 601': [
    { number: '1', title: 'Underwriting agreement', forms: `${OFFERINGS} 8-K` },
    {
      number: '2',
      title: 'Plan of acquisition, reorganization, arrangement, liquidation, or succession',
      forms: `${OFFERINGS} 10 8-K 10-Q 10-K`,
    },
    { number: '3', title: 'Articles of incorporation and bylaws', forms: `${FULL} 10 8-K 10-D 10-Q 10-K` },
    { number: '3(i)', title: 'Articles of incorporation', forms: `${FULL} 10 8-K 10-D 10-Q 10-K` },
    { number: '3(ii)', title: 'Bylaws', forms: `${FULL} 10 8-K 10-D 10-Q 10-K` },
    {
      number: '4',
      title: 'Instruments defining the rights of security holders, including indentures',
      forms: `${OFFERINGS} S-8 10 8-K 10-D 10-Q 10-K`,
    },
    {
      number: '4(vi)',
      title: "Description of registrant's securities (Item 202)",
      since: '2019-05-02',
      forms: '10-K',
      source: ['Release 33-10618'],
    },
    { number: '5', title: 'Opinion re legality', forms: 'S-1 S-3 S-4 S-8 S-11 F-1 F-3 F-4' },
    { number: '6', title: RESERVED },
    {
      number: '7',
      title: 'Opinion re liquidation preference',
      until: '2004-08-22',
      forms: 'S-1 S-3 S-4',
      source: KNOWN,
    },
    {
      number: '7',
      title:
        'Correspondence from an independent accountant regarding non-reliance on a previously issued audit report or completed interim review',
      since: '2004-08-23',
      forms: '8-K',
      source: ['Release 33-8400'],
    },
    { number: '8', title: 'Opinion re tax matters', forms: OFFERINGS },
    { number: '9', title: 'Voting trust agreement', forms: `${FULL} 10 10-K` },
    { number: '10', title: 'Material contracts', forms: `${FULL} 10 10-D 10-Q 10-K` },
    { number: '11', title: 'Statement re computation of per share earnings', forms: `${FULL} 10 10-Q 10-K` },
    {
      number: '12',
      title: 'Statements re computation of ratios',
      until: '2018-11-04',
      forms: `${OFFERINGS} 10 10-K`,
      source: ['Release 33-10532'],
    },
    {
      number: '13',
      title: 'Annual report to security holders, Form 10-Q or quarterly report to security holders',
      forms: 'S-4 10-K',
    },
    { number: '14', title: 'Material foreign patents', until: '2003-03-02', forms: 'S-1 10', source: KNOWN },
    { number: '14', title: 'Code of ethics', since: '2003-03-03', forms: '8-K 10-K' },
    { number: '15', title: 'Letter re unaudited interim financial information', forms: `${OFFERINGS} S-8 10-Q` },
    { number: '16', title: 'Letter re change in certifying accountant', forms: `${FULL} 10 8-K 10-K` },
    { number: '17', title: 'Letter re director resignation', until: '2004-08-22', forms: '8-K', source: KNOWN },
    { number: '17', title: 'Correspondence on departure of director', since: '2004-08-23', forms: '8-K' },
    { number: '18', title: 'Letter re change in accounting principles', forms: '10-Q 10-K' },
    { number: '19', title: 'Report furnished to security holders', until: '2023-02-26', forms: '10-Q' },
    { number: '19', title: 'Insider trading policies and procedures', since: '2023-02-27', forms: '10-K' },
    { number: '20', title: 'Other documents or statements to security holders', forms: '8-K' },
    { number: '21', title: 'Subsidiaries of the registrant', forms: `${FULL} 10 10-K` },
    {
      number: '22',
      title: 'Published report regarding matters submitted to vote of security holders',
      until: '2021-01-03',
      forms: '10-Q 10-K',
    },
    {
      number: '22',
      title:
        'Subsidiary guarantors and issuers of guaranteed securities and affiliates whose securities collateralize securities of the registrant',
      since: '2021-01-04',
      forms: `${OFFERINGS} 10 10-Q 10-K`,
      source: ['Release 33-10762'],
    },
    { number: '23', title: 'Consents of experts and counsel', forms: `${OFFERINGS} S-8 8-K 10-D 10-Q 10-K` },
    { number: '24', title: 'Power of attorney', forms: `${OFFERINGS} S-8 10 8-K 10-Q 10-K 10-D` },
    { number: '25', title: 'Statement of eligibility of trustee', forms: OFFERINGS },
    { number: '26', title: 'Invitation for competitive bids', until: '2018-11-04', forms: 'S-1 S-3 S-4' },
    {
      number: '26',
      title: 'Issuer repurchases of equity securities',
      since: '2023-07-31',
      until: '2023-12-18',
      forms: '10-Q 10-K',
      source: KNOWN,
    },
    {
      number: '27',
      title: 'Financial data schedule',
      until: '2001-06-06',
      forms: 'S-1 S-3 S-4 10 10-Q 10-K',
      source: ['17 CFR 229.601 (2002)'],
    },
    {
      number: '28',
      title: 'Information from reports furnished to State insurance regulatory authorities',
      forms: '10-K',
    },
    { number: '31', title: 'Rule 13a-14(a)/15d-14(a) certifications', since: '2003-08-14', forms: '10-Q 10-K' },
    { number: '32', title: 'Section 1350 certifications', since: '2003-08-14', forms: '10-Q 10-K' },
    {
      number: '33',
      title: 'Report on assessment of compliance with servicing criteria for asset-backed issuers',
      since: '2006-01-01',
      forms: '10-K',
    },
    {
      number: '34',
      title: 'Attestation report on assessment of compliance with servicing criteria for asset-backed securities',
      since: '2006-01-01',
      forms: '10-K',
    },
    { number: '35', title: 'Servicer compliance statement', since: '2006-01-01', forms: '10-K' },
    {
      number: '36',
      title: 'Depositor certification for shelf offerings of asset-backed securities',
      since: '2015-11-23',
      forms: 'SF-3 8-K',
    },
    {
      number: '95',
      title: 'Mine safety disclosure exhibit',
      since: '2012-01-27',
      forms: '10-Q 10-K',
      source: ['Release 33-9286'],
    },
    {
      number: '96',
      title: 'Technical report summary',
      since: '2021-01-01',
      forms: 'S-1 S-3 S-4 10 10-K',
      source: KNOWN,
    },
    {
      number: '97',
      title: 'Policy relating to recovery of erroneously awarded compensation',
      since: '2023-12-01',
      forms: '10-K',
      source: ['Release 33-11126'],
    },
    {
      number: '98',
      title: 'Reports, opinions, or appraisals materially relating to a de-SPAC transaction',
      since: '2024-07-01',
      forms: 'S-1 S-4 F-1 F-4 8-K Schedule_14A',
      source: KNOWN,
    },
    { number: '99', title: 'Additional exhibits', forms: `${OFFERINGS} S-8 10 8-K 10-D 10-Q 10-K` },
    { number: '100', title: 'XBRL-related documents', since: '2005-03-16', forms: '8-K 10-Q 10-K' },
    { number: '101', title: 'Interactive data file', since: '2009-04-13', forms: 'S-1 S-3 S-4 8-K 10-Q 10-K 20-F 6-K' },
    { number: '102', title: 'Asset data file', since: '2016-11-23', forms: 'S-1 SF-1 SF-3 10-D' },
    { number: '103', title: 'Asset related documents', since: '2016-11-23', forms: 'SF-1 SF-3 10-D' },
    { number: '104', title: 'Cover page interactive data file', since: '2019-06-01', forms: '8-K 10-Q 10-K' },
    { number: '105', title: RESERVED },
    { number: '106', title: 'Static pool PDF', since: '2014-11-24', forms: 'SF-1 SF-3 8-K' },
    {
      number: '107',
      title: 'Filing fee table',
      since: '2022-01-31',
      forms: 'S-1 S-3 S-4 S-8 S-11 F-1 F-3 F-4 Schedule_14A',
    },
  ],
  'Form 20-F': [
    { number: '1', title: 'Articles of incorporation and bylaws' },
    { number: '2', title: 'Instruments defining the rights of holders of securities' },
    { number: '3', title: 'Voting trust agreements' },
    { number: '4', title: 'Material contracts' },
    { number: '5', title: 'List showing number and dates of foreign patents' },
    { number: '6', title: 'Statement re earnings per share' },
    { number: '7', title: 'Statement re ratios' },
    { number: '8', title: 'List of subsidiaries' },
    { number: '9', title: 'Statement re unaudited or pro forma information' },
    { number: '10', title: 'Notice under Rule 104 of Reg BTR' },
    { number: '11', title: 'Code of ethics, insider trading policies' },
    { number: '12', title: 'Rule 13a-14(a)/15d-14(a) certifications' },
    { number: '13', title: 'Section 1350 certifications' },
    { number: '14', title: 'Legal opinions for annual report registration uses' },
    { number: '15', title: 'Additional exhibits, consents, letter of the accountant' },
    { number: '16', title: 'Mine safety disclosure' },
    { number: '17', title: 'Subsidiary guarantors' },
    { number: '96', title: 'Technical report summary' },
    { number: '97', title: 'Recovery policy' },
    { number: '101', title: 'Interactive data' },
    { number: '104', title: 'Cover page interactive data' },
  ],
  'Regulation M-A Item 1016': [
    {
      number: '(a)',
      title: 'Disclosure, solicitation or recommendation, and other materials sent to security holders',
    },
    { number: '(b)', title: 'Loan agreement' },
    { number: '(c)', title: 'Report, opinion or appraisal' },
    { number: '(d)', title: 'Agreement, arrangement or understanding on the subject securities' },
    { number: '(e)', title: 'Agreement, arrangement or understanding of the subject company' },
    { number: '(f)', title: 'Statement of appraisal rights and procedures' },
    { number: '(g)', title: 'Written material for those who solicit orally' },
    { number: '(h)', title: 'Legal opinion on tax consequences' },
    { number: '24', title: 'Power of attorney', source: KNOWN },
    { number: '99', title: 'Additional exhibits', source: KNOWN },
    { number: '107', title: 'Filing fee table', since: '2022-01-31' },
  ],
};

/** True where the table of the form goes by letters: "(a)(1)(A)". */
export function numberedByLetter({ exhibits }: Form): boolean {
  return exhibits !== undefined && exhibitTables[exhibits].some(({ number }) => number.startsWith('('));
}

/** The row of the form's table for an exhibit as printed ("10.1", "3(i)", "EX-99.1") on a date (undefined: today's), or near it. */
export function exhibitRow(printed: string, form: Form, date: string | undefined): ExhibitRow | undefined {
  const table = form.exhibits ? exhibitTables[form.exhibits] : [];
  const number = printed.replace(/^EX-/i, '').toLowerCase();
  const letter = /^(?:99\.?)?\(?([a-z])(?![a-z])/.exec(number)?.[1];
  const names = [number, `(${letter})`, /^\d*/.exec(number)![0]];
  for (const open of [inForce, nearlyInForce]) {
    for (const name of names) {
      const row = table.find(each => each.number === name && open(each, date));
      if (row) return row;
    }
  }
  return undefined;
}

/** The rows of the form's table that are open on a date (undefined: today). */
export function exhibitsInForce(form: Form, date: string | undefined): readonly ExhibitRow[] {
  const table = form.exhibits ? exhibitTables[form.exhibits] : [];
  return table.filter(row => inForce(row, date) && row.title !== RESERVED);
}

/** What an exhibit of this number is, by the form's table: "Material contracts". */
export function exhibitTitle(printed: string, form: Form, date: string | undefined): string | undefined {
  return exhibitRow(printed, form, date)?.title;
}
