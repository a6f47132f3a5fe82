import { type CoverField, cover, periodEnd } from '../../server/filing/cover.ts';
import { dates } from '../../server/filing/dates.ts';
import type { Document } from '../../server/filing/document.ts';
import { header, headerValue } from '../../server/filing/header.ts';
import { parties } from '../../server/filing/parties.ts';
import { contains, type Value } from '../../server/filing/span.ts';
import { lineAt, slice, textAt } from '../../server/filing/text.ts';
import type { FieldId } from '../../server/forms/fields.ts';
import type { Damage, Plant } from './plant.ts';

/** What the cover prints once, of one registrant, printed otherwise. */
function printed(id: FieldId, change: (printed: string) => string | undefined) {
  return (document: Document): Damage | undefined => {
    const page = cover(document);
    const values = [...(page?.fields ?? []), ...(page?.registrants.flatMap(({ fields }) => fields) ?? [])].flatMap(
      ({ field, value }: CoverField) => (field === id && value ? [value] : []),
    );
    const [value] = values;
    const insert = value && values.length === 1 ? change(textAt(document.filing.text, value.span)) : undefined;
    return insert === undefined ? undefined : { span: value!.span, insert };
  };
}

/** Of a period whose end the cover prints once. */
function otherPeriod(document: Document): Damage | undefined {
  const page = cover(document);
  const end = periodEnd(page);
  const printed = dates(document).filter(({ span, value }) => value === end?.value && contains(page!.span, span.start));
  const date = end && printed.length === 1 ? textAt(document.filing.text, end.span) : '';
  return /(?:19|20)\d\d$/.test(date) ? { span: end!.span, insert: date.replace(/\d{4}$/, '2047') } : undefined;
}

/** The header's line otherwise; it is told at what the cover says, which is as far away as `at`. */
function filed(
  label: string,
  change: (value: string) => string | undefined,
  at: (document: Document) => Value | undefined = () => undefined,
) {
  return (document: Document): Damage | undefined => {
    const value = headerValue(header(document.filing), label);
    const insert = value && change(value.value);
    if (!value || insert === undefined || document.index > 0) return undefined;
    const { text } = document.filing;
    const told = at(document);
    return {
      span: value.span,
      insert,
      ...(told && { within: lineAt(text, told.span.start) - lineAt(text, value.span.start) }),
    };
  };
}

/** The last place in a sentence where a company's name stands as it is introduced, with a part of it printed otherwise. */
function misspelt(part: RegExp, change: (part: string) => string) {
  return (document: Document): Damage | undefined => {
    if (document.content !== 'text') return undefined;
    const { text } = document.filing;
    for (const { name, mentions, members, registrant, kind } of parties(document)) {
      const full = mentions.filter(span => textAt(text, span) === name);
      const place = full.findLast(({ start }) =>
        /\b(?:of|by|with|for|from|that) $/.test(slice(text, start - 6, start)),
      );
      const match = part.exec(name);
      if (!place || !match || full.length < 4 || members.length > 0 || !(registrant || kind)) continue;
      const start = place.start + match.index;
      return { span: { start, end: start + match[0].length }, insert: change(match[0]) };
    }
    return undefined;
  };
}

const lastDigit = (value: string) =>
  /\d$/.test(value) ? value.replace(/\d$/, digit => String((Number(digit) + 3) % 10)) : undefined;

export const agreementPlants: readonly Plant[] = [
  {
    kind: "a letter of a party's name lost",
    rule: 'party-name-drift',
    damage: misspelt(/(?<=^[A-Z][a-z]{2})[a-z](?=[a-z]{2,}[ ,])/, () => ''),
  },
  {
    kind: "two letters of a party's name swapped",
    rule: 'party-name-drift',
    damage: misspelt(/(?<= [A-Z][a-z])([a-z])(?!\1)[a-z](?=[a-z]{2,})/, ([a, b]) => `${b}${a}`),
  },
  {
    kind: 'a party with another legal form',
    rule: 'party-name-drift',
    damage: misspelt(/(?<=\w, )Inc\.$/, () => 'LLC'),
  },
  {
    kind: 'the name of another registrant on the cover',
    rule: 'header-name',
    damage: printed('registrant_name', () => 'ZEBULON QUIST WORKS, INC.'),
  },
  { kind: 'a digit of the EIN changed', rule: 'header-ein', damage: printed('irs_ein', lastDigit) },
  {
    kind: 'a digit of the file number changed',
    rule: 'header-file-number',
    damage: printed('commission_file_number', lastDigit),
  },
  {
    kind: 'another state of incorporation',
    rule: 'header-state',
    damage: printed('state_of_incorporation', state =>
      /^(?:[A-Z][a-z]+|[A-Z]+)$/.test(state) ? 'Wyoming' : undefined,
    ),
  },
  { kind: 'the end of another period', rule: 'header-period', damage: otherPeriod },
  {
    kind: 'another fiscal year end in the header',
    rule: 'header-fiscal-year-end',
    damage: filed(
      'FISCAL YEAR END',
      value => (/^(?:0[1-9]|1[0-2])/.test(value) ? (value < '07' ? '1031' : '0430') : undefined),
      document => cover(document)?.fields.find(({ field }) => field === 'period_end')?.value,
    ),
  },
  {
    kind: 'another item in the header',
    rule: 'header-items',
    damage: filed('ITEM INFORMATION', value => (/bankrupt/i.test(value) ? undefined : 'Bankruptcy or Receivership')),
  },
  {
    kind: 'a document of another type than the header says',
    rule: 'header-form',
    damage: ({ type, index, filing }) =>
      type && header(filing) && index === 0 && !type.value.includes('/')
        ? { span: type.span, insert: `${type.value}/A` }
        : undefined,
  },
  {
    kind: 'more documents declared than there are',
    rule: 'document-count',
    damage: filed('PUBLIC DOCUMENT COUNT', value => String(Number(value) + 7)),
  },
];
