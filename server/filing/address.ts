import { cover } from './cover.ts';
import type { Document } from './document.ts';
import { latelyOfText } from './of-text.ts';
import { postalCode, recognise } from './recognise.ts';
import type { Value } from './span.ts';
import { textAt } from './text.ts';

/** An address in its parts, as far as they can be told apart. */
export interface Address {
  readonly street?: Value;
  readonly city?: Value;
  readonly state?: Value;
  readonly zip?: Value;
}

/** The address of each registrant of the cover, in its parts. */
export const addresses: (document: Document) => readonly Address[] = latelyOfText([], document =>
  (cover(document)?.registrants ?? []).map(({ fields }) => {
    const span = fields.find(({ field, value }) => field === 'principal_address' && value)?.value?.span;
    return span ? addressParts(textAt(document.filing.text, span), span.start) : {};
  }),
);

/**
 * Reads "100 Main Street, Suite 2, Springfield, Illinois 62701" from the end: zip code, state, city, and what is left is the street.
 * `printed` is the address as it stands in the text from offset `at`, line breaks and all.
 */
function addressParts(printed: string, at: number): Address {
  const value = (start: number, end: number, normal?: string): Value => {
    const raw = printed.slice(start, end);
    const text = raw.trim();
    const from = start + raw.indexOf(text);
    return { value: normal ?? text.replace(/\s+/g, ' '), span: { start: at + from, end: at + from + text.length } };
  };
  const phone = recognise('telephone', printed);
  const whole = (phone && phone.end >= printed.trimEnd().length - 2 ? printed.slice(0, phone.start) : printed).replace(
    /(?<![\s(,])[\s(,]+$/,
    '',
  );
  const foreign = postalCode(whole);
  const zip =
    /(?<=^|[\s,])\d{5}(?:-\d{4})?$/.exec(whole)?.index ?? (foreign?.end === whole.length ? foreign.start : undefined);
  const beforeZip = whole.slice(0, zip).replace(/(?<![\s,])[\s,]+$/, '');
  const state = stateAtEnd(beforeZip);
  const beforeState = beforeZip.slice(0, state?.start ?? beforeZip.length).replace(/(?<![\s,])[\s,]+$/, '');
  const break_ = Math.max(
    beforeState.lastIndexOf(','),
    beforeState.lastIndexOf('\n'),
    beforeState.search(/(?<! ) {3,}[^ ]+(?: [^ ]+)*$/),
  );
  const city = state ? beforeState.slice(break_ + 1) : '';
  const street = (state ? beforeState.slice(0, break_ + 1) : beforeState).replace(/(?<![\s,])[\s,]+$/, '');
  return {
    ...(street && { street: value(0, street.length) }),
    ...(city.trim() && { city: value(break_ + 1, beforeState.length) }),
    ...(state && { state: value(state.start, state.end, state.value) }),
    ...(zip !== undefined && { zip: value(zip, whole.length) }),
  };
}

function stateAtEnd(text: string) {
  const words = [...text.matchAll(/[^\s,]+/g)].slice(-4);
  for (const [i, word] of words.entries()) {
    if (i === 0 && words.length === 4) continue;
    const place = recognise('place', text.slice(word.index));
    if (place?.start === 0 && place.end === text.length - word.index) {
      return { start: word.index, end: text.length, value: place.value };
    }
  }
  return undefined;
}
