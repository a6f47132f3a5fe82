import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { envelope } from '../filing/envelope.ts';
import { exhibitIndex } from '../filing/exhibits.ts';
import type { Filing } from '../filing/filing.ts';
import { formType } from '../filing/form-type.ts';
import { signatureSection } from '../filing/signature-pages.ts';
import { offsetAt } from '../filing/text.ts';
import { missingOffers, valueOffers, wholeCoverOffers } from './completion-cover.ts';
import { dateOffers } from './completion-dates.ts';
import { exhibitOffers } from './completion-exhibits.ts';
import { headerValueOffers, labelOffers, tagOffers } from './completion-header.ts';
import { itemOffers } from './completion-items.ts';
import { type NameData, nameDocumentation, nameOffers } from './completion-names.ts';
import { type CompletionClient, completionItem, type Offer } from './completion-offer.ts';
import { type CompletionPlace, type LinePlace, placeAt, type TextPlace } from './completion-place.ts';
import { certificationOffers, legendOffers, signatureOffers } from './completion-texts.ts';
import { inert } from './inert.ts';
import type { PlaceParams } from './place.ts';

/** What can stand where the cursor is: of the place, of the form and day, and of the filing itself. It is complete: nothing is asked for again. */
export function completion(
  filing: Filing,
  { textDocument: { uri }, position }: PlaceParams,
  client: CompletionClient,
): CompletionList {
  const place = placeAt(filing, offsetAt(filing.text, position));
  const offers = place ? offersAt(filing, place, uri) : [];
  return { isIncomplete: false, items: offers.map((offer, i) => completionItem(filing, offer, i, client)) };
}

/** An item with its documentation, where that costs too much to be made for all of them. */
export function resolveCompletion(filing: Filing, item: CompletionItem): CompletionItem {
  const data = item.data as NameData;
  const document = envelope(filing).documents[data.document];
  const value = document && nameDocumentation(document, data);
  return value ? { ...item, documentation: { kind: 'markdown', value: inert(value) } } : item;
}

function offersAt(filing: Filing, place: CompletionPlace, uri: string): Offer[] {
  switch (place.in) {
    case 'tag':
      return tagOffers(filing, place.document, place.replace);
    case 'header line':
      return labelOffers(filing, place.replace);
    case 'header value':
      return headerValueOffers(filing, place.label, place.tagged, place.replace);
    case 'value':
      return valueOffers(place.document, place.field, place.replace);
    case 'line':
      return lineOffers(place, uri);
    case 'text':
      return textOffers(place, uri);
  }
}

/** A line that is begun may become a heading, or prose. */
function lineOffers(place: LinePlace, uri: string): Offer[] {
  const { document, part, replace, typed } = place;
  const exhibit = /^EX-/i.test(document.type?.value ?? '');
  const own = (): Offer[] => {
    if (exhibit) return [...certificationOffers(place), ...legendOffers(place)];
    switch (part) {
      case 'start':
        return [...wholeCoverOffers(place), ...(formType(document) ? [] : certificationOffers(place))];
      case 'cover':
        return [...missingOffers(place), ...itemOffers(place), ...closing(place)];
      case 'exhibits':
        return [...exhibitOffers(place), ...itemOffers(place), ...closing(place)];
      case 'body':
        return [...itemOffers(place), ...closing(place), ...legendOffers(place)];
      case 'signatures':
        return exhibitHeading(place);
    }
  };
  const text: TextPlace = { in: 'text', document, offset: replace.end, before: typed };
  return [...own(), ...(part === 'start' || typed === '' ? [] : nameOffers(text, uri))];
}

/** What stands at the end of a filing, where it is not there yet. */
function closing(place: LinePlace): Offer[] {
  return [...(signatureSection(place.document) ? [] : signatureOffers(place)), ...exhibitHeading(place)];
}

function exhibitHeading({ document, replace }: LinePlace): Offer[] {
  const text = `${' '.repeat(33)}EXHIBIT INDEX`;
  return exhibitIndex(document) || !formType(document)?.form?.exhibits
    ? []
    : [{ label: 'Exhibit index', detail: 'heading', kind: 'Struct', replace, text }];
}

const DATED = /\bDated?:[ \t]*([A-Za-z]*(?: \d*,?(?: \d*)?)?)$/;

function textOffers(place: TextPlace, uri: string): Offer[] {
  const { document, before, offset } = place;
  const dated = DATED.exec(before);
  if (dated) return dateOffers(document, { start: offset - dated[1]!.length, end: offset });
  return nameOffers(place, uri);
}
