import type { Era, Source } from './source.ts';

/** The text that officers certify under Section 302 of the Sarbanes-Oxley Act, in one era. */
export interface CertificationText extends Era {
  /** Whose text it is, and which: it stands in messages. */
  readonly name: string;
  /** The forms that ask for it. */
  readonly forms: readonly string[];
  /** Only amendments without financial statements may leave so much out. */
  readonly amendment?: true;
  /** From this date on it is open to few; a sentence for the user. */
  readonly rare?: { readonly since: string; readonly why: string };
  /** Word by word, without the opening line; words in brackets may be left out, and "(s)" leaves the number open. */
  readonly text: string;
  readonly source: readonly Source[];
}

const DOMESTIC = ['10-K', '10-Q', '10-KSB', '10-QSB'];

/** The first paragraph, of which the form, the registrant and the period are the filer's own words, and the second. */
const REVIEWED =
  'I have reviewed this Based on my knowledge, this report does not contain any untrue statement of a material fact or omit to state a material fact necessary to make the statements made, in light of the circumstances under which such statements were made, not misleading with respect to the period covered by this report;';

const presented = (issuer: string) =>
  `Based on my knowledge, the financial statements, and other financial information included in this report, fairly present in all material respects the financial condition, results of operations and cash flows of the ${issuer} as of, and for, the periods presented in this report;`;

const CONTROLS =
  'and internal control over financial reporting (as defined in Exchange Act Rules 13a-15(f) and 15d-15(f))';

const DESIGNED =
  'Designed such internal control over financial reporting, or caused such internal control over financial reporting to be designed under our supervision, to provide reasonable assurance regarding the reliability of financial reporting and the preparation of financial statements for external purposes in accordance with generally accepted accounting principles;';

/** Paragraphs 4 and 5 since 2003. */
const controlled = (issuer: string, quarter: string, internal: boolean) => `
The ${issuer}'s other certifying officer(s) and I are responsible for establishing and maintaining disclosure controls and procedures (as defined in Exchange Act Rules 13a-15(e) and 15d-15(e)) ${internal ? CONTROLS : ''} for the ${issuer} and have:
Designed such disclosure controls and procedures, or caused such disclosure controls and procedures to be designed under our supervision, to ensure that material information relating to the ${issuer}, including its consolidated subsidiaries, is made known to us by others within those entities, particularly during the period in which this report is being prepared;
${internal ? DESIGNED : '[Intentionally omitted]'}
Evaluated the effectiveness of the ${issuer}'s disclosure controls and procedures and presented in this report our conclusions about the effectiveness of the disclosure controls and procedures, as of the end of the period covered by this report based on such evaluation; [and]
Disclosed in this report any change in the ${issuer}'s internal control over financial reporting that occurred during ${quarter} that has materially affected, or is reasonably likely to materially affect, the ${issuer}'s internal control over financial reporting; [and]
The ${issuer}'s other certifying officer(s) and I have disclosed, based on our most recent evaluation of internal control over financial reporting, to the ${issuer}'s auditors and the audit committee of the ${issuer}'s board of directors (or persons performing the equivalent function(s)):
All significant deficiencies and material weaknesses in the design or operation of internal control over financial reporting which are reasonably likely to adversely affect the ${issuer}'s ability to record, process, summarize and report financial information; and
Any fraud, whether or not material, that involves management or other employees who have a significant role in the ${issuer}'s internal control over financial reporting.`;

const QUARTER =
  "the registrant's most recent fiscal quarter (the registrant's fourth fiscal quarter in the case of an annual report)";

