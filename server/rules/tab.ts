import { ascii, columnAfter } from '../filing/ascii.ts';
import { lineAt, lineStart, slice } from '../filing/text.ts';
import { notDraft } from './draft.ts';
import { example } from './example.ts';
import { few } from './many.ts';
import { passed, type Rule } from './rule.ts';

export const tab: Rule = {
  id: 'tab',
  area: 'EDGAR format',
  severity: 'warning',
  confidence: 'certain',
  summary: 'Columns are set with blanks, not with tabs.',
  source: ['EDGAR Filer Manual II 5.2.1.2'],
  notes:
    'EDGAR takes tabs, but what they align falls apart where tabs are set otherwise. The fix puts blanks up to the next eighth column.',
  bad: () => example('April 2, 2004', { body: 'Assets\t100' }),
  good: () => example('April 2, 2004', { body: 'Assets  100' }),
  *check(document) {
    const none = notDraft(document);
    if (none) return none;
    const { text } = document.filing;
    let [offset, column] = [0, 0];
    const found = ascii(document).tabs.map(span => {
      const line = lineStart(text, lineAt(text, span.start));
      // What stands before it on its line is counted on from the tab before.
      if (line > offset) [offset, column] = [line, 0];
      const before = columnAfter(slice(text, offset, span.start), column);
      [offset, column] = [span.end, columnAfter(slice(text, span.start, span.end), before)];
      const insert = ' '.repeat(column - before);
      const fixes = [{ title: 'Set blanks instead', edits: [{ span, insert }], safe: true }];
      return { message: 'A tab: what it aligns depends on the reader.', span, fixes };
    });
    yield* few(found, count => `${count} tabs, this one the first: what they align depends on the reader.`);
    return passed('no tab');
  },
};
