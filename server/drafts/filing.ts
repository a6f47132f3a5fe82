import { formOf } from '../forms/all.ts';
import { exhibitRow, exhibitsInForce } from '../forms/exhibits.ts';
import { type FieldId, fields } from '../forms/fields.ts';
import { itemsInForce } from '../forms/find-item.ts';
import type { Form, Item } from '../forms/form.ts';
import { requiredExhibits } from '../forms/required-exhibits.ts';
import { type Dates, inForce } from '../forms/source.ts';
import { coverPage, laidRows } from './cover.ts';
import { exhibitLines } from './exhibits.ts';
import type { Values } from './field.ts';
import { itemLines, listsExhibits } from './items.ts';
import { centred } from './layout.ts';
import { longDate } from './long-date.ts';
import { type Signer, signatureLines } from './signatures.ts';

/** What a new filing is to be. */
export interface Wanted {
  /** A form or an EDGAR submission type: "8-K", "10-K405". */
  readonly form: string;
  readonly registrant?: string | undefined;
  /** ISO: the day it is signed and filed, by whose rules it is laid; undefined for today's, and a blank. */
  readonly date?: string | undefined;
  /** ISO: the end of the fiscal year or quarter that is reported on. */
  readonly period?: string | undefined;
  /** Other fields of the cover page. */
  readonly values?: Values;
  /** Item numbers; undefined for all where the form has to answer all, else for none. */
  readonly items?: readonly string[] | undefined;
  /** Exhibit numbers; undefined for those that the form always has. */
  readonly exhibits?: readonly string[] | undefined;
  readonly signer?: Signer;
}

/** A new filing's text, or why there can be none: a sentence for each thing that is wrong. */
export type Drafted = { readonly text: string } | { readonly wrong: readonly string[] };

/** The form's page of the day, with its items, exhibits and signatures: clean but for the blanks, within 80 columns, in ASCII. */
export function newFiling(wanted: Wanted): Drafted {
  const form = formOf(wanted.form);
  if (!form) return { wrong: [`"${wanted.form}" is no form of the catalogue.`] };
  const wrong = mistakes(form, wanted);
  if (wrong.length > 0) return { wrong };
  const { date, registrant, signer = {} } = wanted;
  const dates = datesOf(wanted);
  const exhibits = wanted.exhibits ?? usualExhibits(form, date);
  const items = chosenItems(form, dates, wanted.items, exhibits);
  const body = [
    ...itemLines(form, dates, items, exhibits),
    ...(exhibits.length > 0 && !items.some(listsExhibits)
      ? [centred('EXHIBIT INDEX'), '', ...exhibitLines(form, date, exhibits), '']
      : []),
    ...signatureLines(form, dates, registrant, signer),
  ];
  const lines = [
    ...coverPage(form, dates, valuesOf(form, wanted)),
    ...(body.length > 0 ? ['<PAGE>', '', ...body] : []),
  ];
  return { text: `${lines.join('\n').trimEnd()}\n` };
}

/** The forms that have a page of their own on the day: a prospectus or a letter has none. */
export function draftable(form: Form, date: string | undefined): boolean {
  return inForce(form, date) && laidRows(form, { filed: date }).some(({ field }) => field === 'form_name');
}

function datesOf({ date, period }: Wanted): Dates {
  return { filed: date, period };
}

/** The registrant and the period stand where the form asks for them. */
function valuesOf(form: Form, { registrant, period, values = {} }: Wanted): Values {
  const asks = (id: FieldId) => form.cover.some(({ field }) => field === id);
  const name = (['registrant_name', 'plan_issuer'] as const).find(asks);
  return {
    ...(name && registrant && { [name]: registrant }),
    ...(period && asks('period_end') && { period_end: longDate(period) }),
    ...values,
  };
}

/** Those that every filing on the form has, whatever it reports. */
export function usualExhibits(form: Form, date: string | undefined): readonly string[] {
  return requiredExhibits
    .filter(row => row.forms.includes(form.name) && !row.items && inForce(row, date))
    .map(({ number }) => number);
}

/** The items that the form has to answer, whatever they say. */
export function always(form: Form, dates: Dates): readonly Item[] {
  return form.answersAllItems ? printed(form, dates).filter(({ optional }) => !optional) : [];
}

function printed(form: Form, dates: Dates): readonly Item[] {
  return itemsInForce(form, dates).filter(({ unprinted }) => !unprinted);
}

/** Those that are wanted, with the one that lists the exhibits. */
function chosenItems(
  form: Form,
  dates: Dates,
  numbers: readonly string[] | undefined,
  exhibits: readonly string[],
): readonly Item[] {
  const all = printed(form, dates);
  const chosen = numbers ? all.filter(({ number }) => numbers.includes(number)) : always(form, dates);
  const list = exhibits.length > 0 && !chosen.some(listsExhibits) ? all.findLast(listsExhibits) : undefined;
  return list ? all.filter(item => item === list || chosen.includes(item)) : chosen;
}

/** What cannot be, each in a sentence. */
function* complaints(form: Form, wanted: Wanted): Generator<string> {
  const { date, period, registrant, values = {}, items = [], exhibits = [] } = wanted;
  const undated = [date, period].filter(day => day !== undefined && !isDate(day));
  for (const day of undated) yield `"${day}" is no date: write it as 2004-03-26.`;
  if (undated.length > 0) return;
  const day = date ? `on ${date}` : 'today';
  if (!draftable(form, date)) return yield `Form ${form.name} has no page of text ${day}.`;
  const known = itemsInForce(form, datesOf(wanted));
  for (const number of items)
    if (!known.some(item => item.number === number)) yield `Form ${form.name} has no Item ${number} ${day}.`;
  for (const number of exhibits)
    if (!form.exhibits) yield `Form ${form.name} has no table of exhibits.`;
    else if (!exhibitsInForce(form, date).includes(exhibitRow(number, form, date)!))
      yield `${form.exhibits} has no Exhibit ${number} ${day}.`;
  for (const id of Object.keys(values))
    if (!(id in fields) || !laidRows(form, datesOf(wanted), values).some(({ field }) => field === id))
      yield `The cover page of Form ${form.name} has no field "${id}" ${day}.`;
  for (const value of [registrant, ...Object.values(values)])
    if (value && /[^\x20-\x7e]/.test(value)) yield `"${value}" has characters that EDGAR does not take.`;
}

function mistakes(form: Form, wanted: Wanted): string[] {
  return [...new Set(complaints(form, wanted))];
}

function isDate(iso: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(iso) && new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) === true;
}
