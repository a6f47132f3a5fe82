import { findDate } from './date.ts';
import type { Document } from './document.ts';
import type { Exhibit } from './exhibit-list.ts';
import { exhibits } from './exhibits.ts';
import { latelyOfText } from './of-text.ts';
import type { Span, Value } from './span.ts';
import { textAt } from './text.ts';

/** Where an exhibit that is not attached was filed before, as its entry says it (17 CFR 229.10(d), 240.12b-23). */
export interface Incorporation {
  /** The exhibit's number in this list. */
  readonly number: string;
  readonly span: Span;
  /** "10-K" of "Form 10-K for the year ended ...". */
  readonly form?: Value;
  /** The exhibit's number there. */
  readonly exhibit?: Value;
  /** Of that filing, or the end of its period. */
  readonly date?: Value;
}

const SAID = /incorporated\s+(?:herein\s+|in\s+this\s+\w+\s+)?by\s+(?:this\s+)?reference|previously\s+filed/i;
const FORM = /\b(?:Form|Schedule)\s+([A-Z\d]{1,2}-?[A-Z\d]{1,5}(?:\/A)?)/i;
const EXHIBIT = /\bExhibits?\s+(?:No\.?\s*)?\(?(\d{1,3}(?:\)?(?:[.-]?\w|\(\w{1,3}\)))*\)?)(?=[\s,;.)]|$)/i;

/** What the entries of a document's exhibits say of earlier filings; nothing for those that are not incorporated by reference. */
export const incorporations: (document: Document) => readonly Incorporation[] = latelyOfText([], document =>
  exhibits(document).flatMap(exhibit => incorporation(document, exhibit) ?? []),
);

function incorporation({ filing }: Document, { number, description }: Exhibit): Incorporation | undefined {
  const text = textAt(filing.text, description.span);
  if (!SAID.test(text)) return undefined;
  const at = (match: RegExpExecArray | null): Value | undefined => {
    const value = match?.[1]?.replace(/\.$/, '');
    if (!match || !value) return undefined;
    const start = description.span.start + match.index + match[0].indexOf(value);
    return { value: value.toUpperCase(), span: { start, end: start + value.length } };
  };
  const form = at(FORM.exec(text));
  const exhibit = at(EXHIBIT.exec(text));
  const from = form ? form.span.end - description.span.start : text.search(SAID);
  const hit = findDate(text.slice(from));
  const start = description.span.start + from;
  const date = hit && { value: hit.value, span: { start: start + hit.start, end: start + hit.end } };
  return {
    number: number.value,
    span: description.span,
    ...(form && { form }),
    ...(exhibit && { exhibit }),
    ...(date && { date }),
  };
}
