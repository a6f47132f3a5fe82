import { envelope } from '../filing/envelope.ts';
import { documentCount, headerOf } from '../filing/header.ts';
import { startsWithTag } from './document-tag.ts';
import { exampleSubmission } from './example-submission.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const documentCountRule: Rule = {
  id: 'document-count',
  area: 'EDGAR format',
  severity: 'information',
  confidence: 'possible',
  beyond: true,
  summary: 'The submission has as many documents as its header declares.',
  source: ['EDGAR submission headers as filed, 1993-2025'],
  notes:
    'Fewer are found where documents were withheld, or the file is cut off; headers since 2001 often count one more than they show.',
  bad: () => exampleSubmission({ header: text => text.replace('DOCUMENT COUNT:\t\t1', 'DOCUMENT COUNT:\t\t4') }),
  good: () => exampleSubmission(),
  *check(document) {
    const head = headerOf(document);
    const declared = head && documentCount(head);
    if (declared === undefined || document.index > 0)
      return notApplicable('no header declares how many documents there are');
    const own = envelope(document.filing).documents.filter(
      other => other.header === document.header && startsWithTag(other),
    );
    const line = head!.lines.find(({ label }) => label === 'PUBLIC DOCUMENT COUNT')!.value;
    if (own.length !== declared)
      yield { message: `The header declares ${declared} documents, ${own.length} are here.`, span: line.span };
    return passed(`${declared}`, line.span);
  },
};
