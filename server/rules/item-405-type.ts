import { coverValue } from '../filing/cover.ts';
import { formType } from '../filing/form-type.ts';
import { coverPage, withoutCoverPage } from './cover-page.ts';
import { exampleAnnualReport } from './example-annual-report.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** The types of annual reports with the box marked, until 2003: "10-K405", "10-KT405". */
const TYPE = /405\b/;

export const item405Type: Rule = {
  id: 'item-405-type',
  area: 'cover page',
  severity: 'information',
  confidence: 'possible',
  summary: 'Form 10-K405 was the 10-K with the box on delinquent filers (Item 405) marked.',
  source: ['10-K405s as filed, 1993-2002'],
  until: '2002-12-31',
  notes: 'Filers used the two types without much care; the Commission dropped the second after 2002.',
  bad: () =>
    exampleAnnualReport('2001-03-12', '2000-12-31', { change: text => text.replace('FORM 10-K', 'FORM 10-K405') }),
  good: () =>
    exampleAnnualReport('2001-03-12', '2000-12-31', {
      change: text => text.replace('FORM 10-K', 'FORM 10-K405').replace('10-K. [ ]', '10-K. [X]'),
    }),
  *check(document) {
    const page = coverPage(document);
    if (!page) return withoutCoverPage(document);
    const { type } = formType(document)!;
    const box = coverValue(page.cover, 'item405');
    if (!page.form.types.some(each => TYPE.test(each)) || !box) return notApplicable('there is no box on Item 405');
    const marked = box.value === 'true';
    if (marked === TYPE.test(type.value))
      return passed(`${type.value}, the box ${marked ? 'marked' : 'not marked'}`, box.span);
    yield {
      message: marked
        ? `The box on Item 405 is marked, which made it a 10-K405; it is filed as ${type.value}.`
        : `It is a ${type.value}, but the box on Item 405 is not marked.`,
      span: box.span,
      related: [{ span: type.span, message: 'the type' }],
    };
    return undefined;
  },
};
