import { judgingDates } from '../filing/as-of.ts';
import { formType } from '../filing/form-type.ts';
import { items } from '../filing/items.ts';
import { readable } from '../filing/rendition.ts';
import { textAt } from '../filing/text.ts';
import { findItem } from '../forms/find-item.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const itemFurnished: Rule = {
  id: 'item-furnished',
  area: 'items',
  severity: 'hint',
  confidence: 'likely',
  summary: 'A report under an item that is furnished, not filed, says so.',
  source: ['Form 8-K General Instruction B.2', 'Release 33-8176'],
  since: '2003-03-28',
  notes: 'Nothing has to be said: the item alone makes it furnished. Most filers say it.',
  bad: () =>
    example('April 2, 2004', {
      change: text => text.replace('Item 5. Other Events', 'Item 9. Regulation FD Disclosure'),
    }),
  good: () =>
    example('April 2, 2004', {
      body: '     This is furnished and not filed.',
      change: text => text.replace('Item 5. Other Events', 'Item 9. Regulation FD Disclosure'),
    }),
  *check(document) {
    const form = formType(document)?.form;
    const dates = judgingDates(document);
    const own = form
      ? items(document).filter(item => findItem(form, { ...item, caption: item.caption.value }, dates)?.furnished)
      : [];
    if (own.length === 0) return notApplicable('no item is furnished');
    const { filing, body } = readable(document);
    if (/\bfurnish|(?:not|nor)\b[^.]{0,80}\bfiled\b/i.test(textAt(filing.text, body)))
      return passed('it says "furnished" or "not filed"', own[0]!.heading);
    for (const { number, heading } of own)
      yield { message: `Item ${number} is furnished, not filed; the text does not say so.`, span: heading };
    return undefined;
  },
};
