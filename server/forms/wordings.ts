import type { FieldId } from './fields.ts';
import { type Era, inForce } from './source.ts';

/** How a field stands on a page where its first caption alone does not say it. Sources: the forms, and covers as filed in each era. */
export interface Wording extends Era {
  /** The forms that word it so; absent for all. */
  readonly forms?: readonly string[];
  /** Its lines; "__" is a blank, "[ ]" a box. */
  readonly text: string;
  /** Lines are centred, or stand as they are; else each is a paragraph. */
  readonly layout?: 'centred' | 'as it is';
}

const FILER = 'Indicate by check mark whether the registrant is';
const YEAR = 'For the fiscal year ended __';
const RULE_12B2 = 'in Rule 12b-2 of the Exchange Act.';

const wordings: Partial<Record<FieldId, readonly Wording[]>> = {
  agency_heading: [
    {
      text: 'UNITED STATES\nSECURITIES AND EXCHANGE COMMISSION\nWashington, D.C. 20549',
      layout: 'centred',
    },
  ],
  report_title_8k: [
    {
      text: 'CURRENT REPORT\n\nPursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934',
      layout: 'centred',
    },
  ],
  period_end: [
    { forms: ['10-Q', '10-QSB'], text: 'For the quarterly period ended __', layout: 'centred' },
    { forms: ['13F-HR'], text: 'Report for the Calendar Year or Quarter Ended: __' },
    { forms: ['12b-25'], text: 'For Period Ended: __' },
    { forms: ['N-CSR'], text: 'For the period ended: __' },
    { forms: ['4'], text: 'Statement for Month/Year: __' },
    { text: YEAR, layout: 'centred' },
  ],
  commission_file_number: [
    { forms: ['13F-HR'], text: 'Form 13F File Number: __' },
    { forms: ['12b-25'], text: 'SEC File Number: __' },
    {
      forms: ['10-K', '10-Q', '10-KSB', '10-QSB', '20-F', '40-F', '6-K', '11-K', '10-D', '15', '25'],
      text: 'Commission file number: __',
      layout: 'centred',
    },
  ],
  registrant_name: [
    { forms: ['SC 13D', 'SC 13G'], text: '__\n(Name of Issuer)', layout: 'centred' },
    { forms: ['SC TO'], text: '__\n(Name of Subject Company (Issuer))', layout: 'centred' },
    { forms: ['DEF 14A'], text: '__\n(Name of Registrant as Specified In Its Charter)', layout: 'centred' },
    { forms: ['13F-HR'], text: 'Name: __' },
    { forms: ['12b-25'], text: 'Full Name of Registrant: __' },
    { forms: ['3', '4', '5'], text: 'Issuer Name and Ticker or Trading Symbol: __' },
  ],
  former_name: [{ forms: ['12b-25'], text: 'Former Name if Applicable: __' }],
  principal_address: [
    { forms: ['13F-HR'], text: 'Address: __' },
    { forms: ['12b-25'], text: 'Address of Principal Executive Office (Street and Number): __' },
  ],
  zip_code: [{ forms: ['12b-25'], text: 'City, State and Zip Code: __' }],
  plan_title: [{ forms: ['S-8'], text: '__\n(Full title of the plan)', layout: 'centred' }],
  telephone: [{ forms: ['13F-HR'], text: 'Phone: __' }],
  so_cusip: [{ forms: ['12b-25'], text: 'CUSIP Number: __' }],
  registration_number: [{ text: 'Registration No. __', layout: 'centred' }],
  rule_filed_under: [{ text: 'Filed pursuant to Rule __' }],
  filer_status: [
    {
      until: '2005-11-30',
      text: `${FILER} an accelerated filer (as defined in Rule 12b-2 of the Exchange Act).  Yes [ ]  No [ ]`,
    },
    {
      since: '2005-12-01',
      until: '2008-02-03',
      text: `${FILER} a large accelerated filer, an accelerated filer, or a non-accelerated filer. See definition of "accelerated filer and large accelerated filer" ${RULE_12B2} (Check one):

Large accelerated filer [ ]   Accelerated filer [ ]   Non-accelerated filer [ ]`,
    },
    {
      since: '2008-02-04',
      until: '2017-04-11',
      text: `${FILER} a large accelerated filer, an accelerated filer, a non-accelerated filer, or a smaller reporting company. See the definitions of "large accelerated filer," "accelerated filer" and "smaller reporting company" ${RULE_12B2} (Check one):

Large accelerated filer [ ]     Accelerated filer [ ]
Non-accelerated filer [ ]       Smaller reporting company [ ]`,
    },
    {
      since: '2017-04-12',
      text: `${FILER} a large accelerated filer, an accelerated filer, a non-accelerated filer, a smaller reporting company, or an emerging growth company. See the definitions of "large accelerated filer," "accelerated filer," "smaller reporting company," and "emerging growth company" ${RULE_12B2}

Large accelerated filer [ ]     Accelerated filer [ ]
Non-accelerated filer [ ]       Smaller reporting company [ ]
                                Emerging growth company [ ]`,
    },
  ],
  sec12b_table: [
    {
      since: '2019-05-02',
      text: `Securities registered pursuant to Section 12(b) of the Act:

   Title of each class          Trading Symbol(s)     Name of each exchange
                                                       on which registered
__________________________      _________________   __________________________`,
      layout: 'as it is',
    },
    {
      text: `Securities registered pursuant to Section 12(b) of the Act:

       Title of each class            Name of each exchange on which registered
__________________________________    _________________________________________`,
      layout: 'as it is',
    },
  ],
  aggregate_market_value: [
    {
      until: '2002-12-14',
      text: 'State the aggregate market value of the voting stock held by non-affiliates of the registrant: $ __, as of __.',
    },
    {
      text: "State the aggregate market value of the voting and non-voting common equity held by non-affiliates computed by reference to the price at which the common equity was last sold, or the average bid and asked price of such common equity, as of the last business day of the registrant's most recently completed second fiscal quarter: $ __.",
    },
  ],
  shares_outstanding: [
    {
      forms: ['20-F', '40-F'],
      text: "Indicate the number of outstanding shares of each of the issuer's classes of capital or common stock as of the close of the period covered by the annual report: __",
    },
    {
      text: "Indicate the number of shares outstanding of each of the registrant's classes of common stock, as of the latest practicable date: __",
    },
  ],
  issuer_revenues: [{ text: "State issuer's revenues for its most recent fiscal year: $ __" }],
  item17_18: [
    {
      until: '2008-03-03',
      text: 'Indicate by check mark which financial statement item the registrant has elected to follow.\n\n[ ] Item 17   [ ] Item 18',
    },
    {
      text: 'If "Other" has been checked in response to the previous question, indicate by check mark which financial statement item the registrant has elected to follow.\n\n[ ] Item 17   [ ] Item 18',
    },
  ],
  accounting_basis: [
    {
      text: 'Indicate by check mark which basis of accounting the registrant has used to prepare the financial statements included in this filing:\n\nU.S. GAAP [ ]   IFRS [ ]   Other [ ]',
    },
  ],
  fee_table: [
    {
      text: `                        CALCULATION OF REGISTRATION FEE

Title of each class of    Amount to be    Proposed maximum     Amount of
securities to be           registered    aggregate offering   registration
registered                                     price              fee
______________________    ____________    ________________    ____________`,
      layout: 'as it is',
    },
  ],
  abs_reg_table: [
    {
      text: `                  Registered/reporting pursuant to (check one)
                                                              Name of exchange
Title of class   Section 12(b)  Section 12(g)  Section 15(d)  (If Section 12(b))
______________        [ ]            [ ]            [ ]       _________________`,
      layout: 'as it is',
    },
  ],
  so_rows_13d: [
    {
      text: `  1.  Names of Reporting Persons: __
  2.  Check the Appropriate Box if a Member of a Group:  (a) [ ]  (b) [ ]
  3.  SEC Use Only
  4.  Source of Funds: __
  5.  Check if Disclosure of Legal Proceedings Is Required Pursuant to
      Items 2(d) or 2(e): [ ]
  6.  Citizenship or Place of Organization: __
  7.  Sole Voting Power: __
  8.  Shared Voting Power: __
  9.  Sole Dispositive Power: __
 10.  Shared Dispositive Power: __
 11.  Aggregate Amount Beneficially Owned by Each Reporting Person: __
 12.  Check if the Aggregate Amount in Row (11) Excludes Certain Shares: [ ]
 13.  Percent of Class Represented by Amount in Row (11): __
 14.  Type of Reporting Person: __`,
      layout: 'as it is',
    },
  ],
  so_rows_13g: [
    {
      text: `  1.  Names of Reporting Persons: __
  2.  Check the Appropriate Box if a Member of a Group:  (a) [ ]  (b) [ ]
  3.  SEC Use Only
  4.  Citizenship or Place of Organization: __
  5.  Sole Voting Power: __
  6.  Shared Voting Power: __
  7.  Sole Dispositive Power: __
  8.  Shared Dispositive Power: __
  9.  Aggregate Amount Beneficially Owned by Each Reporting Person: __
 10.  Check if the Aggregate Amount in Row (9) Excludes Certain Shares: [ ]
 11.  Percent of Class Represented by Amount in Row (9): __
 12.  Type of Reporting Person: __`,
      layout: 'as it is',
    },
  ],
  nt_form_boxes: [
    {
      until: '2005-12-31',
      text: '(Check one):\n\n[ ] Form 10-K   [ ] Form 20-F   [ ] Form 11-K   [ ] Form 10-Q   [ ] Form N-SAR',
    },
    {
      until: '2018-05-31',
      text: '(Check one):\n\n[ ] Form 10-K   [ ] Form 20-F   [ ] Form 11-K   [ ] Form 10-Q\n[ ] Form 10-D   [ ] Form N-SAR   [ ] Form N-CSR',
    },
    {
      text: '(Check one):\n\n[ ] Form 10-K   [ ] Form 20-F   [ ] Form 11-K   [ ] Form 10-Q\n[ ] Form 10-D   [ ] Form N-CEN   [ ] Form N-CSR',
    },
  ],
  nt_part2: [
    {
      text: `                                    PART II
                          RULES 12b-25(b) AND (c)

[ ]  (a) The reasons described in reasonable detail in Part III of this form
     could not be eliminated without unreasonable effort or expense

[ ]  (b) The subject annual report, or the portion of it, will be filed on or
     before the fifteenth calendar day following the prescribed due date; or
     the subject quarterly report, or the portion of it, on or before the fifth
     calendar day following the prescribed due date

[ ]  (c) The accountant's statement or other exhibit required by Rule
     12b-25(c) has been attached if applicable`,
      layout: 'as it is',
    },
  ],
  nt_part3: [{ text: 'PART III - NARRATIVE\n\n__', layout: 'centred' }],
  nt_part4: [
    {
      text: `                          PART IV - OTHER INFORMATION

(1)  Name and telephone number of person to contact in regard to this
     notification: __`,
      layout: 'as it is',
    },
  ],
  proxy_doc_type: [
    {
      text: `Check the appropriate box:

[ ]  Preliminary Proxy Statement
[ ]  Confidential, for Use of the Commission Only (as permitted by
     Rule 14a-6(e)(2))
[X]  Definitive Proxy Statement
[ ]  Definitive Additional Materials
[ ]  Soliciting Material under Rule 14a-12`,
      layout: 'as it is',
    },
  ],
  proxy_fee: [
    {
      until: '2022-01-30',
      text: `Payment of Filing Fee (Check the appropriate box):

[X]  No fee required
[ ]  Fee computed on table below per Exchange Act Rules 14a-6(i)(1) and 0-11
[ ]  Fee paid previously with preliminary materials`,
      layout: 'as it is',
    },
    {
      text: `Payment of Filing Fee (Check all boxes that apply):

[X]  No fee required
[ ]  Fee paid previously with preliminary materials
[ ]  Fee computed on table in exhibit required by Item 25(b) per Exchange Act
     Rules 14a-6(i)(1) and 0-11`,
      layout: 'as it is',
    },
  ],
  delaying_amendment: [
    {
      text: 'The registrant hereby amends this registration statement on such date or dates as may be necessary to delay its effective date until the registrant shall file a further amendment which specifically states that this registration statement shall thereafter become effective in accordance with Section 8(a) of the Securities Act of 1933 or until the registration statement shall become effective on such date as the Commission, acting pursuant to said Section 8(a), may determine.',
    },
  ],
  f15_rules: [
    {
      until: '2007-06-03',
      text: `Please place an X in the box(es) to designate the appropriate rule provision(s)
relied upon to terminate or suspend the duty to file reports:

     Rule 12g-4(a)(1)(i)   [ ]          Rule 12h-3(b)(1)(i)   [ ]
     Rule 12g-4(a)(1)(ii)  [ ]          Rule 12h-3(b)(1)(ii)  [ ]
     Rule 12g-4(a)(2)(i)   [ ]          Rule 12h-3(b)(2)(i)   [ ]
     Rule 12g-4(a)(2)(ii)  [ ]          Rule 12h-3(b)(2)(ii)  [ ]
                                        Rule 15d-6            [ ]`,
      layout: 'as it is',
    },
    {
      text: `Please place an X in the box(es) to designate the appropriate rule provision(s)
relied upon to terminate or suspend the duty to file reports:

     Rule 12g-4(a)(1)      [ ]          Rule 12h-3(b)(1)(ii)  [ ]
     Rule 12g-4(a)(2)      [ ]          Rule 15d-6            [ ]
     Rule 12h-3(b)(1)(i)   [ ]          Rule 15d-22(b)        [ ]`,
      layout: 'as it is',
    },
  ],
};

/** How the form words a field on a date (ISO; undefined for today); undefined where its first caption says it. */
export function wordingOf(field: FieldId, form: string, date: string | undefined): Wording | undefined {
  return wordings[field]?.find(row => inForce(row, date) && (!row.forms || row.forms.includes(form)));
}
