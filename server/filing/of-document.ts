import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import { chosenFor } from './filing.ts';
import { headerOf, headerValue } from './header.ts';
import { keptByText } from './kept.ts';
import { lately, lazy } from './lazy.ts';
import { moved } from './moved.ts';

/**
 * A fact of one document alone, computed once for as long as its text stays as it is: after an edit elsewhere its spans are moved to where
 * the document stands now. It may look at nothing beyond the document but its date, its form, whether it was filed, and what was chosen.
 */
export function ofDocument<V>(compute: (document: Document) => V): (document: Document) => V {
  return kept(compute, lazy);
}

/** As `ofDocument`, kept for the documents looked at last: for what others are made of. */
export function latelyOfDocument<V>(compute: (document: Document) => V): (document: Document) => V {
  return kept(compute, lately);
}

type Keep<V> = (compute: (document: Document) => V) => (document: Document) => V;

function kept<V>(compute: (document: Document) => V, keep: Keep<V>): (document: Document) => V {
  const fact: (document: Document) => V = keep(document => {
    const first = firstRead(document);
    return first === document ? compute(document) : inPlace(document, fact(first));
  });
  return fact;
}

/** The document of this text, as it stood in the filing where it was first read: what is a fact of it alone holds for both, in its own place. */
export const firstRead: (document: Document) => Document = lazy(keptByText(document => document, context));

/** What date, form and state of a document are told by outside of its text: what was chosen, what the submission header says, and whether the document stands alone. */
function context(document: Document): string {
  const { filing, header, index, content, span, body } = document;
  const head = header < 0 ? undefined : headerOf(document);
  const filed = envelope(filing).headers.length > 0;
  const alone = index === 0 && envelope(filing).documents.length === 1;
  const [date, form] = ['FILED AS OF DATE', 'CONFORMED SUBMISSION TYPE'].map(label => headerValue(head, label));
  // A document that has no other is on the header's form, where no word of its own says which: that place moves with it, or all is read anew.
  const apart = alone && form ? span.start - form.span.start : 0;
  const bounds = [body.start - span.start, body.end - span.start];
  return [chosenFor(filing), date?.value, form?.value, apart, filed, alone, content, ...bounds].join('|');
}

/** A fact of the document as it was first read, its spans moved to where the document stands now. */
export function inPlace<V>(document: Document, fact: V): V {
  return moved(fact, document.span.start - firstRead(document).span.start);
}
