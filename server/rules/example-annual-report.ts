import { formOf } from '../forms/all.ts';
import type { FieldId } from '../forms/fields.ts';
import { itemsInForce } from '../forms/find-item.ts';
import type { Item } from '../forms/form.ts';
import { inForce, judgingDate } from '../forms/source.ts';

/** The lines of a fictional cover page of an annual report, by the field they carry. */
const lines: readonly (readonly [FieldId | undefined, string])[] = [
  [undefined, '                    UNITED STATES SECURITIES AND EXCHANGE COMMISSION'],
  [undefined, '                             Washington, D.C. 20549'],
  [undefined, ''],
  [undefined, '                                   FORM 10-K'],
  [undefined, ''],
  ['annual_transition_boxes', '[X] ANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE'],
  ['annual_transition_boxes', '    ACT OF 1934'],
  ['period_end', '                 For the fiscal year ended __PERIOD__'],
  ['annual_transition_boxes', '[ ] TRANSITION REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES EXCHANGE'],
  ['annual_transition_boxes', '    ACT OF 1934'],
  [undefined, ''],
  ['commission_file_number', '                     Commission File Number: 000-99123'],
  [undefined, ''],
  ['registrant_name', '                           EXAMPLE HOLDINGS, INC.'],
  ['registrant_name', '             (Exact name of registrant as specified in its charter)'],
  [undefined, ''],
  ['state_of_incorporation', '                                  Delaware'],
  ['state_of_incorporation', '        (State or other jurisdiction of incorporation or organization)'],
  [undefined, ''],
  ['irs_ein', '                                 94-3199123'],
  ['irs_ein', '                    (I.R.S. Employer Identification No.)'],
  [undefined, ''],
  ['principal_address', '                     100 Main Street, Springfield, Illinois'],
  ['principal_address', '                    (Address of principal executive offices)'],
  [undefined, ''],
  ['zip_code', '                                   62701'],
  ['zip_code', '                                 (Zip Code)'],
  [undefined, ''],
  ['telephone', "Registrant's telephone number, including area code: (217) 555-0100"],
  [undefined, ''],
  ['sec12b_table', 'Securities registered pursuant to Section 12(b) of the Act:'],
  ['sec12b_table', ''],
  ['sec12b_table', 'Common Stock                EXH                New York Stock Exchange'],
  ['sec12b_table', '(Title of each class)       (Trading Symbol)   (Name of each exchange)'],
  [undefined, ''],
  ['sec12g_list', 'Securities registered pursuant to Section 12(g) of the Act: None'],
  [undefined, ''],
  ['wksi', 'Indicate by check mark if the registrant is a well-known seasoned issuer, as'],
  ['wksi', 'defined in Rule 405 of the Securities Act. Yes [ ] No [X]'],
  [undefined, ''],
  ['not_required_13_15d', 'Indicate by check mark if the registrant is not required to file reports'],
  ['not_required_13_15d', 'pursuant to Section 13 or Section 15(d) of the Act. Yes [ ] No [X]'],
  [undefined, ''],
  ['reports_filed_12m_90d', 'Indicate by check mark whether the registrant (1) has filed all reports required'],
  ['reports_filed_12m_90d', 'to be filed by Section 13 or 15(d) of the Securities Exchange Act of 1934 during'],
  ['reports_filed_12m_90d', 'the preceding 12 months, and (2) has been subject to such filing requirements'],
  ['reports_filed_12m_90d', 'for the past 90 days. Yes [X] No [ ]'],
  [undefined, ''],
  ['interactive_data', 'Indicate by check mark whether the registrant has submitted electronically every'],
  ['interactive_data', 'Interactive Data File required to be submitted pursuant to Rule 405 of'],
  ['interactive_data', 'Regulation S-T during the preceding 12 months. Yes [X] No [ ]'],
  [undefined, ''],
  ['item405', 'Indicate by check mark if disclosure of delinquent filers pursuant to Item 405'],
  ['item405', 'of Regulation S-K is not contained herein, and will not be contained, to the best'],
  ['item405', "of registrant's knowledge, in definitive proxy or information statements"],
  ['item405', 'incorporated by reference in Part III of this Form 10-K. [ ]'],
  [undefined, ''],
  ['filer_status', 'Indicate by check mark whether the registrant is a large accelerated filer, an'],
  ['filer_status', 'accelerated filer, a non-accelerated filer or a smaller reporting company.'],
  ['filer_status', ''],
  ['filer_status', 'Large accelerated filer [ ]              Accelerated filer [X]'],
  ['filer_status', 'Non-accelerated filer   [ ]              Smaller reporting company [ ]'],
  [undefined, ''],
  ['egc_flag', 'Indicate by check mark whether the registrant is an emerging growth company as'],
  ['egc_flag', 'defined in Rule 405 of the Securities Act of 1933. [ ]'],
  [undefined, ''],
  ['egc_transition', 'If an emerging growth company, indicate by check mark if the registrant has'],
  ['egc_transition', 'elected not to use the extended transition period for complying with any new or'],
  ['egc_transition', 'revised financial accounting standards. [ ]'],
  [undefined, ''],
  ['icfr_attestation', 'Indicate by check mark whether the registrant has filed a report on and'],
  ['icfr_attestation', "attestation to its management's assessment of the effectiveness of its internal"],
  ['icfr_attestation', 'control over financial reporting. [X]'],
  [undefined, ''],
  ['error_correction', 'If securities are registered pursuant to Section 12(b) of the Act, indicate by'],
  ['error_correction', 'check mark whether the financial statements of the registrant included in the'],
  ['error_correction', 'filing reflect the correction of an error to previously issued financial'],
  ['error_correction', 'statements. [ ]'],
  [undefined, ''],
  ['recovery_analysis', 'Indicate by check mark whether any of those error corrections are restatements'],
  ['recovery_analysis', 'that required a recovery analysis of incentive-based compensation. [ ]'],
  [undefined, ''],
  ['shell_company', 'Indicate by check mark whether the registrant is a shell company (as defined in'],
  ['shell_company', 'Rule 12b-2 of the Act). Yes [ ] No [X]'],
  [undefined, ''],
  ['aggregate_market_value', 'The aggregate market value of the voting stock held by non-affiliates of the'],
  ['aggregate_market_value', 'registrant was $45,000,000.'],
  [undefined, ''],
  ['shares_outstanding', 'The number of shares of common stock outstanding was 4,500,000.'],
  [undefined, ''],
];

