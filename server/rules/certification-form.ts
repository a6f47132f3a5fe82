import type { ReviewedReport } from '../filing/certifications.ts';
import { cover, coverValue } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { header, headerValue, isoOf } from '../filing/header.ts';
import { mainDocument } from '../filing/main-document.ts';
import { section1350 } from '../filing/section-1350.ts';
import type { Value } from '../filing/span.ts';
import { formOf } from '../forms/all.ts';
import { certified } from './certified.ts';
import { exampleReport } from './example-report.ts';
import { type Finding, notChecked, passed, type Rule } from './rule.ts';

export const certificationForm: Rule = {
  id: 'certification-form',
  area: 'certifications',
  severity: 'warning',
  confidence: 'likely',
  beyond: true,
  summary: 'A certification names the form and the period of the report that it is filed with.',
  source: ['Regulation S-K Item 601(b)(31)', '18 U.S.C. 1350(b)'],
  notes:
    'The period is compared where the certification names one. A certification that names the form without "/A" may go with an amendment.',
  bad: () => exampleReport({ certification: text => text.replace('report on Form 10-Q', 'report on Form 10-K') }),
  good: () => exampleReport(),
  *check(document) {
    const statement = section1350(document);
    const found = statement ? { certifications: [] } : certified(document);
    if ('status' in found) return found;
    const main = mainDocument(document);
    if (!main || !formType(main)?.form) return notChecked('the report that it certifies is not in this file');
    const reports = statement ? [statement.report] : found.certifications.map(({ report }) => report);
    for (const report of reports) yield* differences(main, report);
    return passed(formType(main)!.type.value, reports[0]?.form?.span);
  },
};

function* differences(main: Document, { form, kind, period }: ReviewedReport): Iterable<Finding> {
  const own = formType(main)!;
  const base = form?.value.replace(/\s/g, '').replace(/\/A$/, '');
  if (form && base && formOf(base) !== own.form)
    yield {
      message: `The certification speaks of Form ${form.value}, the report is on Form ${own.form!.name}.`,
      span: form.span,
    };
  // The annual forms are those of which the cover names a fiscal year.
  const annual = own.form!.title.toLowerCase().includes('annual');
  if (kind && own.form!.title.toLowerCase().includes('report') && (kind.value === 'annual') !== annual)
    yield {
      message: `The certification speaks of ${article(kind.value)} report, Form ${own.form!.name} is ${annual ? 'an annual' : 'a quarterly'} one.`,
      span: kind.span,
    };
  const ends = periodsOf(main);
  if (period && ends.length > 0 && ends.every(({ value }) => value !== period.value)) {
    const [end] = ends;
    yield {
      message: `The certification speaks of the period ended ${period.value}, the report of ${end!.value}.`,
      span: period.span,
      related: [{ span: end!.span, message: 'the period of the report' }],
    };
  }
}

function article(kind: string): string {
  return kind === 'annual' ? 'an annual' : 'a quarterly';
}

/** The end of the report's period as cover and submission header have it. */
function periodsOf(main: Document): Value[] {
  const filed = headerValue(header(main.filing), 'CONFORMED PERIOD OF REPORT');
  const iso = isoOf(filed?.value);
  const printed = coverValue(cover(main), 'period_end');
  return [...(printed ? [printed] : []), ...(filed && iso ? [{ value: iso, span: filed.span }] : [])];
}
