import { judgingDates } from '../../server/filing/as-of.ts';
import type { Document } from '../../server/filing/document.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { formType } from '../../server/filing/form-type.ts';
import { type Item, items, itemsInContents } from '../../server/filing/items.ts';
import { lineAt, textAt } from '../../server/filing/text.ts';
import { captionMatch, captionShare, itemsInForce } from '../../server/forms/find-item.ts';
import type { Item as Row } from '../../server/forms/form.ts';
import type { Damage, Plant } from './plant.ts';

/** The items of a plain text, each with a caption, that have a heading of their own. */
function own(document: Document): readonly Item[] {
  const all = document.content === 'text' ? items(document) : [];
  return all.filter(
    ({ heading, caption }) =>
      caption.value.length > 4 &&
      /^item/i.test(textAt(document.filing.text, heading)) &&
      all.filter(other => other.heading.start === heading.start).length === 1,
  );
}

function rows(document: Document): readonly Row[] {
  const form = formType(document)?.form;
  return form ? itemsInForce(form, judgingDates(document)) : [];
}

/** The item's number printed otherwise. */
function renumbered(number: (document: Document, item: Item) => string | undefined) {
  return (document: Document): Damage | undefined => {
    const { text } = document.filing;
    for (const item of own(document)) {
      const printed = textAt(text, item.heading);
      const at = printed.indexOf(item.number);
      const insert = number(document, item);
      if (at < 0 || insert === undefined) continue;
      const start = item.heading.start + at;
      return { span: { start, end: start + item.number.length }, insert };
    }
    return undefined;
  };
}

/** What a Form 8-K had at the other time. */
function otherEra(document: Document, { number }: Item): string | undefined {
  if (formType(document)?.form?.name !== '8-K') return undefined;
  const old = !number.includes('.');
  const row = rows(document).find(({ number: of }) => of === number);
  return row?.related && old === row.related.includes('.') ? row.related : undefined;
}

/** The item's caption in place of another's. */
function recaptioned(choose: (document: Document, item: Item) => string | undefined) {
  return (document: Document): Damage | undefined => {
    for (const item of own(document)) {
      const row = rows(document).find(({ number, part }) => number === item.number && part === item.part);
      const insert = choose(document, item);
      if (!row || insert === undefined || captionMatch(row, item.caption.value) < 0.9) continue;
      return { span: item.caption.span, insert };
    }
    return undefined;
  };
}

function captionOfAnother(document: Document, { number, part }: Item): string | undefined {
  const mine = rows(document).find(row => row.number === number && row.part === part);
  return rows(document).find(
    row =>
      row.number !== number &&
      mine &&
      captionMatch(mine, row.caption) < 0.3 &&
      captionShare(mine, row.caption) < 0.3 &&
      row.caption.length > 12 &&
      !/reserved/i.test(row.caption),
  )?.caption;
}

/** An item that must be there, its heading deleted; it is told at the item before. */
function beheaded(document: Document): Damage | undefined {
  const { text } = document.filing;
  const found = own(document);
  const at = found.findIndex(
    ({ number, part }, i) =>
      i > 0 && rows(document).some(row => row.number === number && row.part === part && !row.optional),
  );
  const item = found[at];
  if (!item) return undefined;
  return {
    span: item.heading,
    insert: '',
    within: lineAt(text, item.heading.start) - lineAt(text, found[at - 1]!.heading.start),
  };
}

/** An item of the contents page, its heading in the text deleted. */
function unlisted(document: Document): Damage | undefined {
  const listed = itemsInContents(document);
  const { text } = document.filing;
  for (const item of own(document).slice(1)) {
    const entry = listed.find(({ number, part }) => number === item.number && part === item.part);
    if (entry)
      return {
        span: item.heading,
        insert: '',
        within: lineAt(text, item.heading.start) - lineAt(text, entry.heading.start),
      };
  }
  return undefined;
}

/** Two items that follow each other, the second before the first. */
function swapped(document: Document): Damage | undefined {
  const found = own(document);
  const { text } = document.filing;
  for (const [i, item] of found.entries()) {
    const next = found[i + 1];
    if (!next || item.span.end !== next.span.start || item.part !== next.part) continue;
    const [a, b] = [item, next].map(({ span }) => textAt(text, span));
    return { span: { start: item.span.start, end: next.span.end }, insert: `${b!.trimEnd()}\n\n${a!.trimEnd()}\n\n` };
  }
  return undefined;
}

/** An item's heading once more, after the item that follows it. */
function doubled(document: Document): Damage | undefined {
  const found = own(document);
  const { text } = document.filing;
  const at = found.findIndex(
    (item, i) =>
      i < found.length - 1 &&
      rows(document).some(row => row.number === item.number && captionMatch(row, item.caption.value) > 0.9),
  );
  const [item, next] = [found[at], found[at + 1]];
  if (!item || !next) return undefined;
  const end = next.span.end;
  const insert = `\n\n${textAt(text, item.heading)}\n\n     Nothing further is told here.\n\n`;
  return { span: { start: end, end }, insert };
}

/** The item for exhibits left out, of a filing with exhibits. */
function withoutExhibits(document: Document): Damage | undefined {
  const item = own(document).at(-1);
  const attached = envelope(document.filing).documents.some(({ type }) => /^EX-99/.test(type?.value ?? ''));
  if (!attached || !item || !/exhibits/i.test(item.caption.value) || own(document).length < 2) return undefined;
  return { span: item.span, insert: '', within: 2000 };
}

export const itemPlants: readonly Plant[] = [
  { kind: "an item's number of another era", rule: 'item-unknown', damage: renumbered(otherEra) },
  {
    kind: 'a number that the form has not',
    rule: 'item-unknown',
    damage: renumbered((_, { number }) => (number.includes('.') ? '4.09' : '27')),
  },
  { kind: "another item's caption", rule: 'item-caption', damage: recaptioned(captionOfAnother) },
  { kind: 'a caption of no item', rule: 'item-caption', damage: recaptioned(() => 'Odds and Ends') },
  { kind: "an item's heading deleted", rule: 'item-missing', damage: beheaded },
  { kind: 'an item of the contents page without its heading', rule: 'item-contents', damage: unlisted },
  { kind: 'two items swapped', rule: 'item-order', damage: swapped },
  { kind: "an item's heading twice", rule: 'item-twice', damage: doubled },
  { kind: 'the item for exhibits left out', rule: 'item-exhibits-list', damage: withoutExhibits },
];
