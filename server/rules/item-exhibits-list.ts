import { judgingDates } from '../filing/as-of.ts';
import { envelope } from '../filing/envelope.ts';
import { exhibits } from '../filing/exhibits.ts';
import { formType } from '../filing/form-type.ts';
import { items } from '../filing/items.ts';
import { readable } from '../filing/rendition.ts';
import { textAt } from '../filing/text.ts';
import { itemsInForce } from '../forms/find-item.ts';
import { exampleSubmission } from './example-submission.ts';
import { itemLine } from './item-line.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** What says that there are none, or where they are. */
const ELSEWHERE = /\b(?:none|not applicable|n\/a|index|incorporated|no exhibits?)\b/i;

export const itemExhibitsList: Rule = {
  id: 'item-exhibits-list',
  area: 'items',
  severity: 'information',
  confidence: 'likely',
  beyond: true,
  summary: 'The item of the form for exhibits is there where exhibits are attached, and lists them.',
  source: ['Form 8-K', '17 CFR 229.601(a)(2)'],
  bad: () => exampleSubmission({ exhibits: [['EX-99.1', 'Nothing further.\n']] }),
  good: () =>
    exampleSubmission({
      exhibits: [['EX-99.1', 'Nothing further.\n']],
      body: 'Nothing.\n\nItem 7. Financial Statements and Exhibits.\n\n(c) Exhibits\n\n99.1   Press release dated April 2, 2004\n',
    }),
  *check(document) {
    const form = formType(document)?.form;
    const row = form && itemsInForce(form, judgingDates(document)).find(({ caption }) => /exhibits/i.test(caption));
    if (!row || document.index > 0) return notApplicable('the form has no item for exhibits');
    const attached = envelope(document.filing).documents.filter(({ type }) =>
      /^EX-(?!27|101|10[04])/i.test(type?.value ?? ''),
    );
    const item = items(document).find(
      ({ number, part }) =>
        number === row.number && (row.part === undefined || part === undefined || part === row.part),
    );
    const listed = exhibits(document);
    const [first] = attached;
    if (!item && first && !itemLine(document, row.number)) {
      const related = [{ span: first.type!.span, message: 'the first of them' }];
      const at = items(document).at(-1)?.heading ?? document.type?.span;
      if (at)
        yield {
          message: `${attached.length === 1 ? 'An exhibit is' : `${attached.length} exhibits are`} attached, but there is no Item ${row.number} (${row.caption}).`,
          span: at,
          related,
        };
    }
    if (item && listed.length === 0) {
      const source = readable(document);
      const own = items(source).find(({ number }) => number === row.number);
      const names = first?.type?.value.replace(/^EX-/i, '');
      const text = own ? textAt(source.filing.text, own.span) : '';
      if (own && names && !ELSEWHERE.test(text) && !text.includes(names))
        yield {
          message: `Item ${row.number} lists no exhibit, but ${first!.type!.value} is attached.`,
          span: item.heading,
        };
    }
    return passed(`${listed.length} listed, ${attached.length} attached`, item?.heading);
  },
};
