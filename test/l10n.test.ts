import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Every word that the client or the manifest shows is in both languages.

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const table = (file: string): Readonly<Record<string, string>> => JSON.parse(read(file));
const manifest = JSON.parse(read('package.json'));
const client = readdirSync(path.join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => ({ name, text: read(path.join('client', name)) }));

const pairs = [
  { english: table('package.nls.json'), german: table('package.nls.de.json'), what: 'the manifest' },
  { english: table('l10n/bundle.l10n.json'), german: table('l10n/bundle.l10n.de.json'), what: 'the client' },
];

/** What must be the same in every language: placeholders, commands, settings, what is set as code. */
function fixed(text: string): string[] {
  return (text.match(/\{\d\}|\(command:[\w.:]+\)|`[^`]*`|<[A-Z]+>|\n/g) ?? []).sort();
}

for (const { english, german, what } of pairs) {
  test(`the words of ${what} are in German too, with the same placeholders, links and code`, () => {
    assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
    for (const [key, words] of Object.entries(english)) {
      assert.ok(german[key]?.trim(), key);
      assert.deepEqual(fixed(german[key]!), fixed(words), key);
    }
  });
}

test('the client says nothing that is not in its bundle, and its bundle nothing that is not said', () => {
  const call = /\bl10n\.t\(\s*(['"])((?:\\.|(?!\1).)*)\1/g;
  const said = client.flatMap(({ text }) =>
    [...text.matchAll(call)].map(([, , words]) => words!.replace(/\\(.)/g, '$1')),
  );
  const calls = client.flatMap(({ text }) => text.match(/\bl10n\.t\(/g) ?? []);
  assert.equal(said.length, calls.length, 'a text is written where it is said');
  const bundle = table('l10n/bundle.l10n.json');
  assert.deepEqual(Object.keys(bundle).sort(), [...new Set(said)].sort());
  for (const [key, words] of Object.entries(bundle)) assert.equal(words, key);
});

test('what the client shows goes by the bundle', () => {
  const bare =
    /\b(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|createWebviewPanel\(VIEW,)\(?\s*['"`]|\b(?:title|prompt|placeHolder|placeholder|label|tooltip|message|detail)\s*[:=] ['"`](?!\$\{|sec-filing )[A-Za-z]|\b(?:title|aria-label)="[A-Za-z]/g;
  for (const { name, text } of client) assert.deepEqual(text.match(bare) ?? [], [], name);
});

/** What of the manifest a user reads, by the names of its properties, and where. */
const SHOWN = new Set([
  ...['title', 'shortTitle', 'description', 'markdownDescription', 'name', 'contextualTitle', 'contents', 'label'],
  ...['altText', 'enumDescriptions', 'markdownEnumDescriptions'],
]);
/** Names of the product, and of what no user reads. */
const NAMES = [manifest.name, 'SEC Filings', 'SEC Filing', 'sec-filing'];

function* shown(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (SHOWN.has(key) && !NAMES.includes(value)) yield value;
  } else if (Array.isArray(value)) for (const each of value) yield* shown(each, key);
  else if (typeof value === 'object' && value) for (const [own, each] of Object.entries(value)) yield* shown(each, own);
}

test('what the manifest shows goes by its keys, each there and each used', () => {
  const { description, contributes, capabilities } = manifest;
  const words = [...shown({ description, contributes, capabilities })];
  assert.deepEqual(
    words.filter(each => !/^%[\w.-]+%$/.test(each)),
    [],
  );
  assert.deepEqual(
    [...new Set(words)].sort(),
    Object.keys(pairs[0]!.english)
      .map(key => `%${key}%`)
      .sort(),
  );
});

test('both tables go into the package', () => {
  const ignore = read('.vscodeignore').split('\n');
  assert.equal(manifest.l10n, './l10n');
  for (const line of ['!package.nls*.json', '!l10n/*.json']) assert.ok(ignore.includes(line), line);
});

const folder = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
after(() => rmSync(folder, { recursive: true }));

/** A file of the client as it is under VS Code in German: its texts come from the bundle by what they say in English, as VS Code looks them up. */
async function inGerman<M>(file: string): Promise<M> {
  const bundle = read('l10n/bundle.l10n.de.json');
  const outfile = path.join(folder, file.replace('.ts', '.mjs'));
  await build({
    stdin: { contents: `export * from ${JSON.stringify(path.join(root, 'client', file))}`, resolveDir: root },
    bundle: true,
    outfile,
    format: 'esm',
    logLevel: 'error',
    plugins: [
      {
        name: 'vscode in German',
        setup(made) {
          made.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'german' }));
          made.onLoad({ filter: /.*/, namespace: 'german' }, () => ({
            loader: 'js',
            contents: `
              const bundle = ${bundle};
              exports.l10n = { t: (said, ...given) => (bundle[said] ?? said).replace(/\\{(\\d)\\}/g, (_, i) => given[i]) };
              exports.env = { language: 'de' };
              exports.TreeItem = class { constructor(label) { this.label = label; } };
              exports.ThemeIcon = exports.ThemeColor = exports.Range = exports.EventEmitter = class {};
              exports.TreeItemCollapsibleState = exports.TreeItemCheckboxState = {};`,
          }));
        },
      },
    ],
  });
  return import(pathToFileURL(outfile).href);
}

test('the status bar and the views speak German where VS Code does', async () => {
  const { checked } = await inGerman<typeof import('../client/status-words.ts')>('status-words.ts');
  const plain = { uri: { path: '/a.txt' }, positionAt: () => 0, getText: () => '' } as unknown as Parameters<
    typeof checked
  >[0];
  const problems = { error: 1, warning: 1, information: 0, hint: 0 };
  const about = { form: '8-K', date: '2004-03-26', from: 'x', preset: 'review', checks: 44, unchecked: 0, problems };
  const { name, check } = checked(plain, { ...about, unread: ['EX-27'], unreadParts: [] });
  assert.deepEqual([name, check], ['8-K, März 2004', '44 Prüfungen, 2 Probleme; EX-27 nicht geprüft']);
  const { itemOf, nodesOf } = await inGerman<typeof import('../client/filing-node.ts')>('filing-node.ts');
  const labels = ['Failed', 'Not read', 'Dates', 'Anything else'].map(label => ({ kind: 'group', label }));
  const nodes = nodesOf({} as Parameters<typeof nodesOf>[0], labels, new Map());
  assert.deepEqual(
    nodes.map(node => itemOf(node, 'rest').label),
    ['Beanstandet', 'Nicht gelesen', 'Daten', 'Anything else'],
  );
});

test('a line of a view is the same object after an edit, and says what stands there now', async () => {
  const { nodesOf, withAll } = await inGerman<typeof import('../client/filing-node.ts')>('filing-node.ts');
  const of = {} as Parameters<typeof nodesOf>[0];
  const children = [
    { kind: 'finding', label: 'a', note: 'old' },
    { kind: 'finding', label: 'b' },
  ];
  const before = nodesOf(of, [{ kind: 'group', label: 'Failed', children }], new Map());
  const known = new Map(before.flatMap(withAll).map(node => [node.id, node]));
  const [group] = nodesOf(
    of,
    [{ kind: 'group', label: 'Failed', detail: '1', children: [{ kind: 'finding', label: 'a' }] }],
    known,
  );
  assert.equal(group, before[0]);
  assert.equal(group!.detail, '1');
  assert.equal(group!.children[0], known.get('group Failed/finding a'));
  assert.deepEqual(
    [group!.children.length, group!.children[0]!.note, group!.children[0]!.parent],
    [1, undefined, group],
  );
});
