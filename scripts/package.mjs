import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

// `npm run package`: a production build, then dist/sec-filing.vsix of the files that .vscodeignore lets through.

const LIMIT = 1_000_000;
const root = path.join(import.meta.dirname, '..');
const vsix = path.join(root, 'dist/sec-filing.vsix');

execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--production'], { stdio: 'inherit' });
const staged = await stage();
try {
  await createVSIX({
    cwd: staged,
    packagePath: vsix,
    ignoreFile: path.join(root, '.vscodeignore'),
    dependencies: false,
    allowMissingRepository: true,
    // Without a repository there is no address to rewrite the README's links to.
    rewriteRelativeLinks: false,
  });
} finally {
  rmSync(staged, { recursive: true, force: true });
}

const { size } = statSync(vsix);
console.log(`dist/sec-filing.vsix: ${(size / 1000).toFixed(0)} KB`);
if (size > LIMIT) {
  console.error(`It is over ${LIMIT / 1000} KB: .vscodeignore says what goes in.`);
  process.exitCode = 1;
}

/**
 * A folder with the package's files, and its manifest less what only development needs. `type` must go: the sources
 * are ES modules but the bundles are not, and VS Code in a browser refuses an extension that says it is one.
 */
async function stage() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sec-filing-'));
  for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
    cpSync(path.join(root, file), path.join(folder, file));
  }
  const { type, scripts, devDependencies, ...manifest } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return folder;
}
