import { addBusinessDays, addDays, isBusinessDay, nextBusinessDay } from './business-days.ts';
import type { Item } from './form.ts';

/** When a report under an item is due, by which rule, and from which inputs. */
export interface DueDate {
  /** ISO; absent where the item has no due date, or none that can be computed. */
  readonly date?: string;
  readonly rule: string;
  /** Every input of the computation, in words. */
  readonly inputs: readonly string[];
}

/** The due date of a report of an event on `event` (ISO) under `item`. */
export function dueDate(item: Item, event: string): DueDate {
  const { due } = item;
  if (!due) return { rule: item.note ?? 'no due date', inputs: [] };
  const count = `${due.count} ${due.unit} ${due.from}`;
  if (due.unit === 'business days') {
    // On a Saturday, Sunday or holiday, the period begins to run on, and includes, the first business day thereafter (General Instruction B.1).
    const open = isBusinessDay(event);
    const start = nextBusinessDay(event);
    const date = addBusinessDays(start, open ? due.count : due.count - 1);
    const inputs = [
      `event on ${event}`,
      ...(open ? [] : [`not a business day: counted from, and including, ${start}`]),
    ];
    return { date, rule: `${count} (${due.rule})`, inputs: [...inputs, 'federal holidays are left out'] };
  }
  const last = addDays(event, due.count);
  const date = nextBusinessDay(last);
  const moved = date === last ? [] : [`${last} is not a business day: the next one counts (17 CFR 240.0-3)`];
  return { date, rule: `${count} (${due.rule})`, inputs: [`event on ${event}`, ...moved] };
}
