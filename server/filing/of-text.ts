import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import { headerOf, headerValue } from './header.ts';
import { keptByText } from './kept.ts';
import { lazy } from './lazy.ts';
import { moved } from './moved.ts';
import { rendition } from './rendition.ts';

/**
 * A fact read off a document's text: `compute` sees text documents only. Of an HTML document it reads the rendition, and the fact's spans
 * are put back into the source; other documents have `none`. It is computed once for as long as the document's text stays as it is: after an
 * edit elsewhere its spans are moved to where the document stands now.
 */
export function ofText<V>(none: V, compute: (document: Document) => V): (document: Document) => V {
  const fact: (document: Document) => V = lazy(document => {
    if (document.content === 'text') {
      const first = firstRead(document);
      return first === document ? compute(document) : shifted(fact(first), document.span.start - first.span.start);
    }
    const page = rendition(document);
    return page ? page.back(fact(page.document)) : none;
  });
  return fact;
}

/** The document of this text, as it stood in the filing where it was first read. */
const firstRead: (document: Document) => Document = lazy(keptByText(document => document, context));

/** All that facts read of a document outside of its text: what the submission header says of its date and, where it stands alone, of its form. */
function context(document: Document): string {
  const { filing, header, content, span, body } = document;
  const alone = envelope(filing).documents.length === 1;
  const head = header < 0 ? undefined : headerOf(document);
  const said = ['FILED AS OF DATE', ...(alone ? ['CONFORMED SUBMISSION TYPE'] : [])].map(
    label => headerValue(head, label)?.value,
  );
  return [...said, alone, content, body.start - span.start, body.end - span.start].join('|');
}

function shifted<V>(value: V, by: number): V {
  return by === 0 ? value : moved(value, ({ start, end }) => ({ start: start + by, end: end + by }));
}
