import { attached } from './attached.ts';
import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import { exhibits } from './exhibits.ts';
import { namedPaper } from './named-paper.ts';
import { type Lead, leadsWithin, leadWithin, type Target } from './reference-within.ts';
import type { Reference } from './references.ts';

/** Where a reference leads, be it to another document of the submission. */
export function leadOf(document: Document, reference: Reference): Lead {
  if (leadsWithin(document, reference)) return leadWithin(document, reference);
  if (!reference.elsewhere) return toExhibit(document, reference);
  const paper = namedPaper(document, reference.elsewhere);
  return paper ? inPaper(paper, reference) : { unknown: 'it is to another paper' };
}

/** In an exhibit that the text names, what its own numbering has; that it has it not is no fault: the name may be another paper's. */
function inPaper(paper: Document, { elsewhere, ...reference }: Reference): Lead {
  const lead = leadOf(paper, { ...reference, span: { start: paper.body.start, end: paper.body.start } });
  return 'to' in lead ? lead : { unknown: 'the exhibit of that name has no such place' };
}

function toExhibit(document: Document, { path }: Reference): Lead {
  const number = bare(path.join(''));
  const listed = exhibits(document);
  // "10.1" stands for "10.1A" and "10.1B" too.
  const exhibit =
    listed.find(other => bare(other.number.value) === number) ??
    listed.find(other => bare(other.number.value).startsWith(number));
  const there = exhibit && attached(document).get(exhibit.number.value);
  if (there) return { to: toDocument(there) };
  if (exhibit) return { to: { span: exhibit.number.span, whole: exhibit.span } };
  const other = envelope(document.filing).documents.find(
    ({ type }) => bare(type?.value ?? '') === bare(`EX-${path.join('')}`),
  );
  if (other) return { to: toDocument(other) };
  const family = listed.some(one => Number.parseInt(one.number.value, 10) === Number.parseInt(number, 10));
  return family && /^\d/.test(number)
    ? { nowhere: 'it is neither listed nor attached', sure: false }
    : { unknown: 'the list of exhibits has none of its kind' };
}

/** A document of the submission, headed by its type. */
export function toDocument({ span, type, description }: Document): Target {
  const caption = description?.value;
  return { span: type?.span ?? span, whole: span, ...(caption && caption !== type?.value && { caption }) };
}

function bare(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9.]/g, '');
}
