import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setUp } from './setup.mjs';

// `npm test`: everything there is to check. `npm test -- lint unit` runs only the steps named.

const root = path.join(import.meta.dirname, '..');

/** Each step is a run of Node; a row of steps runs in order, beside the other row. */
const rows = [
  {
    build: ['scripts/build.mjs'],
    e2e: ['scripts/workbench.mjs'],
    web: ['scripts/workbench.mjs', '--web'],
  },
  {
    types: ['node_modules/typescript/bin/tsc', '--noEmit'],
    tools: ['scripts/tools.mjs'],
    lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
    unit: [
      ...['--import', 'tsx', '--test', '--test-timeout=300000'],
      '--test-reporter=./scripts/reporter.mjs',
      ...testFiles(),
    ],
  },
];

/** Steps that run tests: a run that says nothing of them has failed. */
const TESTED = new Set(['unit', 'e2e', 'web']);

const asked = process.argv.slice(2);
const names = rows.flatMap(row => Object.keys(row));
const unknown = asked.find(name => !names.includes(name));
if (unknown) {
  console.error(`There is no step "${unknown}". The steps: ${names.join(', ')}.`);
  process.exit(2);
}

setUp();
const total = { passed: 0, failed: 0, skipped: [] };
await Promise.all(rows.map(runRow));
report();

async function runRow(row) {
  for (const [name, args] of Object.entries(row)) {
    if (asked.length === 0 || asked.includes(name)) await runStep(name, args);
  }
}

async function runStep(name, args) {
  const start = performance.now();
  const { code, output } = await run(args);
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)}s`;
  const { passed, failed, skipped } = resultOf(code, output, TESTED.has(name));
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...skipped.map(test => ({ step: name, ...test })));
  const tests = passed + failed > 1 ? `  ${passed} passed, ${failed} failed` : '';
  console.log(`${name.padEnd(6)} ${failed ? 'FAILED' : 'ok    '} ${seconds.padStart(6)}${tests}`);
  if (failed) console.log(output);
}

async function run(args) {
  let output = '';
  const step = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [step.stdout, step.stderr]) {
    stream.setEncoding('utf8').on('data', data => {
      output += data;
    });
  }
  const [code] = await once(step, 'close');
  return { code, output };
}

/** What a step says of its tests, which those that run tests have to say; any other step is one test by itself. */
function resultOf(code, output, tested) {
  const line = /^result: (.*)$/m.exec(output)?.[1];
  const result = line
    ? JSON.parse(line)
    : { passed: code === 0 && !tested ? 1 : 0, failed: tested ? 1 : 0, skipped: [] };
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

function report() {
  const { passed, failed, skipped } = total;
  for (const { step, name, reason } of skipped) console.log(`skipped (${step}): ${name}: ${reason}`);
  console.log(`${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ''}`);
  process.exitCode = failed ? 1 : 0;
}

/** Node 20 does not expand patterns by itself. */
function testFiles() {
  return readdirSync(path.join(root, 'test'), { recursive: true })
    .filter(file => file.endsWith('.test.ts'))
    .sort()
    .map(file => path.join('test', file));
}
