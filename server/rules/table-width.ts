import { notDraft } from './draft.ts';
import { example } from './example.ts';
import { passed, type Rule } from './rule.ts';
import { wideLines } from './wide-lines.ts';

const WIDTH = 132;
const table = (width: number) => `<TABLE>\n<S>        <C>\nRow${'1,000'.padStart(width - 3)}\n</TABLE>`;

export const tableWidth: Rule = {
  id: 'table-width',
  area: 'EDGAR format',
  severity: 'warning',
  confidence: 'certain',
  summary: 'A line of a table is at most 132 columns wide.',
  source: ['17 CFR 232.305', 'EDGAR Filer Manual II 5.2.1.2'],
  bad: () => example('April 2, 2004', { body: table(133) }),
  good: () => example('April 2, 2004', { body: table(132) }),
  *check(document) {
    const none = notDraft(document);
    if (none) return none;
    yield* wideLines(document, WIDTH, 'a table');
    return passed('no line is wider');
  },
};