/** Item 601(b)(31) of Regulation S-K and of S-B, and Rule 13a-14 before it. "Small business issuer" is the registrant of Regulation S-B. */
export const certificationTexts: readonly CertificationText[] = [
  {
    name: 'the text of August 2002',
    forms: DOMESTIC,
    since: '2002-08-29',
    until: '2003-08-13',
    text: `${REVIEWED} ${presented('registrant')}
The registrant's other certifying officer(s) and I are responsible for establishing and maintaining disclosure controls and procedures (as defined in Exchange Act Rules 13a-14 and 15d-14) for the registrant and [we] have:
designed such disclosure controls and procedures to ensure that material information relating to the registrant, including its consolidated subsidiaries, is made known to us by others within those entities, particularly during the period in which this report is being prepared;
evaluated the effectiveness of the registrant's disclosure controls and procedures as of a date within 90 days prior to the filing date of this report (the "Evaluation Date"); and
presented in this report our conclusions about the effectiveness of the disclosure controls and procedures based on our evaluation as of the Evaluation Date;
The registrant's other certifying officer(s) and I have disclosed, based on our most recent evaluation, to the registrant's auditors and the audit committee of [the] registrant's board of directors (or persons performing the equivalent function(s)):
all significant deficiencies in the design or operation of internal controls which could adversely affect the registrant's ability to record, process, summarize and report financial data and have identified for the registrant's auditors any material weaknesses in internal controls; and
any fraud, whether or not material, that involves management or other employees who have a significant role in the registrant's internal controls; and
The registrant's other certifying officer(s) and I have indicated in this report whether [or not] there were significant changes in internal controls or in other factors that could significantly affect internal controls subsequent to the date of our most recent evaluation, including any corrective actions with regard to significant deficiencies and material weaknesses.`,
    source: ['Exchange Act Rules 13a-14 and 15d-14', 'Release 33-8124'],
  },
  {
    name: 'the text of Item 601(b)(31)',
    forms: DOMESTIC,
    since: '2003-08-14',
    text: `${REVIEWED} ${presented('registrant')} ${controlled('registrant', QUARTER, true)}`,
    source: ['Regulation S-K Item 601(b)(31)(i)', 'Release 33-8238'],
  },
  {
    name: 'the text of Item 601(b)(31) without internal control',
    forms: DOMESTIC,
    since: '2003-08-14',
    rare: {
      since: '2009-01-01',
      why: 'since its first annual report with a report of management on internal control a registrant may not leave it out',
    },
    text: `${REVIEWED} ${presented('registrant')} ${controlled('registrant', QUARTER, false)}`,
    source: ['Release 33-8238', 'Release 33-8760', 'Exchange Act Rules 13a-14(a) and 15d-14(a)'],
  },
  {
    name: 'the text of Form 20-F',
    forms: ['20-F'],
    since: '2003-08-14',
    text: `${REVIEWED} ${presented('company')} ${controlled('company', 'the period covered by the annual report', true)}`,
    source: ['Form 20-F Instructions as to Exhibits 12', 'Release 33-8238'],
  },
  {
    name: 'the text of Form 40-F',
    forms: ['40-F'],
    since: '2003-08-14',
    text: `${REVIEWED} ${presented('issuer')} ${controlled('issuer', 'the period covered by the annual report', true)}`,
    source: ['Form 40-F General Instruction B(6)(a)', 'Release 33-8238', 'general knowledge'],
  },
  {
    name: 'the text for asset-backed issuers',
    forms: ['10-K'],
    since: '2006-01-01',
    text: `I have reviewed this Based on my knowledge, the Exchange Act periodic reports, taken as a whole, do not contain any untrue statement of a material fact or omit to state a material fact necessary to make the statements made, in light of the circumstances under which such statements were made, not misleading with respect to the period covered by this report;
Based on my knowledge, all of the distribution, servicing and other information required to be provided under Form 10-D for the period covered by this report is included in the Exchange Act periodic reports;
[I am responsible for reviewing the activities performed by the servicer(s) and] based on my knowledge and the [compliance review(s) conducted in preparing the] servicer compliance statement(s) required in this report under Item 1123 of Regulation AB, and except as disclosed in the Exchange Act periodic reports, the servicer(s) [has have] fulfilled [its their] obligations under the servicing agreement(s) in all material respects; and
All of the reports on assessment of compliance with servicing criteria for asset-backed securities and their related attestation reports on assessment of compliance with servicing criteria for asset-backed securities required to be included in this report in accordance with Item 1122 of Regulation AB and Exchange Act Rules 13a-18 and 15d-18 have been included as an exhibit to this report, except as otherwise disclosed in this report. Any material instances of noncompliance described in such reports have been disclosed in this report on Form 10-K.`,
    source: ['Regulation S-K Item 601(b)(31)(ii)', 'Release 33-8518'],
  },
  {
    name: 'the first two paragraphs of Item 601(b)(31)',
    forms: [...DOMESTIC, '20-F', '40-F'],
    since: '2003-08-14',
    amendment: true,
    text: REVIEWED,
    source: ['Regulation S-K C&DI 246.13', 'Exchange Act Rules C&DI 161.01'],
  },
  {
    name: 'the text of Item 601(b)(31) without paragraph 3',
    forms: DOMESTIC,
    since: '2003-08-14',
    amendment: true,
    text: `${REVIEWED} ${controlled('registrant', QUARTER, true)}`,
    source: ['Regulation S-K C&DI 246.13', 'Exchange Act Rules C&DI 161.01'],
  },
];
