import { certificationTexts } from '../forms/certifications.ts';

/** What is otherwise in an example of a report with its certifications. */
interface OtherwiseReported {
  /** Other text in place of some of the report. */
  readonly change?: (text: string) => string;
  readonly certification?: (text: string) => string;
  readonly statement?: (text: string) => string;
  /** Types of the exhibits that are not attached. */
  readonly without?: readonly string[];
}

const HEADER = `<SEC-DOCUMENT>0000099123-05-000004.txt : 20051108
<SEC-HEADER>0000099123-05-000004.hdr.sgml : 20051108
ACCESSION NUMBER:		0000099123-05-000004
CONFORMED SUBMISSION TYPE:	10-Q
CONFORMED PERIOD OF REPORT:	20050930
FILED AS OF DATE:		20051108

FILER:

	COMPANY DATA:	
		COMPANY CONFORMED NAME:			EXAMPLE HOLDINGS INC
</SEC-HEADER>
`;

const REPORT = `                                   FORM 10-Q

[X]  QUARTERLY REPORT PURSUANT TO SECTION 13 OR 15(d) OF THE SECURITIES
     EXCHANGE ACT OF 1934

                For the quarterly period ended September 30, 2005

                          EXAMPLE HOLDINGS, INC.
             (Exact name of registrant as specified in its charter)

PART II. OTHER INFORMATION

Item 6. Exhibits.

     10.1    Lease dated July 1, 2005
     31.1    Certification of Jane Roe
     32.1    Section 1350 certification of Jane Roe

                                   SIGNATURES

     Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed on its behalf by the
undersigned thereunto duly authorized.

                                       EXAMPLE HOLDINGS, INC.

Date: November 8, 2005                 By: /s/ Jane Roe
                                           Jane Roe
                                           Treasurer
`;

const SIGNED = `
Date: November 8, 2005

/s/ Jane Roe
Jane Roe
Treasurer
`;

const STATEMENT = `     In connection with the quarterly report of Example Holdings, Inc. on Form
10-Q for the quarter ended September 30, 2005 (the "Report"), I, Jane Roe,
certify, pursuant to 18 U.S.C. 1350, that the Report fully complies with the
requirements of Section 13(a) or 15(d) of the Securities Exchange Act of 1934,
and that the information in the Report fairly presents, in all material
respects, the financial condition and results of operations of the company.
${SIGNED}`;

/** A quarterly report as it was filed in November 2005: what the rules on exhibits and certifications look at, and no more. */
export function exampleReport(otherwise: OtherwiseReported = {}): string {
  const same = (text: string) => text;
  const { change = same, certification = same, statement = same, without = [] } = otherwise;
  const documents = [
    ['10-Q', change(REPORT)],
    ['EX-10.1', 'LEASE\n'],
    ['EX-31.1', certification(certificationOf2005())],
    ['EX-32.1', statement(STATEMENT)],
  ]
    .filter(([type]) => !without.includes(type!))
    .map(
      ([type, text], i) =>
        `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>${i + 1}\n<FILENAME>document${i + 1}.txt\n<TEXT>\n${text}</TEXT>\n</DOCUMENT>\n`,
    );
  return `${HEADER}${documents.join('')}</SEC-DOCUMENT>\n`;
}

/** The required text, on lines of a page's width. */
function certificationOf2005(): string {
  const row = certificationTexts.find(({ since, until }) => since === '2003-08-14' && until === undefined)!;
  const text = row.text
    .replace(
      'I have reviewed this',
      '1. I have reviewed this quarterly report on Form 10-Q of Example Holdings, Inc.;\n2.',
    )
    .replace(/[[\]]/g, '');
  const lines = text.split('\n').flatMap(paragraph => wrapped(paragraph.trim()));
  return `I, Jane Roe, certify that:\n\n${lines.join('\n')}\n${SIGNED}`;
}

function wrapped(paragraph: string): string[] {
  return [...(paragraph.match(/\S.{0,76}\S(?=\s|$)/g) ?? []), ''];
}
