import type { FieldId } from '../forms/fields.ts';

/** The lines of a fictional cover page, by the field they carry: the rules' examples are made of it. */
const lines: readonly (readonly [FieldId | undefined, string])[] = [
  [undefined, '                       SECURITIES AND EXCHANGE COMMISSION'],
  [undefined, '                             Washington, D.C. 20549'],
  [undefined, ''],
  [undefined, '                                    FORM 8-K'],
  [undefined, ''],
  [undefined, '                                 CURRENT REPORT'],
  [undefined, '     Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934'],
  [undefined, ''],
  ['date_of_report', 'Date of Report (Date of earliest event reported): March 30, 2004'],
  ['date_of_report', ''],
  ['registrant_name', '                          EXAMPLE HOLDINGS, INC.'],
  ['registrant_name', '             (Exact name of registrant as specified in its charter)'],
  ['registrant_name', ''],
  ['state_of_incorporation', '                                 Delaware'],
  ['state_of_incorporation', '                 (State or other jurisdiction of incorporation)'],
  ['state_of_incorporation', ''],
  ['commission_file_number', '                                000-99123'],
  ['commission_file_number', '                         (Commission File Number)'],
  ['commission_file_number', ''],
  ['irs_ein', '                                94-3199123'],
  ['irs_ein', '                     (IRS Employer Identification No.)'],
  ['irs_ein', ''],
  ['principal_address', '                     100 Main Street, Springfield, Illinois'],
  ['principal_address', '                    (Address of principal executive offices)'],
  ['principal_address', ''],
  ['zip_code', '                                   62701'],
  ['zip_code', '                                 (Zip Code)'],
  ['zip_code', ''],
  ['telephone', "Registrant's telephone number, including area code: (217) 555-0100"],
  ['telephone', ''],
  ['former_name', '                               Not Applicable'],
  ['former_name', '         (Former name or former address, if changed since last report)'],
  ['former_name', ''],
  ['cb_intro_8k', 'Check the appropriate box below if the Form 8-K filing is intended to'],
  ['cb_intro_8k', 'simultaneously satisfy the filing obligation of the registrant under any of the'],
  ['cb_intro_8k', 'following provisions:'],
  ['cb_rule425', '[ ] Written communications pursuant to Rule 425 under the Securities Act'],
  ['cb_rule425', '    (17 CFR 230.425)'],
  ['cb_rule14a12', '[ ] Soliciting material pursuant to Rule 14a-12 under the Exchange Act'],
  ['cb_rule14a12', '    (17 CFR 240.14a-12)'],
  ['cb_rule14d2b', '[ ] Pre-commencement communications pursuant to Rule 14d-2(b) under the Exchange'],
  ['cb_rule14d2b', '    Act (17 CFR 240.14d-2(b))'],
  ['cb_rule13e4c', '[ ] Pre-commencement communications pursuant to Rule 13e-4(c) under the Exchange'],
  ['cb_rule13e4c', '    Act (17 CFR 240.13e-4(c))'],
  [undefined, ''],
  ['sec12b_table', 'Securities registered pursuant to Section 12(b) of the Act:'],
  ['sec12b_table', ''],
  ['sec12b_table', 'Common Stock                EXH                New York Stock Exchange'],
  ['sec12b_table', '(Title of each class)       (Trading Symbol)   (Name of each exchange)'],
  [undefined, ''],
  ['egc_flag', 'Indicate by check mark whether the registrant is an emerging growth company as'],
  ['egc_flag', 'defined in Rule 405 of the Securities Act of 1933. [ ]'],
  ['egc_transition', 'If an emerging growth company, indicate by check mark if the registrant has'],
  ['egc_transition', 'elected not to use the extended transition period for complying with any new or'],
  ['egc_transition', 'revised financial accounting standards. [ ]'],
];

/** What is otherwise in an example. */
export interface Otherwise {
  /** The field whose lines are left out. */
  readonly without?: FieldId;
  /** The text under the item's heading. */
  readonly body?: string;
  /** Other text in place of some. */
  readonly change?: (text: string) => string;
}

/** The example signed on `date` (as printed). */
export function example(
  date: string,
  { without, body = '     Nothing further.', change = text => text }: Otherwise = {},
): string {
  const cover = lines.filter(([field]) => without === undefined || field !== without).map(([, line]) => line);
  const rest = [
    '',
    'Item 5. Other Events.',
    '',
    body,
    '',
    '                                   SIGNATURES',
    '',
    '     Pursuant to the requirements of the Securities Exchange Act of 1934, the',
    'registrant has duly caused this report to be signed on its behalf.',
    '',
    '                                   EXAMPLE HOLDINGS, INC.',
    '',
    `Date: ${date}                By: /s/ Jane Roe`,
    '                                       Jane Roe',
    '                                       Treasurer',
  ];
  return change(`${[...cover, ...rest].join('\n')}\n`);
}
