import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

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