const SIGNATURES = `                                   SIGNATURES

     Pursuant to the requirements of Section 13 or 15(d) of the Securities Exchange
Act of 1934, the registrant has duly caused this report to be signed on its behalf
by the undersigned, thereunto duly authorized.

                                   EXAMPLE HOLDINGS, INC.

Date: __DATE__                By: /s/ Jane Roe
                                       Jane Roe
                                       Treasurer
`;

/** What is otherwise in an example of an annual report. */
interface OtherReport {
  /** The field whose lines are left out of the cover page. */
  readonly without?: FieldId;
  /** Fields that the form did not ask for on the day. */
  readonly besides?: readonly FieldId[];
  /** Other text in place of some. */
  readonly change?: (text: string) => string;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** An annual report for the fiscal year that ended on `period`, signed on `date` (ISO): cover page and items are the form's of that day. */
export function exampleAnnualReport(
  date: string,
  period: string,
  { without, besides = [], change = text => text }: OtherReport = {},
): string {
  const form = formOf('10-K')!;
  const dates = { filed: date, period };
  const asked = (field: FieldId) =>
    besides.includes(field) || form.cover.some(row => row.field === field && inForce(row, judgingDate(row, dates)));
  const cover = lines.filter(([field]) => field === undefined || (field !== without && asked(field)));
  const text = [
    ...cover.map(([, line]) => line),
    ...itemsInForce(form, dates)
      .filter(({ number, optional }) => !optional || number.length < 3)
      .flatMap(answered),
    SIGNATURES,
  ].join('\n');
  return change(text.replace('__PERIOD__', printed(period)).replace('__DATE__', printed(date)));
}

/** The item's heading, under its part's where it is the part's first, and a sentence. */
function answered({ number, caption, part }: Item, i: number, all: readonly Item[]): string[] {
  const opens = part !== all[i - 1]?.part;
  const heading = `Item ${number}. ${caption}`
    .match(/.{1,70}(?:\s|$)/g)!
    .map((line, at) => (at > 0 ? '         ' : '') + line.trimEnd());
  return [...(opens ? [`PART ${part}`, ''] : []), ...heading, '', '     Nothing to report.', ''];
}

/** "2024-03-12" as "March 12, 2024". */
function printed(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${MONTHS[month! - 1]} ${day}, ${year}`;
}
