/** node --import tsx test/planted/table.ts DIR [--fifth 0..4] [--kind WORDS]: plants faults in filings of the corpus and prints, by kind, how many are caught. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFiling, textFiles } from '../accuracy/corpus.ts';
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
    options: { fifth: { type: 'string' }, kind: { type: 'string', default: '' } },
  });
  const [corpus] = positionals;
  if (!corpus) throw new Error('usage: node --import tsx test/planted/table.ts DIR [--fifth 0..4] [--kind WORDS]');
  const fifths = values.fifth === undefined ? [0, 1, 2, 3, 4] : [Number(values.fifth)];
  const kinds = plants.filter(({ kind, rule }) => kind.includes(values.kind) || rule === values.kind);
  for (const fifth of fifths) {
    for (const { kind, rule, planted, caught, missed } of plantAll(fifthOf(corpus, fifth), kinds))
      console.log([fifth, kind, rule, caught, planted, missed.join(' ')].join('\t'));
  }
}
