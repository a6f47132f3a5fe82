import { PROSE_WIDTH } from '../filing/ascii.ts';
import type { Document } from '../filing/document.ts';
import { ofDocument } from '../filing/of-document.ts';
import { paragraphs } from '../filing/paragraphs.ts';
import { rewrap } from '../filing/rewrap.ts';
import { notDraft } from './draft.ts';
import { example } from './example.ts';
import { type Fix, passed, type Rule } from './rule.ts';
import { wideLines } from './wide-lines.ts';

const WIDE = 'A line of prose that runs on and on until it has left the eightieth column well behind it.';

export const pageWidth: Rule = {
  id: 'page-width',
  area: 'EDGAR format',
  severity: 'warning',
  confidence: 'certain',
  beyond: true,
  summary: 'A line of prose is at most 80 columns wide.',
  source: ['17 CFR 232.305', 'EDGAR Filer Manual II 5.2.1.2'],
  notes:
    'Tables between <TABLE> and </TABLE> may be wider. Dashes that mail has escaped ("- -") are not counted. The fix fills the paragraph anew, as "Format Document" does with all of them: look at what it has taken for one.',
  bad: () => example('April 2, 2004', { body: WIDE }),
  good: () => example('April 2, 2004', { body: `<TABLE>\n${WIDE}\n</TABLE>` }),
  *check(document) {
    const none = notDraft(document);
    if (none) return none;
    yield* wide(document);
    return passed('no line is wider');
  },
};

const wide = ofDocument(document =>
  wideLines(document, PROSE_WIDTH, 'prose', ({ start }) => fillAnew(document, start)),
);

function fillAnew(document: Document, offset: number): Fix | undefined {
  const [paragraph] = paragraphs(document, { start: offset, end: offset });
  const edit = paragraph && rewrap(document, paragraph);
  return edit && { title: 'Fill the paragraph up to 80 columns', edits: [edit], safe: false };
}
