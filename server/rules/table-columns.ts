import { tableFigures } from '../filing/table-figures.ts';
import { tableSpans } from '../filing/tables.ts';
import { notDraft } from './draft.ts';
import { example } from './example.ts';
import { few } from './many.ts';
import { type Finding, notApplicable, passed, type Rule } from './rule.ts';

const table = (marks: string) => `<TABLE>\n${marks}Sales             1        2\n</TABLE>`;

export const tableColumns: Rule = {
  id: 'table-columns',
  area: 'EDGAR format',
  severity: 'hint',
  confidence: 'likely',
  summary: 'The columns of a table are marked with <S> and <C> above its rows, as many as it has.',
  source: ['EDGAR Filer Manual II 5.2.1.3'],
  notes:
    'That a table has fewer marks than numbers in its widest row is only reported by the preset "strict": one in twelve tables of accepted filings has.',
  bad: () => example('April 2, 2004', { body: table('') }),
  good: () => example('April 2, 2004', { body: table('<S>            <C>      <C>\n') }),
  *check(document) {
    const none = notDraft(document);
    if (none) return none;
    const all = tableSpans(document);
    if (all.length === 0) return notApplicable('it has no table');
    const wider = all.map(span => ({
      span: { start: span.start, end: span.start + '<TABLE>'.length },
      ...tableFigures(document, span),
    }));
    yield* few(
      wider
        .filter(({ marked, widest }) => marked === 0 && widest > 0)
        .map(({ span }) => ({ message: 'No <S> and <C> mark the columns of this table.', span })),
      count => `${count} tables have no <S> and <C> to mark their columns, this one the first.`,
    );
    yield* few(
      wider
        .filter(({ marked, widest }) => marked > 0 && widest > marked)
        .map(({ span, marked, widest }): Finding => {
          const message = `A row of this table has ${widest} numbers, and ${marked} columns are marked with <C>.`;
          return { message, span, confidence: 'possible' };
        }),
      count => `${count} tables have rows with more numbers than columns are marked with <C>, this one the first.`,
    );
    return passed(`${all.length} tables`);
  },
};
