import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.join(import.meta.dirname, '..');
/** A file imports from its own layer and those to its left; packages are bound to the layer that needs them. */
const layers = [
  'server/forms',
  'server/drafts',
  'server/filing',
  'server/rules',
  'server/formats',
  'server/features',
  'server',
];
const packages: Record<string, readonly string[]> = {
  'server/forms': ['@18f/us-federal-holidays'],
  'server/filing': ['diff', 'htmlparser2'],
  'server/rules': ['jsonc-parser'],
  'server/formats': ['sarif', 'picocolors'],
  'server/features': ['vscode-languageserver-types'],
};

const files = ['server', 'client'].flatMap(folder =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => path.posix.join(folder, name.replaceAll('\\', '/'))),
);

for (const file of files) {
  test(`imports of ${file}`, () => {
    const layer = path.posix.dirname(file);
    for (const [, from] of readFileSync(path.join(root, file), 'utf8').matchAll(/\bfrom '([^']+)'/g)) {
      const target = from!.startsWith('.') ? path.posix.join(layer, from!) : from!;
      if (layer.split('/')[0] === 'client') {
        // The one thing both sides share: whether a text is a filing, a pure function of its head.
        assert.ok(!target.startsWith('server/') || target === 'server/filing/claim.ts', `${file} imports ${target}`);
      } else if (from!.startsWith('.')) {
        const rank = layers.indexOf(path.posix.dirname(target));
        assert.ok(rank >= 0 && rank <= layers.indexOf(layer), `${file} imports ${target}, which is not to its left`);
      } else if (layer !== 'server') {
        assert.ok(packages[layer]?.includes(target), `${file} imports ${target}: only the top of server/ may`);
      }
    }
  });
}

for (const entry of ['server/main.ts', 'server/worker.ts']) {
  test(`${entry} answers \`initialize\` before any layer of the engine is loaded`, () => {
    const loaded = imported(entry).filter(file => path.posix.dirname(file) !== 'server');
    assert.deepEqual(loaded, ['server/features/offered.ts']);
  });
}

/** A file and all that is evaluated before it is. */
function imported(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  return [file, ...importedBy(file).flatMap(each => imported(each, seen))];
}

/** The files that a file imports, not for their types alone. */
function importedBy(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const froms = text.matchAll(/^import (?!type)[^;]*? from '(\.[^']+)';/gm);
  return Array.from(froms, ([, from]) => path.posix.join(path.posix.dirname(file), from!));
}

/** The modules through which a fact sees more of a filing than one document, and those that look there for the date and the form alone. */
const BEYOND = ['envelope', 'header'].map(name => `server/filing/${name}.ts`);
const DATE_AND_FORM = ['of-document', 'as-of', 'form-type'].map(name => `server/filing/${name}.ts`);

/** The way from a file by what it imports to a module that looks beyond the document. */
function wayBeyond(file: string, seen = new Set<string>()): string[] | undefined {
  if (BEYOND.includes(file)) return [file];
  if (DATE_AND_FORM.includes(file) || seen.has(file)) return undefined;
  seen.add(file);
  for (const each of importedBy(file)) {
    const way = wayBeyond(each, seen);
    if (way) return [file, ...way];
  }
  return undefined;
}

for (const file of files.filter(name => name.startsWith('server/rules/'))) {
  const text = readFileSync(path.join(root, file), 'utf8');
  if (!/^ +severity\b/m.test(text) || !/^ +\*?check\(/m.test(text)) continue;
  test(`${file} says whether it looks beyond its document`, () => {
    const way = wayBeyond(file);
    assert.equal(/^ +beyond: true,$/m.test(text), way !== undefined, way?.join(' > '));
  });
}
