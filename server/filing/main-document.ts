import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import { formType } from './form-type.ts';
import { lazy } from './lazy.ts';

/** The document on a form that a document was filed with: itself, or that of its submission. */
export const mainDocument: (document: Document) => Document | undefined = lazy(document =>
  formType(document)
    ? document
    : envelope(document.filing).documents.find(other => other.header === document.header && formType(other)),
);

/** True for an exhibit by its type; with a number for those of it and its parts: "31" for EX-31, EX-31.1 ... */
export function isExhibit({ type }: Document, number?: string): boolean {
  const own = /^EX-(\d*)/i.exec(type?.value ?? '');
  return !!own && (number === undefined || own[1] === number);
}
