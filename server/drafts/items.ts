import type { Form, Item, Part } from '../forms/form.ts';
import { type Dates, inForce } from '../forms/source.ts';
import { exhibitLines } from './exhibits.ts';
import { centred, TO_COME, wrapped } from './layout.ts';

/** An item's heading as filings print it. */
export function itemHeading({ number, caption }: Pick<Item, 'number' | 'caption'>): string {
  return `Item ${number}.  ${caption}.`;
}

/** True for the item under which a form's exhibits are listed. */
export function listsExhibits({ caption }: Item): boolean {
  return /\bexhibits\b/i.test(caption);
}

/** The items in the form's order under the headings of their parts; the list of exhibits where the form has it. */
export function itemLines(form: Form, dates: Dates, items: readonly Item[], exhibits: readonly string[]): string[] {
  const last = items.findLast(listsExhibits);
  return items.flatMap((item, i) => {
    const part = item.part === items[i - 1]?.part ? undefined : partOf(form, item, dates);
    const lists = item === last && exhibits.length > 0;
    const body = lists
      ? [...(item.lists ? [item.lists, ''] : []), ...exhibitLines(form, dates.filed, exhibits)]
      : [`     ${TO_COME}`, ...(item.furnished ? ['', ...furnished(item)] : [])];
    const heading = itemHeading(item);
    return [
      ...(part ? [...partHeading(part), ''] : []),
      ...wrapped(heading, { rest: heading.indexOf('.  ') + 3 }),
      '',
      ...body,
      '',
    ];
  });
}

/** Section 18 of the Exchange Act holds for what is filed alone (Form 8-K General Instruction B.2). */
function furnished({ number }: Item): string[] {
  return wrapped(
    `The information in this Item ${number} is furnished. It is not deemed filed for purposes of Section 18 of the Securities Exchange Act of 1934.`,
    { first: 5 },
  );
}

function partOf(form: Form, { part }: Item, { filed }: Dates): Pick<Part, 'number' | 'caption'> | undefined {
  return (
    form.parts?.find(({ number, ...era }) => number === part && inForce(era, filed)) ??
    (part ? { number: part, caption: '' } : undefined)
  );
}

function partHeading({ number, caption }: Pick<Part, 'number' | 'caption'>): string[] {
  return [
    centred([/^[IVX]+$/.test(number) ? `PART ${number}` : number, caption.toUpperCase()].filter(Boolean).join('. ')),
  ];
}
