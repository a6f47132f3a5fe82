import { asOf } from '../filing/as-of.ts';
import { items } from '../filing/items.ts';
import { example } from './example.ts';
import { notApplicable, notChecked, passed, type Rule } from './rule.ts';

/** From this day on Item 9.01(c) is of shell company transactions, and exhibits are (d): Release 33-8587. */
const SHELL_RULE = '2005-11-07';

const exhibitsUnder = (date: string, letter: string) =>
  example(date, {
    change: text => text.replace('Item 5. Other Events.', 'Item 9.01. Financial Statements and Exhibits.'),
    body: `     (${letter}) Exhibits.\n\n     99.1    Press release`,
  });

export const exhibitLetter: Rule = {
  id: 'exhibit-letter',
  area: 'exhibits',
  severity: 'hint',
  confidence: 'possible',
  summary: 'Exhibits of Item 9.01 of Form 8-K stand under (d), until November 2005 under (c).',
  since: '2004-08-23',
  source: ['Form 8-K Item 9.01', 'Release 33-8587'],
  notes: 'Filers went on using (c) for years, and nobody minds.',
  bad: () => exhibitsUnder('April 3, 2007', 'c'),
  good: () => exhibitsUnder('April 3, 2007', 'd'),
  *check(document) {
    const item = items(document).find(({ number }) => number === '9.01');
    if (!item) return notApplicable('it has no Item 9.01');
    const sub = item.subItems.find(({ caption }) => /^exhibits?\b/i.test(caption.value));
    if (!sub) return notChecked('no letter stands before "Exhibits"');
    const { date } = asOf(document);
    const right = date !== undefined && date < SHELL_RULE ? 'c' : 'd';
    if (sub.letter.toLowerCase().replace(/[^a-z]/g, '') !== right)
      yield { message: `Exhibits stand under (${right}) of Item 9.01.`, span: sub.heading };
    return passed(`(${right})`, sub.heading);
  },
};
