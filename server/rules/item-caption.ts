import { judgingDates } from '../filing/as-of.ts';
import { formType } from '../filing/form-type.ts';
import { type Item, items } from '../filing/items.ts';
import { captionMatch, captionShare, findItem, itemsInForce } from '../forms/find-item.ts';
import type { Form, Item as Row } from '../forms/form.ts';
import type { Dates } from '../forms/source.ts';
import { example } from './example.ts';
import { type Finding, notApplicable, passed, type Rule } from './rule.ts';

/** With this share of the words of the one in the other, two captions are one. */
const SAME = 0.5;
/** A caption that is another item's has so much of its words. */
const OTHER = 0.99;

/** Words of a sentence: the answer stands where the caption would be. */
const ANSWER = /\b(?:is|are|was|were|being|has|have|see|none|not|omitted)\b|[:\d]/i;

export const itemCaption: Rule = {
  id: 'item-caption',
  area: 'items',
  severity: 'information',
  confidence: 'likely',
  summary: "An item's caption is the one that the form gives it.",
  source: ['the captions of the forms, by date'],
  notes:
    'Shortened captions, and those of about a year before or after, are let stand. The caption of another item is a warning: number or caption is wrong.',
  bad: () => example('April 2, 2004', { change: text => text.replace('Other Events', 'Odds and Ends') }),
  good: () => example('April 2, 2004'),
  *check(document) {
    const form = formType(document)?.form;
    const captioned = items(document).filter(({ caption }) => /[a-z]{3}/i.test(caption.value));
    if (!form || form.items.length === 0 || captioned.length === 0)
      return notApplicable('no item with a caption was found');
    const dates = judgingDates(document);
    // Of items answered together the caption is all of theirs.
    for (const item of captioned) {
      const together = captioned.filter(({ heading }) => heading.start === item.heading.start);
      if (together[0] === item) yield* judge(form, together, dates);
    }
    return passed(`${captioned.length} captions`);
  },
};

function* judge(form: Form, group: readonly Item[], dates: Dates): Generator<Finding> {
  const rows = group.flatMap(
    ({ number, part, caption }) =>
      findItem(form, { number, ...(part && { part }), caption: caption.value }, dates) ?? [],
  );
  const [row] = rows;
  const [{ caption, number }] = group as [Item];
  if (!row || ANSWER.test(caption.value) || rows.length < group.length || rows.some(own => fits(own, caption.value)))
    return;
  const other = itemsInForce(form, dates).find(
    of => of.number !== number && captionMatch(of, caption.value) >= OTHER && captionShare(of, caption.value) >= SAME,
  );
  const fix = {
    title: `Change to "${row.caption}"`,
    edits: [{ span: caption.span, insert: row.caption }],
    safe: false,
  };
  yield {
    message: other
      ? `"${other.caption}" is Item ${other.number} of Form ${form.name}; Item ${number} is "${row.caption}".`
      : `Item ${number} of Form ${form.name} is "${row.caption}".`,
    span: caption.span,
    ...(other && { severity: 'warning' }),
    ...(row.until === undefined && group.length === 1 && { fixes: [fix] }),
  };
}

function fits(row: Row, caption: string): boolean {
  return (
    /reserved/i.test(caption + row.caption) || captionMatch(row, caption) >= SAME || captionShare(row, caption) >= SAME
  );
}
