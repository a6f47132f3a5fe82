import { PROSE_WIDTH } from '../filing/ascii.ts';
import { notDraft } from './draft.ts';
import { example } from './example.ts';
import { passed, type Rule } from './rule.ts';
import { wideLines } from './wide-lines.ts';

const WIDE = 'A line of prose that runs on and on until it has left the eightieth column well behind it.';

export const pageWidth: Rule = {
  id: 'page-width',
  area: 'EDGAR format',
  severity: 'warning',
  confidence: 'certain',
  summary: 'A line of prose is at most 80 columns wide.',
  source: ['17 CFR 232.305', 'EDGAR Filer Manual II 5.2.1.2'],
  notes: 'Tables between <TABLE> and </TABLE> may be wider. Dashes that mail has escaped ("- -") are not counted.',
  bad: example('April 2, 2004', { body: WIDE }),
  good: example('April 2, 2004', { body: `<TABLE>\n${WIDE}\n</TABLE>` }),
  *check(document) {
    const none = notDraft(document);
    if (none) return none;
    yield* wideLines(document, PROSE_WIDTH, 'prose');
    return passed('no line is wider');
  },
};
