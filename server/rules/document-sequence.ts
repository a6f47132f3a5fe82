import { envelope } from '../filing/envelope.ts';
import { headerOf } from '../filing/header.ts';
import { startsWithTag } from './document-tag.ts';
import { exampleSubmission } from './example-submission.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const documentSequence: Rule = {
  id: 'document-sequence',
  area: 'EDGAR format',
  severity: 'information',
  confidence: 'certain',
  beyond: true,
  summary: 'The documents of a submission are numbered 1, 2, 3 ...',
  source: ['EDGAR Filer Manual II 5.2'],
  notes:
    'The public copy of a filing has gaps where documents were withheld, or filed on paper. A number that does not rise is a warning.',
  bad: () =>
    exampleSubmission({
      exhibits: [
        ['EX-99.1', 'Nothing.\n'],
        ['EX-99.2', 'Nothing.\n'],
      ],
    }).replace('<SEQUENCE>3', '<SEQUENCE>2'),
  good: () =>
    exampleSubmission({
      exhibits: [
        ['EX-99.1', 'Nothing.\n'],
        ['EX-99.2', 'Nothing.\n'],
      ],
    }),
  *check(document) {
    const own = document.sequence;
    if (!own || own.value === '' || !startsWithTag(document)) return notApplicable('the document has no <SEQUENCE>');
    if (!/^\d{1,6}$/.test(own.value)) {
      yield { message: `<SEQUENCE> is a number; this is "${own.value}".`, span: own.span, severity: 'warning' };
      return undefined;
    }
    // A document by itself keeps the number that it had among the others.
    if (document.index === 0 && !headerOf(document)) return passed(own.value, own.span);
    const before = envelope(document.filing).documents[document.index - 1];
    // Of several submissions in one file each begins anew.
    const last = before && before.header === document.header ? Number(before.sequence?.value ?? Number.NaN) : 0;
    const number = Number(own.value);
    if (number <= last) yield { message: `<SEQUENCE> ${number} follows ${last}.`, span: own.span, severity: 'warning' };
    // The public copy of what was accepted has gaps by right.
    else if (number > last + 1)
      yield {
        confidence: headerOf(document) ? 'possible' : 'certain',
        message: `<SEQUENCE> goes from ${last} to ${number}.`,
        span: own.span,
      };
    return passed(own.value, own.span);
  },
};
