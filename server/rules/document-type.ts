import type { Value } from '../filing/span.ts';
import { formOf } from '../forms/all.ts';
import { intendedType, isDocumentType } from '../forms/edgar-types.ts';
import { startsWithTag } from './document-tag.ts';
import { exampleSubmission } from './example-submission.ts';
import { type Finding, notApplicable, passed, type Rule } from './rule.ts';

export const documentType: Rule = {
  id: 'document-type',
  area: 'EDGAR format',
  severity: 'error',
  confidence: 'likely',
  summary: 'Every document of a submission has a type that EDGAR knows.',
  source: ['EDGAR Filer Manual II 5.2'],
  notes: 'EDGAR suspends a submission with a type that it does not know.',
  bad: () => exampleSubmission({ exhibits: [['EXHIBIT 99.1', 'Nothing further.\n']] }),
  good: () => exampleSubmission({ exhibits: [['EX-99.1', 'Nothing further.\n']] }),
  *check(document) {
    if (!startsWithTag(document)) return notApplicable('the file has no envelope');
    const { type, span } = document;
    if (!type || type.value === '')
      yield {
        message: 'The document has no <TYPE>.',
        span: type?.span ?? { start: span.start, end: span.start + '<DOCUMENT>'.length },
      };
    else if (!isDocumentType(type.value) && !formOf(type.value)) yield unknown(type);
    return passed(type?.value ?? '', type?.span);
  },
};

/** What comes near a type that is known is a slip; another may be newer than the list. */
function unknown({ value, span }: Value): Finding {
  const meant = intendedType(value);
  const message = `"${value}" is no type that EDGAR knows${meant ? `: ${meant}` : ''}.`;
  if (!meant) return { message, span, severity: 'warning', confidence: 'possible' };
  return { message, span, fixes: [{ title: `Change to ${meant}`, edits: [{ span, insert: meant }], safe: false }] };
}
