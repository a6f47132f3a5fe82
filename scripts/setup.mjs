import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// What every command does first: makes sure of Node and of the packages that package-lock.json names.

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.sec-filing-lock`;

// At once, and with what older versions know: the modules that are loaded after this one need the newer.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  fail(`Node 20.11 or later is needed; this is Node ${process.versions.node}.`);
}

export function setUp() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;

  console.log('Installing packages');
  // No package of ours needs its install script: the binaries come as packages of their own.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // On Windows, npm is a script that only a shell can start.
  const { status, error } = spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`The packages could not be installed: ${error?.message ?? 'npm says why above'}.`);
  writeFileSync(stamp, lock);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
