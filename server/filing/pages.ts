import { type Document, marksOf } from './document.ts';
import { latelyOfText } from './of-text.ts';
import type { Span } from './span.ts';
import { slice } from './text.ts';

/** A page of a document, from its page mark to the next. */
export interface Page {
  readonly span: Span;
  /** As printed at its foot ("2", "F-7"), or in its mark. */
  readonly number?: string;
}

/** A line with a page number alone. */
const FOOT = /(?:^|[\r\n])[ \t]*(?:[-(][ \t]*)?((?:[A-Z]-)?\d{1,4})(?:[ \t]*[-).])?\s*$/;
const IN_MARK = /^<PAGE>[ \t]*(\d{1,4})[ \t]*$/i;

/** The pages of a document: it has one more than it has page marks, unless it begins with one. */
export const pages: (document: Document) => readonly Page[] = latelyOfText([], document => {
  const { filing, body } = document;
  const marks = marksOf(document).filter(mark => mark.kind === 'page');
  const starts = [body.start, ...marks.map(mark => mark.span.start)];
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? body.end;
    const mark = i > 0 ? slice(filing.text, start, marks[i - 1]!.span.end) : '';
    const tail = slice(filing.text, Math.max(start, end - 400), end);
    if (i === 0 && marks.length > 0 && tail.trim() === '' && slice(filing.text, start, end).trim() === '') return [];
    const number = FOOT.exec(tail)?.[1] ?? IN_MARK.exec(mark)?.[1];
    return [{ span: { start, end }, ...(number && { number }) }];
  });
});

/** The page that an offset is on. */
export function pageAt(document: Document, offset: number): Page | undefined {
  return pages(document).findLast(page => page.span.start <= offset && offset < page.span.end);
}
