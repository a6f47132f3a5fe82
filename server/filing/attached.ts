import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import { exhibits } from './exhibits.ts';
import { lazy } from './lazy.ts';

/** Of the exhibits that a document lists, those that its submission holds: by number, the document that is it. */
export const attached: (document: Document) => ReadonlyMap<string, Document> = lazy(document => {
  const found = new Map<string, Document>();
  const listed = exhibits(document);
  const free = new Set(listed);
  for (const other of envelope(document.filing).documents) {
    const number = /^EX-(.+)$/i.exec(other.type?.value ?? '')?.[1];
    if (!number) continue;
    const same = listed.find(exhibit => free.has(exhibit) && key(exhibit.number.value) === key(number));
    // "EX-10" for the only exhibit of that number that is listed.
    const family = listed.filter(exhibit => whole(exhibit.number.value) === number);
    const exhibit = same ?? (family.length === 1 && free.has(family[0]!) ? family[0] : undefined);
    if (!exhibit) continue;
    found.set(exhibit.number.value, other);
    free.delete(exhibit);
  }
  return found;
});

/** "10-M-4", "10.M4" and "10(M)(4)" are one number; "10.1" and "101" are not. */
function key(number: string): string {
  const rest = number.slice(whole(number).length).replace(/[^A-Z0-9]/gi, '');
  return `${whole(number)} ${rest.toUpperCase()}`;
}

function whole(number: string): string {
  return /^\d*/.exec(number)![0];
}
