import { headerOf } from '../filing/header.ts';
import { slice } from '../filing/text.ts';
import { exampleSubmission } from './example-submission.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

const FORM = /^\d{10}-\d\d-\d{6}$/;
/** Where it stands: the tag that opens the file, the header's own, and its line. In 2000 the tags had a path before it. */
const PLACES =
  /(?:<(?:SEC|IMS)-(?:DOCUMENT|HEADER)>|(?<!REFERENCE )ACCESSION NUMBER:|<ACCESSION-NUMBER>)[ \t]*(?:\/[^\s:.]*\/)?([^\s:./]+)/g;
/** The tag that opens the file stands so near above the header. */
const ABOVE = 200;

export const accessionNumber: Rule = {
  id: 'accession-number',
  area: 'EDGAR format',
  severity: 'warning',
  confidence: 'certain',
  beyond: true,
  summary: 'The accession number is ten digits, two and six, and the same wherever it stands.',
  source: ['EDGAR submission headers as filed, 1993-2025'],
  bad: () =>
    exampleSubmission({
      header: text =>
        text.replace('ACCESSION NUMBER:\t\t0000099123-04-000001', 'ACCESSION NUMBER:\t\t0000099123-04-000002'),
    }),
  good: () => exampleSubmission(),
  *check(document) {
    const head = headerOf(document);
    if (!head || document.index > 0) return notApplicable('there is no submission header');
    const from = Math.max(0, head.span.start - ABOVE);
    const found = Array.from(
      slice(document.filing.text, from, head.span.end).matchAll(PLACES),
      ({ index, 0: whole, 1: value }) => ({
        value: value!,
        span: { start: from + index + whole.length - value!.length, end: from + index + whole.length },
      }),
    ).filter(({ value }) => /\d/.test(value));
    const [first] = found;
    if (!first) return notApplicable('the header has no accession number');
    for (const { value, span } of found) {
      if (!FORM.test(value))
        yield { message: `"${value}" is no accession number: ten digits, two and six, with hyphens.`, span };
      else if (value !== first.value)
        yield {
          message: `The accession number is ${value} here and ${first.value} above.`,
          span,
          related: [{ span: first.span, message: 'the other one' }],
        };
    }
    return passed(first.value, first.span);
  },
};
