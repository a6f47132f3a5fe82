import type { Field } from './field.ts';

/** Fields of cover pages: questions about the registrant and their boxes. */
export const questionsFields = {
  wksi: {
    id: 'wksi',
    name: 'Well-known seasoned issuer',
    kind: 'yes-no',
    captions: [
      'Indicate by check mark if the registrant is a well-known seasoned issuer, as defined in Rule 405 of the Securities Act',
    ],
    about: ['well-known seasoned issuer'],
    format: 'a box for yes and one for no, one of them marked',
    source: ['Form 10-K', 'Release 33-8591'],
    example: 'Yes [X] No [ ]',
  },
  not_required_13_15d: {
    id: 'not_required_13_15d',
    name: 'Not required to file reports',
    kind: 'yes-no',
    captions: [
      'Indicate by check mark if the registrant is not required to file reports pursuant to Section 13 or Section 15(d) of the Act',
    ],
    about: [
      'is not required to file reports',
      'if this report is an annual or transition report, indicate by check mark if',
    ],
    format: 'a box for yes and one for no, one of them marked',
    source: ['Form 10-K', 'Release 33-8591'],
    example: 'Yes [X] No [ ]',
  },
  reports_filed_12m_90d: {
    id: 'reports_filed_12m_90d',
    name: 'Filed all reports',
    kind: 'yes-no',
    captions: [
      'Indicate by check mark whether the registrant (1) has filed all reports required to be filed by Section 13 or 15(d) of the Securities Exchange Act of 1934 during the preceding 12 months (or for such shorter period that the registrant was required to file such reports), and (2) has been subject to such filing requirements for the past 90 days',
      'Check whether the issuer (1) filed all reports required to be filed by Section 13 or 15(d) of the Exchange Act during the past 12 months (or for such shorter period that the registrant was required to file such reports), and (2) has been subject to such filing requirements for the past 90 days',
    ],
    about: [
      'filed all reports required',
      'subject to such filing requirements',
      'filed all reports to be filed',
      'filed reports required',
    ],
    format: 'a box for yes and one for no, one of them marked',
    source: ['Form 10-K', 'Form 10-Q'],
    example: 'Yes [X] No [ ]',
  },
  interactive_data: {
    id: 'interactive_data',
    name: 'Submitted interactive data',
    kind: 'yes-no',
    captions: [
      'Indicate by check mark whether the registrant has submitted electronically every Interactive Data File required to be submitted pursuant to Rule 405 of Regulation S-T during the preceding 12 months',
    ],
    about: ['interactive data file'],
    format: 'a box for yes and one for no, one of them marked',
    source: ['Form 10-K', 'Release 33-9002'],
    example: 'Yes [X] No [ ]',
  },
  item405: {
    id: 'item405',
    name: 'Box: delinquent filers (Item 405)',
    kind: 'check-box',
    captions: [
      "Indicate by check mark if disclosure of delinquent filers pursuant to Item 405 of Regulation S-K is not contained herein, and will not be contained, to the best of registrant's knowledge, in definitive proxy or information statements incorporated by reference in Part III of this Form 10-K or any amendment to this Form 10-K",
    ],
    about: ['delinquent filers', 'pursuant to item 405', 'response to item 405'],
    format: 'a check box, marked or not',
    source: ['Form 10-K', 'Release 33-10618'],
    example: '[ ]',
  },
  filer_status: {
    id: 'filer_status',
    name: 'Filer status',
    kind: 'choice',
    captions: [
      'Indicate by check mark whether the registrant is a large accelerated filer, an accelerated filer, a non-accelerated filer, a smaller reporting company, or an emerging growth company',
    ],
    about: ['registrant is an accelerated filer', 'company is an accelerated filer'],
    options: {
      'large accelerated filer': ['large accelerated filer', 'large accelerated'],
      'non-accelerated filer': ['non-accelerated filer', 'non accelerated filer', 'non-accelerated'],
      'accelerated filer': ['accelerated filer', 'accelerated'],
      'smaller reporting company': ['smaller reporting company', 'small reporting company'],
      'emerging growth company': ['emerging growth company'],
    },
    format:
      'one of large accelerated, accelerated and non-accelerated filer; smaller reporting and emerging growth company besides',
    source: ['Form 10-K', 'Release 33-8644', 'Release 33-8876', 'Release 33-10332'],
    example: 'Accelerated filer [X]',
  },
  egc_flag: {
    id: 'egc_flag',
    name: 'Box: emerging growth company',
    kind: 'check-box',
    captions: [
      'Indicate by check mark whether the registrant is an emerging growth company as defined in Rule 405 of the Securities Act of 1933',
    ],
    format: 'a check box, marked or not',
    source: ['Form 8-K', 'Release 33-10332'],
    example: '[ ]',
  },
  egc_transition: {
    id: 'egc_transition',
    name: 'Box: extended transition period',
    kind: 'check-box',
    captions: [
      'If an emerging growth company, indicate by check mark if the registrant has elected not to use the extended transition period for complying with any new or revised financial accounting standards',
    ],
    format: 'a check box, marked only by an emerging growth company',
    source: ['Form 8-K', 'Release 33-10332'],
    example: '[ ]',
  },
  icfr_attestation: {
    id: 'icfr_attestation',
    name: 'Box: attestation of internal control',
    kind: 'check-box',
    captions: [
      "Indicate by check mark whether the registrant has filed a report on and attestation to its management's assessment of the effectiveness of its internal control over financial reporting under Section 404(b) of the Sarbanes-Oxley Act by the registered public accounting firm that prepared or issued its audit report",
    ],
    about: ['attestation to its management'],
    format: 'a check box, marked or not',
    source: ['Form 10-K', 'Release 34-88365'],
    example: '[ ]',
  },
  error_correction: {
    id: 'error_correction',
    name: 'Box: correction of an error',
    kind: 'check-box',
    captions: [
      'If securities are registered pursuant to Section 12(b) of the Act, indicate by check mark whether the financial statements of the registrant included in the filing reflect the correction of an error to previously issued financial statements',
    ],
    about: ['correction of an error'],
    format: 'a check box, marked or not',
    source: ['Form 10-K', 'Release 33-11126'],
    example: '[ ]',
  },
  recovery_analysis: {
    id: 'recovery_analysis',
    name: 'Box: recovery analysis',
    kind: 'check-box',
    captions: [
      "Indicate by check mark whether any of those error corrections are restatements that required a recovery analysis of incentive-based compensation received by any of the registrant's executive officers during the relevant recovery period pursuant to Section 240.10D-1(b)",
    ],
    about: ['recovery analysis'],
    format: 'a check box, marked or not',
    source: ['Form 10-K', 'Release 33-11126'],
    example: '[ ]',
  },
  shell_company: {
    id: 'shell_company',
    name: 'Shell company',
    kind: 'yes-no',
    captions: [
      'Indicate by check mark whether the registrant is a shell company (as defined in Rule 12b-2 of the Act)',
    ],
    about: ['is a shell company', 'shell company as defined'],
    format: 'a box for yes and one for no, one of them marked',
    source: ['Form 10-K', 'Release 33-8587'],
    example: 'Yes [X] No [ ]',
  },
  bankruptcy_12_13_15d: {
    id: 'bankruptcy_12_13_15d',
    name: 'Documents filed after a plan',
    kind: 'yes-no',
    captions: [
      'Indicate by check mark whether the registrant has filed all documents and reports required to be filed by Section 12, 13 or 15(d) of the Securities Exchange Act of 1934 subsequent to the distribution of securities under a plan confirmed by a court',
    ],
    about: ['plan confirmed by a court', 'filed all documents and reports'],
    format: 'a box for yes and one for no, one of them marked',
    source: ['Form 10-Q', 'Form 10-QSB'],
    example: 'Yes [X] No [ ]',
  },
  tsbdf: {
    id: 'tsbdf',
    name: 'Transitional Small Business Disclosure Format',
    kind: 'yes-no',
    captions: [
      'Transitional Small Business Disclosure Format (Check one)',
      'Transitional Small Business Disclosure Format',
    ],
    about: ['transitional small business disclosure'],
    format: 'a box for yes and one for no, one of them marked',
    source: ['Form 10-QSB'],
    example: 'Yes [X] No [ ]',
  },
} as const satisfies Record<string, Field>;
