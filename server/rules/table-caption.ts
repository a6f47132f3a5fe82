import { tableSpans } from '../filing/tables.ts';
import { textAt } from '../filing/text.ts';
import { notDraft } from './draft.ts';
import { example } from './example.ts';
import { few } from './many.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

const table = (head: string) =>
  `<TABLE>\n${head}                   2003     2002\n<S>            <C>      <C>\nSales             1        2\n</TABLE>`;

export const tableCaption: Rule = {
  id: 'table-caption',
  area: 'EDGAR format',
  severity: 'hint',
  confidence: 'possible',
  summary: 'What stands above the columns of a table is marked with <CAPTION>.',
  source: ['EDGAR Filer Manual II 5.2.1.3'],
  notes:
    'A custom that one table in ten of accepted filings does not follow: only the preset "strict" reports it. Financial data schedules have no caption.',
  bad: () => example('April 2, 2004', { body: table('') }),
  good: () => example('April 2, 2004', { body: table('<CAPTION>\n') }),
  *check(document) {
    const none = notDraft(document);
    if (none) return none;
    const all = tableSpans(document);
    if (all.length === 0) return notApplicable('it has no table');
    const bare = all.filter(span => !/<CAPTION>|<ARTICLE>/i.test(textAt(document.filing.text, span)));
    yield* few(
      bare.map(({ start }) => ({
        message: 'This table has no <CAPTION>.',
        span: { start, end: start + '<TABLE>'.length },
      })),
      count => `${count} tables have no <CAPTION>, this one the first.`,
    );
    return passed(`${all.length} tables`);
  },
};
