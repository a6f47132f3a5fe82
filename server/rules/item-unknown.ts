import { judgingDates } from '../filing/as-of.ts';
import { formType } from '../filing/form-type.ts';
import { items, strayItems } from '../filing/items.ts';
import { addDays } from '../forms/business-days.ts';
import { itemsInForce } from '../forms/find-item.ts';
import type { Form, Item } from '../forms/form.ts';
import { type Dates, inForce, judgingDate } from '../forms/source.ts';
import { example } from './example.ts';
import { type Finding, notApplicable, passed, type Rule } from './rule.ts';

/** So long after a change of its items filers may still use a form's old numbers, in days. */
const GRACE = 45;

export const itemUnknown: Rule = {
  id: 'item-unknown',
  area: 'items',
  severity: 'error',
  confidence: 'certain',
  summary: 'Every item is one that the form had on the day.',
  source: ['the items of the forms, by date', 'Release 33-8400'],
  notes: `The old number is let stand for ${GRACE} days after a change.`,
  bad: () => example('March 12, 2024'),
  good: () => example('April 2, 2004'),
  *check(document) {
    const form = formType(document)?.form;
    const found = items(document);
    if (!form || form.items.length === 0 || found.length === 0) return notApplicable('no items of a form were found');
    const dates = judgingDates(document);
    const strays = strayItems(document).filter(({ heading }) =>
      found.every(item => item.heading.start !== heading.start),
    );
    for (const { number, heading } of [...found, ...strays]) {
      const rows = form.items.filter(row => sameNumber(row.number, number));
      if (rows.some(row => asked(row, dates))) continue;
      const own: Finding = { message: messageOf(form, number, rows, dates), span: heading };
      // A letter or a word may be the filer's own: a paragraph, an item of the executive officers.
      yield rows.length > 0 || /^[\d.]+$/.test(number)
        ? own
        : { ...own, severity: 'information', confidence: 'possible' };
    }
    return passed(found.map(({ number }) => number).join(', '));
  },
};

function asked(row: Item, dates: Dates): boolean {
  const date = judgingDate(row, dates);
  return inForce(row, date) || (date !== undefined && inForce(row, addDays(date, -GRACE)));
}

function messageOf(form: Form, number: string, rows: readonly Item[], dates: Dates): string {
  const last = rows.at(-1);
  if (!last) return `Form ${form.name} has no Item ${number}.`;
  const when = last.until && (dates.filed ?? '9999') > last.until ? `until ${last.until}` : `since ${last.since}`;
  const now = itemsInForce(form, dates).find(row => row.number === last.related);
  return `Form ${form.name} has had Item ${number} ${when}.${now ? ` Of "${last.caption}" it is Item ${now.number}.` : ''}`;
}

/** "9A(T)" and "9AT" are one number; "2(a)" stands under "2". */
function sameNumber(row: string, printed: string): boolean {
  const plain = (number: string) => number.replace(/[()]/g, '').toUpperCase();
  return [row, row.replace(/\([a-z]\)$/, '')].some(number => plain(number) === plain(printed));
}
