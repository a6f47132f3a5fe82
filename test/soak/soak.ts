/** npm run soak [-- --edits N] [--file FILE] [--seed N]: a filing is edited through the server, and its heap has to stay flat. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { decode } from '../../server/read-file.ts';
import { growth, soak } from './editing.ts';

const { values: options } = parseArgs({
  options: {
    edits: { type: 'string', default: '10000' },
    file: { type: 'string', default: path.join(import.meta.dirname, '../../samples/submission-10-q.txt') },
    seed: { type: 'string', default: '1' },
  },
});
const soaked = await soak(decode(readFileSync(options.file)), Number(options.edits), Number(options.seed));
const grown = growth(soaked);
console.log(`${soaked.edits} edits, ${soaked.msPerEdit.toFixed(1)} ms each with what is asked after it`);
console.log(`heap in use, MB: ${soaked.heap.map(bytes => (bytes / 1e6).toFixed(1)).join(' ')}`);
console.log(`the last quarter over the second: ${grown.toFixed(3)}`);
process.exitCode = grown > 1.1 ? 1 : 0;
