import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { onPath } from './debian.mjs';
import { setUp } from './setup.mjs';
import { serve } from './workbench/serve.mjs';

const usage = `Usage: npm start [-- --check]

Installs, builds and opens VS Code with the extension and the sample filings: the desktop's \`code\` where it is on
the PATH, else a VS Code for your browser at an address of this machine.

  --check  print the outline and the findings of the samples here instead
  --help   print this`;

const root = path.join(import.meta.dirname, '..');
const onWindows = process.platform === 'win32';

try {
  process.exitCode = await main(options());
} catch (error) {
  console.error(error.message);
  process.exitCode = error.code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
}

function options() {
  const flag = { type: 'boolean', default: false };
  return parseArgs({ options: { check: flag, help: flag } }).values;
}

async function main({ check, help }) {
  if (help) {
    console.log(usage);
    return 0;
  }
  setUp();
  const built = node(['scripts/build.mjs']);
  if (built !== 0) return built;
  if (check) return printFindings();
  return onPath('code') ? openDesktop() : serve();
}

function printFindings() {
  const samples = readdirSync(path.join(root, 'samples'))
    .filter(file => file.endsWith('.txt'))
    .map(file => path.join('samples', file));
  for (const sample of samples) {
    console.log(`\n${sample}`);
    const code = node(['dist/cli.cjs', 'outline', sample]);
    if (code !== 0) return code;
  }
  console.log();
  const code = node(['dist/cli.cjs', 'check', ...samples]);
  // One of the samples is there for its faults: that they are found is no failure.
  return code === 1 ? 0 : code;
}

function openDesktop() {
  const args = [`--extensionDevelopmentPath=${root}`, path.join(root, 'samples')];
  // On Windows `code` is a script, which only a shell can start.
  const { status } = spawnSync('code', onWindows ? args.map(arg => `"${arg}"`) : args, {
    stdio: 'inherit',
    shell: onWindows,
  });
  return status ?? 1;
}

function node(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
