import { exhibitIndex } from '../filing/exhibits.ts';
import { exampleReport } from './example-report.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

export const exhibitOrder: Rule = {
  id: 'exhibit-order',
  area: 'exhibits',
  severity: 'hint',
  confidence: 'likely',
  summary: 'The exhibits of an index stand in the order of their numbers.',
  source: ['Regulation S-K Item 601(a)(2)'],
  notes: 'Only numbers with a decimal part are compared: letters are ordered in many ways.',
  bad: () =>
    exampleReport({
      change: text =>
        text
          .replace('Item 6. Exhibits.\n', 'EXHIBIT INDEX\n')
          .replace('     10.1    Lease dated', '     10.2    Deed dated July 1, 2005\n     10.1    Lease dated'),
    }),
  good: () => exampleReport({ change: text => text.replace('Item 6. Exhibits.\n', 'EXHIBIT INDEX\n') }),
  *check(document) {
    const listed = exhibitIndex(document)?.exhibits ?? [];
    if (listed.length === 0) return notApplicable('there is no exhibit index');
    for (const [i, { number }] of listed.entries()) {
      const before = listed[i - 1]?.number;
      const [, whole, part] = /^(\d+)\.(\d+)$/.exec(number.value) ?? [];
      const [, wholeBefore, partBefore] = /^(\d+)\.(\d+)$/.exec(before?.value ?? '') ?? [];
      if (whole && whole === wholeBefore && Number(part) < Number(partBefore))
        yield { message: `Exhibit ${number.value} stands after ${before!.value}.`, span: number.span };
    }
    return passed(`${listed.length} exhibits`, listed[0]!.span);
  },
};
