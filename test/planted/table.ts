/**
 * node --import tsx test/planted/table.ts DIR [--fifth 0..4] [--kind WORDS] [--figures FILE]: plants faults in filings of the corpus and
 * prints, by kind, how many are caught. The figures of a complete run are a section of docs/accuracy.md.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFiling, textFiles } from '../accuracy/corpus.ts';
import type { Figure } from './figures.ts';
import { plantAll, plants } from './planted.ts';

/** The corpus is damaged by fifths, so that a run stays short: every fifth file, from the given one on. */
export const FIFTHS = 5;

/** The filings of a fifth of the corpus, by their paths in it. */
export function* fifthOf(corpus: string, fifth: number) {
  for (const file of textFiles(corpus).filter((_, i) => i % FIFTHS === fifth))
    yield [path.relative(corpus, file), readFiling(file)] as const;
}

if (import.meta.filename === process.argv[1]) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { fifth: { type: 'string' }, kind: { type: 'string', default: '' }, figures: { type: 'string' } },
  });
  const [corpus] = positionals;
  if (!corpus)
    throw new Error(
      'usage: node --import tsx test/planted/table.ts DIR [--fifth 0..4] [--kind WORDS] [--figures FILE]',
    );
  const fifths = values.fifth === undefined ? [0, 1, 2, 3, 4] : [Number(values.fifth)];
  const kinds = plants.filter(({ kind, rule }) => kind.includes(values.kind) || rule === values.kind);
  const figures = kinds.map(({ kind, rule }): Figure => ({ kind, rule, planted: 0, caught: 0 }));
  for (const fifth of fifths) {
    plantAll(fifthOf(corpus, fifth), kinds).forEach(({ kind, rule, planted, caught, missed }, i) => {
      console.log([fifth, kind, rule, caught, planted, missed.join(' ')].join('\t'));
      figures[i]!.planted += planted;
      figures[i]!.caught += caught;
    });
  }
  if (values.figures) writeFileSync(values.figures, `${JSON.stringify(figures, undefined, 1)}\n`);
}
