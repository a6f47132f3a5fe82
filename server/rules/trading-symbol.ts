import { cover } from '../filing/cover.ts';
import { readable } from '../filing/rendition.ts';
import { textAt } from '../filing/text.ts';
import { coverPage, fieldsOf, withoutCoverPage } from './cover-page.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const tradingSymbol: Rule = {
  id: 'trading-symbol',
  area: 'cover page',
  severity: 'warning',
  confidence: 'likely',
  summary: 'The table of securities registered under Section 12(b) has a column of trading symbols.',
  source: ['Release 33-10618', 'EDGAR Filer Manual II 6.5.46'],
  since: '2019-05-02',
  notes: 'Single classes may have no symbol, as notes listed on an exchange: the rule is about the table as a whole.',
  bad: () =>
    example('March 12, 2024', {
      change: text => text.replace('EXH  ', '     ').replace('(Trading Symbol)', '                '),
    }),
  good: () => example('March 12, 2024'),
  *check(document) {
    const page = coverPage(document);
    if (!page) return withoutCoverPage(document);
    const table = fieldsOf(page).find(({ field, rows }) => field === 'sec12b_table' && rows);
    const classes = table?.rows?.filter(row => row.title && row.exchange) ?? [];
    const [first] = classes;
    if (!first) return notApplicable('no class is listed under Section 12(b)');
    const symbols = classes.flatMap(({ symbol }) => symbol?.value ?? []);
    if (symbols.length > 0) return passed(symbols.join(', '), first.title!.span);
    const source = readable(document);
    if (/\b(?:symbols?|ticker)\b/i.test(textAt(source.filing.text, cover(source)!.span)))
      return passed('the column is there', first.title!.span);
    yield {
      message: `${first.title!.value} has no trading symbol, and the table no column of them.`,
      span: first.title!.span,
    };
    return undefined;
  },
};
