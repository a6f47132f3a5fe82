import { forms } from '../forms/all.ts';
import { exhibitsInForce } from '../forms/exhibits.ts';
import { itemsInForce } from '../forms/find-item.ts';
import { always, draftable, usualExhibits } from './filing.ts';

/** Something that a new filing may have; `usual` where it has it unless it is left out. */
export interface Choice {
  readonly number: string;
  readonly caption: string;
  readonly usual: boolean;
}

/** A form that a new filing may be on, with what there is to choose. */
export interface FormChoice {
  readonly form: string;
  readonly title: string;
  readonly items: readonly Choice[];
  readonly exhibits: readonly Choice[];
}

/** What can be chosen for a new filing on a day (ISO; undefined for today). */
export function choices(date?: string): FormChoice[] {
  return forms
    .filter(form => draftable(form, date))
    .map(form => {
      const usual = always(form, { filed: date });
      const own = usualExhibits(form, date);
      return {
        form: form.name,
        title: form.title,
        items: itemsInForce(form, { filed: date })
          .filter(({ unprinted }) => !unprinted)
          .map(item => ({ number: item.number, caption: item.caption, usual: usual.includes(item) })),
        exhibits: exhibitsInForce(form, date).map(({ number, title }) => ({
          number,
          caption: title,
          usual: own.includes(number),
        })),
      };
    });
}
