import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

// Bundles the extension, the server, the command line, the engine that both of these share and the suite that runs in VS Code into dist/, or
// into `--out DIR`. `--production` minifies and leaves source maps out; `--metafile FILE` writes what is in each bundle, and what it imports.

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

/** What server and command line share needs nothing of Node, nor of a browser. */
const engine = { platform: 'neutral', target: 'es2022', format: 'cjs', mainFields: ['module', 'main'] };

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

const ENGINE = './engine.cjs';
const LAYERS = /^server\/(?:forms|drafts|filing|rules|formats|features)\//;
/** What is told of the features before any of them is loaded. */
const OFFERED = 'server/features/offered.ts';
/** The files of the engine that other bundles import. */
const asked = new Set();
/** The layers of the engine are a bundle by themselves, which is evaluated when the first file that imports from it is. */
const withEngine = {
  name: 'engine',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./ }, ({ path: to, resolveDir }) => {
      const file = path.relative(root, path.join(resolveDir, to)).replaceAll('\\', '/');
      if (!LAYERS.test(file) || file === OFFERED) return undefined;
      asked.add(file);
      return { path: file, namespace: 'engine' };
    });
    onResolve({ filter: /^/, namespace: 'engine' }, () => ({ path: ENGINE, external: true }));
    onLoad({ filter: /^/, namespace: 'engine' }, ({ path: file }) => ({
      contents: `module.exports = require('${ENGINE}')['${file}'];`,
    }));
  },
};
const onEngine = { ...executable, plugins: [withEngine] };

/** Entry, bundle, and how it runs. */
const bundles = [
  ['client/extension.ts', 'extension.cjs', { ...node, ...either, external: ['vscode'] }],
  ['server/either.ts', 'server.cjs', { ...onEngine, ...either }],
  ['server/cli.ts', 'cli.cjs', onEngine],
  ['server/thread.ts', 'thread.cjs', onEngine],
  ['client/webview/preview.ts', 'webview/preview.js', { ...browser, format: 'iife' }],
  ['client/webview/timeline.ts', 'webview/timeline.js', { ...browser, format: 'iife' }],
];
// Absent where only the extension is being built.
if (existsSync(path.join(root, 'test/e2e/suite.ts'))) {
  bundles.push(['test/e2e/suite.ts', 'test/e2e.cjs', { ...node, external: ['vscode', 'mocha'] }]);
  bundles.push(['test/e2e/suite.ts', 'test/e2e.web.js', { ...inBrowser, external: ['vscode', 'node:child_process'] }]);
}

const results = await Promise.allSettled(bundles.map(bundle));
const exported = [...asked].toSorted().map(file => `export * as '${file}' from './${file}';`);
results.push(
  ...(await Promise.allSettled([
    bundle([undefined, 'engine.cjs', { ...engine, stdin: { contents: exported.join('\n'), resolveDir: root } }]),
  ])),
);
process.exitCode = results.some(({ status }) => status === 'rejected') ? 1 : 0;
if (metafile) writeFileSync(metafile, JSON.stringify(Object.fromEntries(results.flatMap(({ value = [] }) => [value]))));

/** The bundle's name, and what esbuild says of it. */
async function bundle([entry, outfile, options]) {
  const { metafile: about } = await build({
    absWorkingDir: root,
    ...(entry && { entryPoints: [entry] }),
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
