import type { Field } from '../forms/field.ts';
import { fields } from '../forms/fields.ts';
import { compact } from './rows.ts';

/** The labels of boxes, those long enough to be no one's name. */
const LABELS = Object.values(fields).flatMap(({ options = {} }: Field) =>
  Object.values(options)
    .flat()
    .map(compact)
    .filter(label => label.length >= 16),
);

/** True for a line that begins as the label of a box does, whether the box is drawn or not. */
export function isOption(text: string): boolean {
  const words = compact(text);
  return LABELS.some(label => words.startsWith(label));
}
