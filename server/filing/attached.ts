import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import { asTyped, numberOfType } from './exhibit-documents.ts';
import { exhibits } from './exhibits.ts';
import type { Filing } from './filing.ts';
import { lazy } from './lazy.ts';
import { firstRead } from './of-document.ts';

/** Of the exhibits that a document lists, those that its submission holds: by number, the document that is it. */
export const attached: (document: Document) => ReadonlyMap<string, Document> = lazy(document => {
  const { numbers, same: listed, plain: families } = numbersListed(firstRead(document));
  const found = new Map<string, Document>();
  if (numbers.length === 0) return found;
  const held = exhibitsHeld(document.filing);
  for (const { number, key, whole } of numbers) {
    const same = held.same.get(key)?.[listed.get(key)!.indexOf(number)];
    // "EX-10" for the only exhibit of that number that is listed.
    const family = families.get(whole)!.length === 1 ? held.plain.get(whole)?.[0] : undefined;
    const own = same && family ? (same.index < family.index ? same : family) : (same ?? family);
    if (own) found.set(number, own);
  }
  return found;
});

/** The numbers that a document lists, with what they are compared by, and grouped by that. */
const numbersListed = lazy((document: Document) => {
  const printed = exhibits(document).map(({ number }) => number.value);
  const numbers = printed.map(number => ({ number, key: key(number), whole: whole(number) }));
  return { numbers, same: grouped(printed, key), plain: grouped(printed, whole) };
});

const EXHIBIT = /^EX-./i;

/** The exhibits of a filing by what their numbers are compared by, and those of a whole number alone by that. */
const exhibitsHeld = lazy((filing: Filing) => {
  const all = envelope(filing).documents.filter(({ type }) => EXHIBIT.test(type?.value ?? ''));
  const plain = all.filter(document => whole(numberOf(document)) === numberOf(document));
  return { same: grouped(all, document => key(numberOf(document))), plain: grouped(plain, numberOf) };
});

function numberOf({ type }: Document): string {
  return numberOfType(type!.value);
}

function grouped<T>(list: readonly T[], by: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const group = groups.get(by(entry));
    if (group) group.push(entry);
    else groups.set(by(entry), [entry]);
  }
  return groups;
}

/** "10-M-4", "10.M4" and "10(M)(4)" are one number; "10.1" and "101" are not. */
function key(number: string): string {
  const rest = asTyped(number)
    .slice(whole(number).length)
    .replace(/[^A-Z0-9]/gi, '');
  return `${whole(number)} ${rest.toUpperCase()}`;
}

function whole(number: string): string {
  return /^\d*/.exec(asTyped(number))![0];
}
