import type { FieldId } from './fields.ts';
import type { Due, FieldRequirement, Item } from './form.ts';

/** A row without what it has in common with its neighbours; what it says itself comes before that. */
type Own<Row, Common> = Omit<Row, keyof Common> & Partial<Row>;

/** Items of one part, or of one numbering. */
export const items = <Common extends Partial<Item>>(common: Common, own: readonly Own<Item, Common>[]): Item[] =>
  own.map(row => ({ ...common, ...row }) as unknown as Item);

/** Fields of a cover page that share need, era or source, in the order of the page; an id alone is a row that says no more. */
export const asks = <Common extends Partial<FieldRequirement>>(
  common: Common,
  own: readonly (FieldId | Own<FieldRequirement, Common>)[],
): FieldRequirement[] =>
  own.map(row => ({ ...common, ...(typeof row === 'string' ? { field: row } : row) }) as unknown as FieldRequirement);

/** "Within 4 business days after the event", and what lays it down. */
export const within = (count: number, unit: Due['unit'], from: string, rule: string): Due => ({
  count,
  unit,
  from,
  rule,
});
