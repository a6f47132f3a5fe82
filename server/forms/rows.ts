import type { Due, FieldRequirement, Item } from './form.ts';

/** Rows of a form with what they have in common; what a row says itself comes before it. */
type Rows<Row> = <Common extends Partial<Row>>(
  common: Common,
  own: readonly (Omit<Row, keyof Common> & Partial<Row>)[],
) => Row[];

/** Items of one part, or of one numbering. */
export const items: Rows<Item> = (common, own) => own.map(row => ({ ...common, ...row }) as unknown as Item);

/** Fields of a cover page that share need, era or source. */
export const asks: Rows<FieldRequirement> = (common, own) =>
  own.map(row => ({ ...common, ...row }) as unknown as FieldRequirement);

/** "Within 4 business days after the event", and what lays it down. */
export const within = (count: number, unit: Due['unit'], from: string, rule: string): Due => ({
  count,
  unit,
  from,
  rule,
});
