import { bodyOf, type Document } from './document.ts';
import { envelope } from './envelope.ts';
import type { Filing } from './filing.ts';
import { lazy } from './lazy.ts';
import { ofDocument } from './of-document.ts';
import { printedAt, readable } from './rendition.ts';
import type { Span } from './span.ts';
import { oneLine } from './term.ts';

/** A title stands among an exhibit's first characters. */
const HEAD = 1500;
/** "of the Purchase Agreement, as amended": the name alone. */
const NAME = /^[,\s]*(?:of|to|in|under|from)\s+(?:the|that|such|said)\s+([A-Z][A-Za-z'&-]*(?: [A-Z][A-Za-z'&-]*)*)/;

/** The exhibit of the submission that words such as "of the Purchase Agreement" name; undefined unless it is just one. */
export function namedPaper(document: Document, words: Span): Document | undefined {
  const name = NAME.exec(oneLine(printedAt(document, words)))?.[1]?.toUpperCase();
  // "Agreement" may be any.
  if (!name?.includes(' ')) return undefined;
  const called = titled(document.filing).filter(({ title, exhibit }) => exhibit !== document && title.includes(name));
  return called.length === 1 ? called[0]!.exhibit : undefined;
}

/** The exhibits of a filing with what they call themselves: their description, and what stands in capitals at their head. */
const titled = lazy((filing: Filing) =>
  envelope(filing)
    .documents.filter(
      ({ type, content }) => /^EX-/i.test(type?.value ?? '') && (content === 'text' || content === 'html'),
    )
    .map(exhibit => ({ exhibit, title: titleOf(exhibit) })),
);

const titleOf: (exhibit: Document) => string = ofDocument(exhibit => {
  const head = bodyOf(readable(exhibit)).slice(0, HEAD);
  const inCapitals = head.split(/\r\n?|\n/).filter(line => /[A-Z]/.test(line) && !/[a-z]/.test(line));
  return `${exhibit.description?.value.toUpperCase() ?? ''}\n${inCapitals.map(line => oneLine(line)).join(' ')}`;
});
