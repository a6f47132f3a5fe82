/** The items found in annual and quarterly reports against hand-checked answers: node --import tsx test/accuracy/items.ts CORPUS */
import { existsSync } from 'node:fs';
import { measureItems } from './measure-items.ts';

const corpus = process.argv[2];
if (!corpus || !existsSync(corpus)) {
  console.error(corpus ? `${corpus}: no such folder` : 'usage: node --import tsx test/accuracy/items.ts CORPUS');
  process.exit(2);
}
const { filings, expected, found, right, misses } = measureItems(corpus);
for (const miss of misses) console.log(miss);
const rate = (whole: number) => `${((100 * right) / whole).toFixed(1)} %`;
console.log(
  `${filings} filings, ${expected} items: ${rate(expected)} found at their line; ${rate(found)} of what was found is right`,
);
