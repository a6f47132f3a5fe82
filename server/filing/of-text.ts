import type { Document } from './document.ts';
import { lately, lazy } from './lazy.ts';
import { latelyOfDocument, ofDocument } from './of-document.ts';
import { rendition } from './rendition.ts';

/**
 * A fact read off a document's text: `compute` sees text documents only. Of an HTML document it reads the rendition, and the fact's spans
 * are put back into the source; other documents have `none`.
 */
export function ofText<V>(none: V, compute: (document: Document) => V): (document: Document) => V {
  const read = ofDocument(compute);
  return readOff(read, lazy(renderedBy(none, read)));
}

/** As `ofText`, kept for the documents looked at last: for what others are made of. */
export function latelyOfText<V>(none: V, compute: (document: Document) => V): (document: Document) => V {
  const read = latelyOfDocument(compute);
  return readOff(read, lately(renderedBy(none, read)));
}

type Fact<V> = (document: Document) => V;

function renderedBy<V>(none: V, read: Fact<V>): Fact<V> {
  return document => {
    const page = rendition(document);
    return page ? page.back(read(page.document)) : none;
  };
}

function readOff<V>(read: Fact<V>, rendered: Fact<V>): Fact<V> {
  return document => (document.content === 'text' ? read(document) : rendered(document));
}
