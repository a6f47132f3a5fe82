import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

// Bundles the extension, the servers, the command line and the suite that runs in VS Code into dist/, or into `--out DIR`. `--production`
// minifies and leaves source maps out; `--metafile FILE` writes what is in each bundle, and what it imports.

const root = path.join(import.meta.dirname, '..');
const { production, out, metafile } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    out: { type: 'string', default: path.join(root, 'dist') },
    metafile: { type: 'string' },
  },
}).values;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const node = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
  alias: {
    // Its other build cannot be bundled.
    'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
    net: './scripts/withheld.mjs',
  },
};
const browser = { platform: 'browser', target: 'es2022' };
/** For Node and for a browser: the libraries of the protocol keep what is for one of them behind a condition. */
const either = { conditions: ['module', 'browser'] };
/** The extension starts the server; nothing else starts a program. */
const executable = {
  ...node,
  alias: { ...node.alias, child_process: './scripts/withheld.mjs', 'node:child_process': './scripts/withheld.mjs' },
  banner: { js: '#!/usr/bin/env node' },
};

/** The suite in a browser's extension host brings its own test runner and assertions. */
const inBrowser = {
  ...browser,
  // Mocha's own build takes `module` for its own: the suite has the last word.
  format: 'iife',
  globalName: 'suite',
  footer: { js: 'module.exports = suite;' },
  alias: { 'node:assert/strict': './test/e2e/browser/assert.mjs', mocha: './test/e2e/browser/mocha.ts' },
  banner: { js: 'globalThis.process ??= { env: {} }; globalThis.global ??= globalThis;' },
};

/** Entry, bundle, and how it runs. */
const bundles = [
  ['client/extension.ts', 'extension.cjs', { ...node, ...either, external: ['vscode'] }],
  ['server/either.ts', 'server.cjs', { ...executable, ...either }],
  ['client/webview/preview.ts', 'webview/preview.js', { ...browser, format: 'iife' }],
  ['client/webview/timeline.ts', 'webview/timeline.js', { ...browser, format: 'iife' }],
];
// Absent where only the extension is being built.
if (existsSync(path.join(root, 'test/e2e/suite.ts'))) {
  bundles.push(['test/e2e/suite.ts', 'test/e2e.cjs', { ...node, external: ['vscode', 'mocha'] }]);
  bundles.push(['test/e2e/suite.ts', 'test/e2e.web.js', { ...inBrowser, external: ['vscode', 'node:child_process'] }]);
}

/** The command line is in the server's bundle, which learns by this that it is run. */
const commandLine = "#!/usr/bin/env node\nglobalThis.secFilingCommandLine = true;\nrequire('./server.cjs');\n";
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, 'cli.cjs'), commandLine, { mode: 0o755 });

const results = await Promise.allSettled(bundles.map(bundle));
process.exitCode = results.some(({ status }) => status === 'rejected') ? 1 : 0;
if (metafile) writeFileSync(metafile, JSON.stringify(Object.fromEntries(results.flatMap(({ value = [] }) => [value]))));

/** The bundle's name, and what esbuild says of it. */
async function bundle([entry, outfile, options]) {
  const { metafile: about } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: path.join(out, outfile),
    bundle: true,
    minify: production,
    sourcemap: !production,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    ...options,
    define: { ...options.define, 'process.env.SEC_FILING_VERSION': JSON.stringify(version) },
  });
  const file = path.join(out, outfile);
  if (options.banner === executable.banner) chmodSync(file, 0o755);
  console.log(`${outfile.padEnd(20)}${(statSync(file).size / 1000).toFixed(0).padStart(6)} KB`);
  return [outfile, about];
}
