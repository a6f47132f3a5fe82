import { type Document, marksOf } from '../../server/filing/document.ts';
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
