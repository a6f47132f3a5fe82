import { marksOf } from '../filing/document.ts';
import { inPassages, matches } from '../filing/passages.ts';
import { lineAt, lineEnd, lineStart, lineText } from '../filing/text.ts';
import { notDraft } from './draft.ts';
import { example } from './example.ts';
import { few } from './many.ts';
import { passed, type Rule } from './rule.ts';

/** A longer document is printed on several pages: of accepted documents of 200 lines, six in seven have page marks. */
const LONG = 200;
/** A mark with nothing on its line but the page's number. */
const ALONE = /^<PAGE>[ \t]*(?:(?:[A-Z]-\d{0,4}|\d{1,4})[ \t]*)?$/i;

export const pageMark: Rule = {
  id: 'page-mark',
  area: 'EDGAR format',
  severity: 'hint',
  confidence: 'likely',
  summary: 'A long document is cut into pages, each mark <PAGE> on a line of its own.',
  source: ['EDGAR Filer Manual II 5.2.1.3'],
  notes: `A document is long with more than ${LONG} lines. Form feeds count as marks; the page's number may stand behind one.`,
  bad: () => example('April 2, 2004', { body: 'The end of a page. <PAGE>' }),
  good: () => example('April 2, 2004', { body: 'The end of a page.\n<PAGE>' }),
  *check(document) {
    const none = notDraft(document);
    if (none) return none;
    const { text } = document.filing;
    const { start, end } = document.body;
    const first = lineAt(text, start);
    const marks = marksIn(document);
    const crowded = marks.filter(mark => !ALONE.test(lineText(text, lineAt(text, mark.start))));
    yield* few(
      crowded.map(span => ({ message: 'A page mark stands on a line of its own.', span })),
      count => `${count} page marks do not stand on lines of their own, this one the first.`,
    );
    const lines = lineAt(text, end) - first;
    const pages = marksOf(document).filter(({ kind }) => kind === 'page').length;
    if (marks.length + pages === 0 && lines > LONG) {
      const span = { start: Math.max(start, lineStart(text, first)), end: lineEnd(text, first) };
      yield { message: `${lines} lines without a page mark: it is printed as one page.`, span };
    }
    return passed(marks.length > 0 ? `${marks.length} page marks` : `${lines} lines, on one page`);
  },
};

const marksIn = inPassages(text => matches(text, /<PAGE>/gi));
