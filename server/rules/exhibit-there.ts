import { certifications } from '../filing/certifications.ts';
import { bodyOf, type Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import { exhibitDocuments, isBoundIn } from '../filing/exhibit-documents.ts';
import { exhibitIndex } from '../filing/exhibits.ts';
import { header } from '../filing/header.ts';
import { isExhibit } from '../filing/main-document.ts';
import { readable } from '../filing/rendition.ts';
import { signatureHeading } from '../filing/signature-pages.ts';
import type { Span } from '../filing/span.ts';

/** True where an exhibit of this whole number is in the submission, under whatever type. */
export function isThere(document: Document, number: string): boolean {
  if (exhibitDocuments(document).some(other => /^\d*/.exec(other.number)![0] === number)) return true;
  const of = envelope(document.filing).documents.filter(other => other.header === document.header);
  if (of.some(other => isBoundIn(other, number))) return true;
  // Filed under another number, or behind the signatures.
  if (number === '31') return of.some(other => certifications(other).length > 0);
  const others = of.filter(other => other !== document && isExhibit(other));
  return (
    number === '32' &&
    others.some(other => /\b1350\b|\bSection\s+906\b/i.test(bodyOf(readable(other))) && !isExhibit(other, '31'))
  );
}

/** True where the header has the industry code of asset-backed securities. */
export function isAssetBacked(document: Document): boolean {
  return !!header(document.filing)?.all.some(({ value }) => /\[6189\]|^6189$/.test(value.value));
}

/** Where an exhibit that is missing would be listed. */
export function placeOfExhibits(document: Document): Span {
  const { start, end } = document.body;
  return exhibitIndex(document)?.heading ?? signatureHeading(document) ?? { start, end: Math.min(end, start + 1) };
}
