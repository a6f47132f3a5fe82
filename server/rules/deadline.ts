import { judgingDates } from '../filing/as-of.ts';
import { cover, coverDay, coverValue } from '../filing/cover.ts';
import { formType } from '../filing/form-type.ts';
import { headerOf, headerValue, isoOf } from '../filing/header.ts';
import { items } from '../filing/items.ts';
import type { Value } from '../filing/span.ts';
import { type DueDate, deadlinesInForce, dueDate } from '../forms/due.ts';
import { findItem } from '../forms/find-item.ts';
import type { Deadline } from '../forms/form.ts';
import { exampleSubmission } from './example-submission.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

/** A due date, and what it is the due date of. */
interface Counted {
  readonly what: string;
  readonly from: Value;
  readonly due: DueDate;
}

export const deadline: Rule = {
  id: 'deadline',
  area: 'dates',
  severity: 'information',
  confidence: 'likely',
  beyond: true,
  summary: 'A report is filed by its due date.',
  source: [
    'Form 8-K General Instruction B.1',
    'Form 10-K General Instruction A',
    'Form 10-Q General Instruction A',
    '17 CFR 240.12b-25',
  ],
  notes:
    'It counts from the date on the cover page, which is that of the earliest event, and knows no extension under Rule 12b-25: every input is told, the judgement is left to the reader. Where the filer status decides and is not on the cover, nothing is computed.',
  bad: () =>
    exampleSubmission({
      header: text => text.replace('Other events', 'Resignations of directors').replace(/20040405/g, '20040412'),
      change: text => text.replace('Item 5. Other Events', "Item 6. Resignations of Registrant's Directors"),
    }),
  good: () =>
    exampleSubmission({
      header: text => text.replace('Other events', 'Resignations of directors'),
      change: text => text.replace('Item 5. Other Events', "Item 6. Resignations of Registrant's Directors"),
    }),
  *check(document) {
    const { form, amendment } = formType(document) ?? {};
    if (!form || amendment || document.index > 0) return notApplicable('no due date is counted for this document');
    const dates = judgingDates(document);
    const page = cover(document);
    const event = coverDay(page, 'date_of_report');
    const dueItems = items(document).flatMap(item => {
      const row = findItem(form, { ...item, caption: item.caption.value }, dates);
      return row?.due ? [{ item, row }] : [];
    });
    const counted: Counted[] = event
      ? dueItems.map(({ item, row }) => ({ what: `Item ${item.number}`, from: event, due: dueDate(row, event.value) }))
      : [];
    const rows = deadlinesInForce(form, dates).filter(({ field, due }) => field && due);
    const status = coverValue(page, 'filer_status')?.value;
    const row = rows.length > 1 ? ofFiler(rows, status) : rows[0];
    const end = row?.field && coverDay(page, row.field);
    if (row && end) counted.push({ what: row.filer ?? `Form ${form.name}`, from: end, due: dueDate(row, end.value) });
    if (rows.length > 1 && !row) return notChecked('not computed: filer status is unknown');
    const [first] = counted.filter(({ due }) => due.date).toSorted((a, b) => a.due.date!.localeCompare(b.due.date!));
    if (!first)
      return rows.length + dueItems.length > 0
        ? notChecked('the date to count from was not found')
        : notApplicable('no due date is counted');
    const filed = isoOf(headerValue(headerOf(document), 'FILED AS OF DATE')?.value);
    const how = `${first.what}: ${first.due.rule}; ${first.due.inputs.join('; ')}`;
    if (filed && filed > first.due.date!)
      yield { message: `Filed on ${filed}, due by ${first.due.date} (${how}).`, span: first.from.span };
    return passed(`due by ${first.due.date}${filed ? `, filed on ${filed}` : ''} (${how})`, first.from.span);
  },
};

/** The row of a filer's class; undefined where the cover does not tell it. */
function ofFiler(rows: readonly Deadline[], status: string | undefined): Deadline | undefined {
  const own = status?.split('; ')[0]?.replace(/ filer$/, '');
  if (!own || own === 'emerging growth company') return undefined;
  const named = (name: string) =>
    rows.find(({ filer }) =>
      filer
        ?.replace(/ filers$/, '')
        .split(' and ')
        .includes(name),
    );
  return named(own) ?? (own === 'large accelerated' ? named('accelerated') : undefined) ?? named('other');
}
