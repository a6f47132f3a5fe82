import { type Document, marksOf } from '../../server/filing/document.ts';
import { footings } from '../../server/filing/footing.ts';
import { inColumns } from '../../server/filing/number-columns.ts';
import { pages } from '../../server/filing/pages.ts';
import { tables } from '../../server/filing/tables.ts';
import { lineAt, lineText, textAt } from '../../server/filing/text.ts';
import type { Damage, Plant } from './plant.ts';

/** The first tag of a table that has rows, taken out of it; the finding stands at the head of the table. */
function tag(pattern: RegExp) {
  return ({ filing: { text }, ...document }: Document): Damage | undefined => {
    const table = tables({ filing: { text }, ...document }).find(
      ({ columns, rows }) => columns.length > 0 && rows.length > 0,
    );
    const match = table && pattern.exec(textAt(text, table.span));
    if (!match) return undefined;
    const start = table.span.start + match.index;
    return { span: { start, end: start + match[0].length }, insert: '', within: 50 };
  };
}

function pageMarks(document: Document) {
  const { text } = document.filing;
  return marksOf(document).filter(
    ({ kind, span }) => kind === 'page' && /^<PAGE>\s*$/i.test(lineText(text, lineAt(text, span.start))),
  );
}

export const formatPlants: readonly Plant[] = [
  {
    kind: 'two digits of a total changed places',
    rule: 'table-footing',
    damage(document) {
      const { text } = document.filing;
      const marked = document.content === 'text' ? tables(document) : [];
      for (const table of marked.flatMap(each => inColumns(text, each))) {
        if (!table.rows.every(({ clear }) => clear)) continue;
        const all = footings(table);
        for (const { label, cells } of table.rows) {
          const totals = all.filter(({ total }) => cells.includes(total));
          const last = totals.at(-1);
          if (totals.length < 2 || !last || last.addends.length < 3 || !label || !/^total\b/i.test(textAt(text, label)))
            continue;
          const printed = textAt(text, last.total.span);
          const pair = [...printed.matchAll(/(?=(\d)(\d))/g)].find(([, a, b]) => Math.abs(Number(a) - Number(b)) > 3);
          if (!pair || printed.length < 6 || pair.index > printed.length - 4) continue;
          const start = last.total.span.start + pair.index;
          if (last.addends.some(({ value = 0 }) => Math.abs(value) * 2 > last.value)) continue;
          return { span: { start, end: start + 2 }, insert: `${pair[2]}${pair[1]}` };
        }
      }
      return undefined;
    },
  },
  {
    kind: 'the marks of the columns of a table lost',
    rule: 'table-columns',
    damage: tag(/^.*<S>.*$/im),
  },
  { kind: 'the caption mark of a table lost', rule: 'table-caption', damage: tag(/<CAPTION>/i) },
  {
    kind: 'words behind a page mark',
    rule: 'page-mark',
    damage(document) {
      const at = pageMarks(document)[0]?.span.start;
      return at === undefined ? undefined : { span: { start: at + 6, end: at + 6 }, insert: ' And so it ends.' };
    },
  },
  {
    kind: 'page marks lost',
    rule: 'page-length',
    damage(document) {
      const { text } = document.filing;
      const all = pages(document);
      const long = all.findIndex(
        ({ span }, i) =>
          i > 0 && i + 2 < all.length && lineAt(text, all[i + 1]!.span.end) - lineAt(text, span.start) > 70,
      );
      const mark = pageMarks(document).find(({ span }) => span.start === all[long + 1]?.span.start);
      return mark && { span: { start: mark.span.start, end: mark.span.start + 6 }, insert: '', within: 80 };
    },
  },
];
