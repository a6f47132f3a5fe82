import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

// The npm package of the language server and the command line, from a production build, into dist/ or `--out DIR`.

/** `npx` runs the command of the package's own name. */
const NAME = 'sec-filing-language-server';
const BUNDLES = ['cli.cjs', 'server.cjs', 'thread.cjs', 'engine.cjs'];
const BESIDE = ['docs/rules', 'README.md', 'CHANGELOG.md', 'LICENSE'];
const root = path.join(import.meta.dirname, '..');
const { out } = parseArgs({ options: { out: { type: 'string', default: path.join(root, 'dist') } } }).values;

const folder = mkdtempSync(path.join(os.tmpdir(), 'sec-filing-'));
try {
  const built = path.join(folder, 'built');
  execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--production', '--out', built], {
    stdio: 'pipe',
  });
  const staged = path.join(folder, 'package');
  for (const file of BUNDLES) cpSync(path.join(built, file), path.join(staged, 'dist', file));
  for (const file of BESIDE) cpSync(path.join(root, file), path.join(staged, file), { recursive: true });
  writeFileSync(path.join(staged, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
  mkdirSync(out, { recursive: true });
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', path.resolve(out)], {
    cwd: staged,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  console.log(packed.trim());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What npm has to know: the bundles hold their libraries, so that nothing else is installed. */
function manifest() {
  const read = file => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const { version, license, keywords, engines, bin } = read('package.json');
  const { description } = read('package.nls.json');
  return { name: NAME, version, description, license, keywords, engines: { node: engines.node }, bin };
}
