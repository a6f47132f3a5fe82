import { judgingDates } from '../../server/filing/as-of.ts';
import { type CoverField, cover } from '../../server/filing/cover.ts';
import type { Document } from '../../server/filing/document.ts';
import { lineAt, lineEnd, slice, textAt } from '../../server/filing/text.ts';
import { fields } from '../../server/forms/fields.ts';
import type { Damage, Plant } from './plant.ts';

/** A box that is not marked, as covers draw it. */
const BLANK = /\[[ _]\]|\[ {2}\]|_{2,4}/;
const MARK = /[xX]/;

function fieldOf(document: Document, wanted: (field: CoverField) => boolean): CoverField | undefined {
  return document.content === 'text' ? cover(document)?.fields.find(field => field.value && wanted(field)) : undefined;
}

/** A question's No marked besides its Yes. */
function bothMarked(document: Document): Damage | undefined {
  const field = fieldOf(document, ({ field, value }) => fields[field].kind === 'yes-no' && value!.value === 'yes');
  if (!field) return undefined;
  const { text } = document.filing;
  const from = field.value!.span.end;
  const rest = slice(text, from, lineEnd(text, lineAt(text, from)));
  const after = /^[^A-Za-z]*no\b[^A-Za-z[_]{0,4}/i.exec(rest);
  const blank = after && BLANK.exec(rest.slice(after[0].length));
  if (!after || blank?.index !== 0) return undefined;
  const start = from + after[0].length;
  return { span: { start, end: start + blank[0].length }, insert: '[X]', within: 6 };
}

/** The mark of a box taken away, or set. */
function remarked(id: CoverField['field'], insert: string, pattern: RegExp, within: number) {
  return (document: Document): Damage | undefined => {
    const field = fieldOf(document, ({ field }) => field === id);
    const printed = field && textAt(document.filing.text, field.value!.span);
    if (!printed || !pattern.test(printed)) return undefined;
    return { span: field.value!.span, insert: printed.replace(pattern, insert), within };
  };
}

/** A second of the filer's statuses marked. */
function secondStatus(document: Document): Damage | undefined {
  const field = fieldOf(
    document,
    ({ field, value }) => field === 'filer_status' && /^(?:non-)?accelerated filer$/.test(value!.value),
  );
  const [first] = field?.caption ?? [];
  if (!first || !field || field.caption!.length < 3) return undefined;
  const { text } = document.filing;
  const rest = slice(text, first.end, first.end + 20);
  const blank = /^[ \t]*(\[[ _]\]|\[ {2}\])/.exec(rest);
  if (!blank) return undefined;
  const start = first.end + blank[0].length - blank[1]!.length;
  return { span: { start, end: first.end + blank[0].length }, insert: '[X]', within: 4 };
}

/** A line of the years when a fee was paid with reports. */
function fee(document: Document): Damage | undefined {
  const at = fieldOf(document, ({ field }) => /annual|quarterly/.test(field))?.value?.span ?? undefined;
  // Until a year after the change it was no fault.
  if (!at || (judgingDates(document).filed ?? '9999') < '1998') return undefined;
  const { text } = document.filing;
  const end = lineEnd(text, lineAt(text, at.end));
  return { span: { start: end, end }, insert: ' [FEE REQUIRED]' };
}

export const boxes: readonly Plant[] = [
  { kind: 'a question with Yes and No marked', rule: 'box-groups', damage: bothMarked },
  { kind: 'the mark of the filer status lost', rule: 'filer-status', damage: remarked('filer_status', ' ', MARK, 4) },
  { kind: 'a second filer status marked', rule: 'filer-status', damage: secondStatus },
  {
    kind: 'the extended transition period marked without the box before it',
    rule: 'egc-logic',
    damage: remarked('egc_transition', '[X]', BLANK, 0),
  },
  {
    kind: 'a recovery analysis marked without the correction before it',
    rule: 'recovery-logic',
    damage: remarked('recovery_analysis', '[X]', BLANK, 0),
  },
  {
    kind: 'the box of Item 405 marked on a 10-K',
    rule: 'item-405-type',
    damage: remarked('item405', '[X]', BLANK, 0),
  },
  {
    kind: 'the box of Item 405 empty on a 10-K405',
    rule: 'item-405-type',
    damage: remarked('item405', ' ', MARK, 0),
  },
  { kind: 'a fee that is no longer paid', rule: 'cover-era', damage: fee },
];
