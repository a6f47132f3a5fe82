import type { Footing } from '../filing/footing.ts';
import { ofText } from '../filing/of-text.ts';
import { printedAt } from '../filing/rendition.ts';
import { type TableFigures, tableFigures } from '../filing/table-figures.ts';
import { tableSpans } from '../filing/tables.ts';
import { example } from './example.ts';
import { notRead } from './not-read.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

const table = (total: string) =>
  [
    '<TABLE>',
    '<CAPTION>',
    '                          2003        2002',
    '<S>                <C>         <C>',
    'Cash                     1,204       1,100',
    'Inventories                310         280',
    '                       -------     -------',
    `  Total assets           1,514       ${total}`,
    '</TABLE>',
  ].join('\n');

export const tableFooting: Rule = {
  id: 'table-footing',
  area: 'drafting',
  severity: 'information',
  confidence: 'likely',
  summary: 'A total of a table is the sum of the rows above it.',
  source: ['proofreading: no form asks for it'],
  notes:
    'Which rows a total is the sum of is told by another column in which they foot; it is silent where none does, where more than one column does not, where a sign or a row left out would explain it, and about rounding. Totals of HTML documents are told by the preset "strict" alone.',
  bad: () => example('April 2, 2004', { body: table('1,830') }),
  good: () => example('April 2, 2004', { body: table('1,380') }),
  *check(document) {
    const none = notRead(document);
    if (none) return none;
    const all = figures(document);
    for (const { total, sum, addends } of all.flatMap(({ wrong }) => wrong)) {
      const related = addends.slice(0, 1).map(({ span }) => ({ span, message: 'the first number that is added' }));
      // A page of markup has its rows and columns from the layout, which may part what belongs together.
      const confidence = document.content === 'html' ? 'possible' : 'likely';
      yield {
        confidence,
        message: `This total is ${printedAt(document, total.span)}; ${said(addends, sum)}.`,
        span: total.span,
        related,
      };
    }
    const count = all.reduce((sum, { totals }) => sum + totals, 0);
    return count > 0 ? passed(`${count} totals`) : notApplicable('it has no table whose totals can be told');
  },
};

const figures = ofText<readonly TableFigures[]>([], document =>
  tableSpans(document).map(span => tableFigures(document, span)),
);

function said({ length }: Footing['addends'], sum: number): string {
  return `the ${length} numbers above add up to ${sum.toLocaleString('en-US')}`;
}
