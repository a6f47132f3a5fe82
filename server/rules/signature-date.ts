import { cover, coverValue } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { headerOf, headerValue, isoOf } from '../filing/header.ts';
import type { Value } from '../filing/span.ts';
import { example } from './example.ts';
import { passed, type Rule } from './rule.ts';
import { signedForm } from './signed-form.ts';

export const signatureDate: Rule = {
  id: 'signature-date',
  area: 'signatures',
  severity: 'warning',
  confidence: 'likely',
  beyond: true,
  summary:
    'A signature is dated, not before the end of the period or the event reported, and not after the filing date.',
  source: ['Regulation S-T Rule 302', 'Exchange Act Rule 12b-11'],
  notes: 'A missing date is told once, where no signature of the page has one.',
  bad: () => example('March 2, 2004'),
  good: () => example('April 2, 2004'),
  *check(document) {
    const found = signedForm(document);
    if ('status' in found) return found;
    const dated = found.signed.flatMap(({ date }) => date ?? []);
    const [first] = dated;
    if (!first) {
      yield { message: 'The signature has no date.', span: found.signed[0].signatory.span, confidence: 'possible' };
      return undefined;
    }
    const from = earliest(document);
    const filed = headerValue(headerOf(document), 'FILED AS OF DATE');
    const until = isoOf(filed?.value);
    for (const [i, date] of dated.entries()) {
      if (dated.findIndex(({ value }) => value === date.value) < i) continue;
      if (from && date.value < from.value)
        yield {
          message: `It is signed on ${date.value}, before ${from.value}, of which it reports.`,
          span: date.span,
          related: [{ span: from.span, message: 'what it reports of' }],
        };
      if (until && date.value > until)
        yield {
          message: `It is signed on ${date.value}, after it was filed on ${until}.`,
          span: date.span,
          related: [{ span: filed!.span, message: 'the filing date' }],
        };
    }
    return passed([...new Set(dated.map(({ value }) => value))].join(', '), first.span);
  },
};

/** The end of the period, or the event reported. */
function earliest(document: Document): Value | undefined {
  const page = cover(document);
  return coverValue(page, 'period_end') ?? coverValue(page, 'date_of_report');
}
