import { attached } from './attached.ts';
import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import { exhibits } from './exhibits.ts';
import type { Filing } from './filing.ts';
import { formType } from './form-type.ts';
import { items, parts } from './items.ts';
import { lately } from './lazy.ts';
import { notes } from './notes.ts';
import { latelyOfDocument } from './of-document.ts';
import { leadOf, toDocument } from './reference-targets.ts';
import { type Lead, leadsWithin, leadWithin, type Target } from './reference-within.ts';
import { type Reference, references } from './references.ts';
import { sectionsAt } from './section-index.ts';
import { countBefore } from './sorted.ts';
import { contains, type Span } from './span.ts';

/** What is referred to by its number: by a reference, or at its own heading. */
export interface Place {
  /** Absent at a heading. */
  readonly reference?: Reference;
  /** Absent where the filing does not hold it, or where that is not known: `lead` says which. */
  readonly target?: Target;
  readonly lead: Lead;
}

interface At {
  readonly at: Span;
  readonly place: Place;
}

/** The reference that stands at an offset, its end included. */
export function referenceAt(document: Document, offset: number): At | undefined {
  const all = references(document);
  const reference = all[countBefore(all, ({ span }) => span.end < offset)];
  if (!reference || reference.span.start > offset) return undefined;
  const lead = leadOf(document, reference);
  return { at: reference.span, place: { reference, lead, ...('to' in lead && { target: lead.to }) } };
}

/** The references of a filing that lead to a target, which is in `document` or is a document itself. */
export function referencesTo(document: Document, { span }: Target): readonly Reference[] {
  const others = envelope(document.filing).documents.filter(other => other !== document && formType(other));
  return [document, ...others].flatMap(from =>
    leads(from).flatMap(({ reference, lead }) =>
      'to' in lead && lead.to.span.start === span.start && lead.to.span.end === span.end ? [reference] : [],
    ),
  );
}

/** Every reference of a document with where it leads, in order. */
export const leads: (document: Document) => readonly { readonly reference: Reference; readonly lead: Lead }[] = lately(
  document => {
    const known = within(document);
    return references(document).map((reference, i) => ({ reference, lead: known[i] ?? leadOf(document, reference) }));
  },
);

/** By the number of the reference, where it leads if that is not another document's to say. */
const within = latelyOfDocument(document =>
  references(document).map(reference =>
    leadsWithin(document, reference) ? leadWithin(document, reference) : undefined,
  ),
);

/** What is headed at an offset: a section, an item, a part or a note. */
export function headingAt(document: Document, offset: number): At | undefined {
  const section = sectionsAt(document, offset).at(-1);
  const headed = [
    ...(section ? [section] : []),
    ...items(document),
    ...parts(document),
    ...notes(document).flatMap(set => set.notes),
  ].find(({ heading }) => contains(heading, offset));
  if (!headed) return listedAt(document, offset);
  const { heading: span, span: whole, caption } = headed;
  return placed(span, { span, whole, ...(caption?.value && { caption: caption.value }) });
}

/** An exhibit by its number in the index: the document that it is, where the submission holds it. */
function listedAt(document: Document, offset: number): At | undefined {
  const listed = exhibits(document).find(({ number }) => contains(number.span, offset));
  if (!listed) return undefined;
  const { number, span: whole } = listed;
  const held = attached(document).get(number.value);
  return placed(number.span, held ? toDocument(held) : { span: number.span, whole });
}

/** A document by its type, in the lines above its text. */
export function typeAt(filing: Filing, offset: number): (At & { readonly document: Document }) | undefined {
  const { documents } = envelope(filing);
  const document = documents[countBefore(documents, ({ span }) => span.end <= offset)];
  const at = document?.type?.span;
  return document && at && contains(at, offset) ? { document, ...placed(at, toDocument(document)) } : undefined;
}

function placed(at: Span, target: Target): At {
  return { at, place: { lead: { to: target }, target } };
}
