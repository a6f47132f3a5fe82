import type { Document } from './document.ts';
import { lazy } from './lazy.ts';
import { ofDocument } from './of-document.ts';
import { rendition } from './rendition.ts';

/**
 * A fact read off a document's text: `compute` sees text documents only. Of an HTML document it reads the rendition, and the fact's spans
 * are put back into the source; other documents have `none`.
 */
export function ofText<V>(none: V, compute: (document: Document) => V): (document: Document) => V {
  const read = ofDocument(compute);
  const rendered = lazy((document: Document) => {
    const page = rendition(document);
    return page ? page.back(read(page.document)) : none;
  });
  return document => (document.content === 'text' ? read(document) : rendered(document));
}
