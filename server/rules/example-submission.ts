import { example, type Otherwise } from './example.ts';

/** What is otherwise in an example of a whole submission. */
interface OtherwiseFiled extends Otherwise {
  /** Other text in place of some of the header. */
  readonly header?: (text: string) => string;
  /** Documents after the main one: type and text. */
  readonly exhibits?: readonly (readonly [type: string, text: string])[];
}

const HEADER = `<SEC-DOCUMENT>0000099123-04-000001.txt : 20040405
<SEC-HEADER>0000099123-04-000001.hdr.sgml : 20040405
ACCESSION NUMBER:		0000099123-04-000001
CONFORMED SUBMISSION TYPE:	8-K
PUBLIC DOCUMENT COUNT:		__COUNT__
CONFORMED PERIOD OF REPORT:	20040330
ITEM INFORMATION:		Other events
FILED AS OF DATE:		20040405

FILER:

	COMPANY DATA:	
		COMPANY CONFORMED NAME:			EXAMPLE HOLDINGS INC
		CENTRAL INDEX KEY:			0000099123
		IRS NUMBER:				943199123
		STATE OF INCORPORATION:			DE
		FISCAL YEAR END:			1231

	FILING VALUES:
		FORM TYPE:		8-K
		SEC ACT:		1934 Act
		SEC FILE NUMBER:	000-99123
		FILM NUMBER:		04000001

	BUSINESS ADDRESS:	
		STREET 1:		100 MAIN STREET
		CITY:			SPRINGFIELD
		STATE:			IL
		ZIP:			62701
		BUSINESS PHONE:		2175550100
</SEC-HEADER>
`;

/** The example as it was filed: with a submission header, and exhibits where there are any. */
export function exampleSubmission(otherwise: OtherwiseFiled = {}): string {
  const { header = text => text, exhibits = [] } = otherwise;
  const documents = [['8-K', example('April 2, 2004', otherwise)] as const, ...exhibits].map(
    ([type, text], i) =>
      `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>${i + 1}\n<FILENAME>document${i + 1}.txt\n<TEXT>\n${text}</TEXT>\n</DOCUMENT>\n`,
  );
  return `${header(HEADER.replace('__COUNT__', String(documents.length)))}${documents.join('')}</SEC-DOCUMENT>\n`;
}
