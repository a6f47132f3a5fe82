import { ruleCertification, section1350Certification } from '../drafts/certifications.ts';
import { legends } from '../drafts/legends.ts';
import { signatureLines } from '../drafts/signatures.ts';
import { judgingDates } from '../filing/as-of.ts';
import { cover, coverValue } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import { formType } from '../filing/form-type.ts';
import type { Span } from '../filing/span.ts';
import type { Form } from '../forms/form.ts';
import type { Offer } from './completion-offer.ts';
import type { LinePlace } from './completion-place.ts';

/** The signature page that the form asks for. */
export function signatureOffers({ document, replace }: LinePlace): Offer[] {
  const form = formType(document)?.form;
  const lines = form && signatureLines(form, judgingDates(document), registrantOf(document), {});
  return lines && lines.length > 0
    ? [passage('Signatures', `signature page of Form ${form.name}`, lines, replace, signers(form))]
    : [];
}

function signers({ signing = [] }: Form): string {
  return signing.map(({ signers: who, source }) => `Signed by ${who}.\n\nSource: ${source.join('; ')}`).join('\n\n');
}

/** The certifications of the report that the exhibit belongs to, each where its exhibit is. */
export function certificationOffers({ document, replace }: LinePlace): Offer[] {
  const exhibit = /^EX-(3[12]|1[23])\b/i.exec(document.type?.value ?? '')?.[1];
  const main = envelope(document.filing).documents[0]!;
  const form = formType(main)?.form?.name ?? '10-K';
  const of = { form, registrant: registrantOf(main), date: judgingDates(main).filed };
  const byRule = ruleCertification(of);
  const wanted = (numbers: readonly string[]) => exhibit === undefined || numbers.includes(exhibit);
  return [
    ...(byRule && wanted(['31', '12'])
      ? [
          passage(
            'Certification under Rule 13a-14(a)',
            'EX-31',
            byRule,
            replace,
            'The text that Item 601(b)(31) of Regulation S-K requires, word by word.',
          ),
        ]
      : []),
    ...(wanted(['32', '13'])
      ? [
          passage(
            'Certification under 18 U.S.C. 1350',
            'EX-32',
            section1350Certification(of),
            replace,
            'What Section 906 of the Sarbanes-Oxley Act asks for; it prescribes no words.',
          ),
        ]
      : []),
  ];
}

/** Passages that filings of many kinds carry. */
export function legendOffers({ replace }: LinePlace): Offer[] {
  return legends.map(({ name, source, lines }) => passage(name, 'legend', lines, replace, `Source: ${source}`));
}

function passage(label: string, detail: string, lines: readonly string[], replace: Span, documentation: string): Offer {
  return { label, detail, kind: 'Snippet', replace, text: lines.join('\n'), documentation };
}

function registrantOf(document: Document): string | undefined {
  return coverValue(cover(document), 'registrant_name')?.value;
}
