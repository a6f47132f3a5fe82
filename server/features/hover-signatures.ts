import { asOf } from '../filing/as-of.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { signatureHeading } from '../filing/signature-pages.ts';
import { contains } from '../filing/span.ts';
import { inForce } from '../forms/source.ts';
import type { Card } from './hover.ts';
import { lines } from './hover-party.ts';

/** The heading of the signatures: who signs the form, under which words. */
export function signaturesCard(document: Document, offset: number): Card | undefined {
  const span = signatureHeading(document);
  const form = formType(document)?.form;
  if (!span || !form || !contains(span, offset)) return undefined;
  const row = form.signing?.find(other => inForce(other, asOf(document).date));
  if (!row) return undefined;
  return {
    span,
    markdown: lines([
      `**Form ${form.name} is signed by** ${row.signers}`,
      row.clauses?.map(clause => `> ${clause}`).join('\n>\n'),
      row.date && `Date: ${row.date}`,
      row.note && `Note: ${row.note}`,
      `Source: ${row.source.join('; ')}`,
    ]),
  };
}
