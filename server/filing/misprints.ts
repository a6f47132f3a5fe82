import { isState } from '../forms/states.ts';
import { match, type Recognised, type TypedKind } from './recognise.ts';

/** What stands in a number's place though it is none: "N/A", or digits that are not well formed. A place may be one unknown here. */
export function malformed(kind: TypedKind, text: string): boolean {
  if (/^\(?(?:n\/?a|none|not (?:applicable|available|assigned)|(?:to be )?applied for|pending|\[.*\]|_+)/i.test(text))
    return true;
  return kind === 'place' ? /^[A-Za-z .,'-]{3,40}$/.test(text) : isNumeric(kind, text);
}

/** Digits where a number is asked for, though not such a number. */
export function isNumeric(kind: TypedKind, text: string): boolean {
  return (
    !['place', 'date', 'month', 'period'].includes(kind) &&
    /\d.*\d/.test(text) &&
    text.length < 24 &&
    (kind !== 'ein' || text.replace(/\D/g, '').length > 5)
  );
}

/** What is printed alone and can only be meant for such a number: a digit is lost or doubled, or there is a letter in it. */
export function misprint(kind: TypedKind, text: string): Recognised | undefined {
  const pattern = MISPRINTS[kind];
  return pattern && match(text, pattern, m => m[0]);
}

const MISPRINTS: Readonly<Partial<Record<TypedKind, RegExp>>> = {
  ein: /^\d{2}-(?:\d{6}|\d{8})$/,
  'file-number': /^\d{1,3}[-/ ]?[A-Z][-/ ]?\d{4,6}$/,
  telephone: /^\(?\d{3}\)?[ .-]{1,3}(?:\d{2}[ .-]\d{4}|\d{3}[ .-](?:\d{3}|\d{5}))$/,
};

/** Digits that are no zip code where one belongs, after a state at the end of an address: one is lost, or one too many. */
export function misprintedZip(address: string): Recognised | undefined {
  const hit = match(address, /(?<![^\s,.])(?:\d{4}|\d{6}|\d{5}-(?:\d{1,3}|\d{5}))\s*$/, m => m[0].trimEnd());
  if (!hit) return undefined;
  const words = address
    .slice(0, hit.start)
    .split(/[\s,]+/)
    .filter(word => word !== '')
    .slice(-2);
  const state = words.some((_, i) => isState(words.slice(i).join(' ')));
  // The postal codes of Western Australia are four digits, the first a 6.
  const western = words.at(-1) === 'WA' && /^6\d{3}$/.test(hit.value);
  return state && !western ? { ...hit, end: hit.start + hit.value.length } : undefined;
}
