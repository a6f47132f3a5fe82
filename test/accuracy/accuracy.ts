/**
 * npm run accuracy -- DIR... [--form 8-K] [--json FILE]
 * What is read on covers against what submission headers say: the misses with file and line, and a table by field.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measure } from './measure.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, form: { type: 'string' } },
});
const missing = positionals.find(folder => !existsSync(folder));
if (positionals.length === 0 || missing) {
  console.error(
    missing ? `${missing}: no such folder` : 'usage: npm run accuracy -- DIR... [--form 8-K] [--json FILE]',
  );
  process.exit(2);
}

const { filings, fields, misses } = measure(positionals, options.form);
for (const { file, line, field, header, cover } of misses)
  console.log(`${file}:${line}: ${field}: header ${header}, cover ${cover || '(none)'}`);
console.log(`\n${filings} filings with a header and a text document`);
console.log('field                    printed  right  wrong  absent   right %');
for (const [field, { printed, right, wrong, absent }] of Object.entries(fields).sort()) {
  const counts = [printed, right, wrong, absent].map(count => String(count).padStart(6)).join(' ');
  console.log(`${field.padEnd(24)} ${counts}  ${((100 * right) / printed).toFixed(1).padStart(7)}`);
}
if (options.json) writeFileSync(options.json, `${JSON.stringify({ filings, fields, misses }, undefined, 1)}\n`);
