import { bodyOf, type Document } from './document.ts';
import { latelyOfText } from './of-text.ts';
import { type Reference, references } from './references.ts';
import type { Span } from './span.ts';
import { oneLine } from './term.ts';

/** A word that a term is defined in another place of the same document: "Closing Date (as defined in Section 1.1)". */
export interface DefinitionPointer {
  readonly name: string;
  readonly span: Span;
  /** The place that is said to define it. */
  readonly reference: Reference;
}

const LEADS =
  /(?:\(\s*)?\b(?:(?:as\s+)?(?:such\s+term\s+is\s+)?(?:hereinafter\s+|hereafter\s+)?defined\s+in|(?:has|have|shall\s+have)\s+the\s+(?:respective\s+)?meanings?\s+(?:set\s+forth|specified|assigned|given|ascribed|provided|stated|indicated)(?:\s+(?:thereto|to\s+(?:it|them|such\s+terms?)))?\s+in|is\s+defined\s+in)\s+$/i;
const NAME =
  /(?:["\u201c]([^"\u201c\u201d]{2,80})["\u201d]|((?:[A-Z][\w&/'-]*)(?:\s+(?:(?:and|of|in|or|for|to)\s+)?[A-Z][\w&/'-]*){0,5}))\s*$/;
const LEAD = 200;

/** Every pointer to a section or an article of the document itself. */
export const definitionPointers: (document: Document) => readonly DefinitionPointer[] = latelyOfText<
  readonly DefinitionPointer[]
>([], document => {
  const body = bodyOf(document);
  const offset = document.body.start;
  return references(document).flatMap(reference => {
    if (reference.elsewhere || !/^(?:section|article)$/.test(reference.kind)) return [];
    const at = reference.span.start - offset;
    const from = Math.max(0, at - LEAD);
    const before = body.slice(from, at);
    const leads = LEADS.exec(before);
    const found = leads && NAME.exec(before.slice(0, leads.index));
    const printed = found?.[1] ?? found?.[2];
    if (!found || !printed || /\n[ \t\r]*\n/.test(found[0])) return [];
    const start = from + found.index + found[0].indexOf(printed) + (ARTICLE.exec(printed)?.[0].length ?? 0);
    const end = from + found.index + found[0].indexOf(printed) + printed.length;
    return [{ name: oneLine(body.slice(start, end)), span: { start: offset + start, end: offset + end }, reference }];
  });
});

const ARTICLE = /^(?:(?:The|A|An|Any|Each|All|No|Such|If|Upon|On|In|the)\s+)+/;
