const SECURITIES_ACT = ['REGISTRATION STATEMENT', 'UNDER THE SECURITIES ACT OF 1933'];

/** What stands at the head of a form's first page, line by line: its name, and the title under it where no field of the page is that. */
const headings: Readonly<Record<string, readonly string[]>> = {
  '10-D': [
    'FORM 10-D',
    'ASSET-BACKED ISSUER',
    'DISTRIBUTION REPORT PURSUANT TO SECTION 13 OR 15(d) OF',
    'THE SECURITIES EXCHANGE ACT OF 1934',
  ],
  'SC 13D': ['SCHEDULE 13D', 'Under the Securities Exchange Act of 1934'],
  'SC 13G': ['SCHEDULE 13G', 'Under the Securities Exchange Act of 1934'],
  'S-1': ['FORM S-1', ...SECURITIES_ACT],
  'S-3': ['FORM S-3', ...SECURITIES_ACT],
  'S-4': ['FORM S-4', ...SECURITIES_ACT],
  'S-8': ['FORM S-8', ...SECURITIES_ACT],
  '13F-HR': ['FORM 13F', 'FORM 13F COVER PAGE'],
  '12b-25': ['FORM 12b-25', 'NOTIFICATION OF LATE FILING'],
  '6-K': [
    'FORM 6-K',
    'REPORT OF FOREIGN PRIVATE ISSUER',
    'PURSUANT TO RULE 13a-16 OR 15d-16',
    'UNDER THE SECURITIES EXCHANGE ACT OF 1934',
  ],
  '10': [
    'FORM 10',
    'GENERAL FORM FOR REGISTRATION OF SECURITIES',
    'Pursuant to Section 12(b) or (g) of the Securities Exchange Act of 1934',
  ],
  '8-A': [
    'FORM 8-A',
    'FOR REGISTRATION OF CERTAIN CLASSES OF SECURITIES',
    'PURSUANT TO SECTION 12(b) OR (g) OF THE',
    'SECURITIES EXCHANGE ACT OF 1934',
  ],
  SD: ['FORM SD', 'SPECIALIZED DISCLOSURE REPORT'],
  'DEF 14A': [
    'SCHEDULE 14A',
    'INFORMATION REQUIRED IN PROXY STATEMENT',
    'Proxy Statement Pursuant to Section 14(a) of',
    'the Securities Exchange Act of 1934',
  ],
  'SC TO': [
    'SCHEDULE TO',
    'Tender Offer Statement under Section 14(d)(1) or 13(e)(1) of',
    'the Securities Exchange Act of 1934',
  ],
  '15': [
    'FORM 15',
    'CERTIFICATION AND NOTICE OF TERMINATION OF REGISTRATION',
    'UNDER SECTION 12(g) OF THE SECURITIES EXCHANGE ACT OF 1934 OR',
    'SUSPENSION OF DUTY TO FILE REPORTS UNDER SECTIONS 13 AND 15(d)',
    'OF THE SECURITIES EXCHANGE ACT OF 1934',
  ],
  '25': [
    'FORM 25',
    'NOTIFICATION OF REMOVAL FROM LISTING AND/OR REGISTRATION',
    'UNDER SECTION 12(b) OF THE SECURITIES EXCHANGE ACT OF 1934',
  ],
  'N-CSR': ['FORM N-CSR', 'CERTIFIED SHAREHOLDER REPORT OF REGISTERED', 'MANAGEMENT INVESTMENT COMPANIES'],
  '3': ['FORM 3', 'INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES'],
  '4': ['FORM 4', 'STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP'],
  '5': ['FORM 5', 'ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP'],
};

/** The lines at the head of a form, by its name in the catalogue. Source: the form itself. */
export function headingOf(form: string): readonly string[] {
  return headings[form] ?? [`FORM ${form}`];
}
