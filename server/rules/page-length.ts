import { pages } from '../filing/pages.ts';
import { lineAt, lineEnd } from '../filing/text.ts';
import { notDraft } from './draft.ts';
import { example } from './example.ts';
import { few } from './many.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** Lines of a page on letter paper, six to the inch. */
const LENGTH = 66;
const page = (lines: number) => `<PAGE>\n${'A line.\n'.repeat(lines)}<PAGE>`;

export const pageLength: Rule = {
  id: 'page-length',
  area: 'EDGAR format',
  severity: 'hint',
  confidence: 'possible',
  summary: `A page has no more than ${LENGTH} lines between its marks.`,
  source: ['print layout: no rule asks for it'],
  notes: 'One page in five of accepted filings is longer: only the preset "strict" reports it.',
  bad: () => example('April 2, 2004', { body: page(LENGTH) }),
  good: () => example('April 2, 2004', { body: page(LENGTH - 1) }),
  *check(document) {
    const none = notDraft(document);
    if (none) return none;
    const { text } = document.filing;
    const all = pages(document);
    if (all.length < 2) return notApplicable('the document has no page marks');
    const long = all.flatMap(({ span: { start, end } }) => {
      const first = lineAt(text, start);
      const lines = lineAt(text, end) - first;
      const span = { start, end: lineEnd(text, first) };
      return lines > LENGTH ? [{ message: `This page has ${lines} lines; ${LENGTH} fit on paper.`, span }] : [];
    });
    yield* few(long, count => `${count} pages are longer than ${LENGTH} lines, this one the first.`);
    return passed(`${all.length} pages`);
  },
};
