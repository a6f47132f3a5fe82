import { ascii } from '../filing/ascii.ts';
import { notDraft } from './draft.ts';
import { example } from './example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

const TABLE = '<TABLE>\n<S>            <C>\nRow                1\n</TABLE>';

export const tableTags: Rule = {
  id: 'table-tags',
  area: 'EDGAR format',
  severity: 'error',
  confidence: 'certain',
  summary: 'Each <TABLE> has its </TABLE>, and tables do not stand within tables.',
  source: ['EDGAR Filer Manual II 5.2.1.3'],
  bad: () =>
    example('April 2, 2004', {
      body: TABLE.replace('\n</TABLE>', ''),
    }),
  good: () => example('April 2, 2004', { body: TABLE }),
  *check(document) {
    const none = notDraft(document);
    if (none) return none;
    const { tables } = ascii(document);
    let open: (typeof tables)[number] | undefined;
    for (const tag of tables) {
      if (tag.opens && open) {
        const related = [{ span: open.span, message: 'the table that is open here' }];
        yield { message: 'A table begins within a table: a </TABLE> is missing before it.', span: tag.span, related };
      }
      if (!tag.opens && !open) yield { message: 'This </TABLE> closes no table.', span: tag.span };
      open = tag.opens ? tag : undefined;
    }
    if (open) yield { message: 'This table is not closed: a </TABLE> is missing.', span: open.span };
    return tables.length > 0 ? passed(`${tables.length >> 1} tables`) : notApplicable('it has no table');
  },
};
