import { addBusinessDays, addDays, addMonths, isBusinessDay, nextBusinessDay } from './business-days.ts';
import type { Deadline, Due, Form } from './form.ts';
import { type Dates, inForce, judgingDate } from './source.ts';

/** When a report is due, by which rule, and from which inputs. */
export interface DueDate {
  /** ISO; absent where there is no due date, or none that can be computed. */
  readonly date?: string;
  readonly rule: string;
  /** Every input of the computation, in words. */
  readonly inputs: readonly string[];
}

/** A row that says by when: an item's, or a form's. */
interface Timed {
  readonly due?: Due;
  readonly note?: string;
}

/** The times in which filings on the form are due on these dates, for each class of filers. */
export function deadlinesInForce(form: Form, dates: Dates): readonly Deadline[] {
  return form.deadlines?.filter(row => inForce(row, judgingDate(row, dates))) ?? [];
}

/** The due date of a report of an event on `event` (ISO) under the row. */
export function dueDate({ due, note }: Timed, event: string): DueDate {
  if (!due) return { rule: note ?? 'no due date', inputs: [] };
  const rule = `${due.count} ${due.unit} ${due.from} (${due.rule})`;
  if (due.unit === 'business days') {
    // On a Saturday, Sunday or holiday, the period begins to run on, and includes, the first business day thereafter (General Instruction B.1).
    const open = isBusinessDay(event);
    const start = nextBusinessDay(event);
    const date = addBusinessDays(start, open ? due.count : due.count - 1);
    const inputs = [
      `event on ${event}`,
      ...(open ? [] : [`not a business day: counted from, and including, ${start}`]),
    ];
    return { date, rule, inputs: [...inputs, 'federal holidays are left out'] };
  }
  const last = due.unit === 'months' ? addMonths(event, due.count) : addDays(event, due.count);
  const date = nextBusinessDay(last);
  const moved = date === last ? [] : [`${last} is not a business day: the next one counts (17 CFR 240.0-3)`];
  return { date, rule, inputs: [`event on ${event}`, ...moved] };
}
