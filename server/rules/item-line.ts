import { type Document, marksOf } from '../filing/document.ts';
import { isContinued } from '../filing/item-heading.ts';
import { type Item, itemsInContents } from '../filing/items.ts';
import { readable } from '../filing/rendition.ts';
import { textAt } from '../filing/text.ts';

/**
 * True where a line outside of the contents pages begins with the item's number: it may be its heading, though it was not read as one.
 * The head of a further page, "(Continued)", is not, nor are the headings of `others`: of two items with one number, each in its part, one may be there and the other not.
 */
export function itemLine(document: Document, number: string, others: readonly Item[] = []): boolean {
  const source = readable(document);
  const known = new Set([...itemsInContents(source), ...others].map(({ heading }) => heading.start));
  const own = new RegExp(`^i ?t ?e ?m ?s?[^a-z0-9]{0,12}${number.replace(/[().]/g, '\\$&')}(?![0-9A-Z])`, 'i');
  return marksOf(source).some(({ kind, span }) => {
    const line = textAt(source.filing.text, span);
    return kind === 'item' && !known.has(span.start) && own.test(line) && !isContinued(line);
  });
}
