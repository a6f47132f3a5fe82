import { type CertificationText, certificationTexts } from '../../server/forms/certifications.ts';
import { exampleReport } from '../../server/rules/example-report.ts';

const LISTED = `     21.1    Subsidiaries
     23.1    Consent of the accountants
     24.1    Powers of the directors
`;

/** Clean filings of kinds that the corpus may lack, by name: one for each text of certifications, and a registration statement. */
export const written: readonly (readonly [name: string, text: string])[] = [
  ...certificationTexts.map(row => [row.name, certifiedBy(row)] as const),
  ['registration statement', registration()],
];

/** A report whose officer certifies in the words of the row. */
function certifiedBy({ forms: [form], amendment, since, until, text }: CertificationText): string {
  const year = until ? '2002' : since! > '2005' ? '2006' : '2005';
  const certification = text
    .replace('I have reviewed this', `I have reviewed this annual report on Form ${form} of Example Holdings, Inc.;`)
    .replace(/[[\]]/g, '');
  return exampleReport({
    certification: () => `I, Jane Roe, certify that:\n\n${certification}\n\nDate: November 8, 2005\n\n/s/ Jane Roe\n`,
  })
    .replaceAll('10-Q', amendment ? `${form}/A` : form!)
    .replaceAll('2005', year);
}

function registration(): string {
  return exampleReport({
    without: ['EX-31.1', 'EX-32.1'],
    change: text =>
      text
        .replace('Item 6. Exhibits.', 'EXHIBIT INDEX')
        .replace(/ {5}31\.1[^\n]*\n {5}32\.1[^\n]*\n/, LISTED)
        .replace('Treasurer', 'Attorney-in-fact'),
  })
    .replaceAll('10-Q', 'S-3')
    .replace('</SEC-DOCUMENT>', `${attached('EX-23.1', 5)}${attached('EX-24.1', 6)}</SEC-DOCUMENT>`);
}

function attached(type: string, sequence: number): string {
  return `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>${sequence}\n<FILENAME>document${sequence}.txt\n<TEXT>\nSigned.\n</TEXT>\n</DOCUMENT>\n`;
}
