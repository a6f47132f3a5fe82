import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LONGEST, noSettings, readSettings } from '../server/rules/settings.ts';
import { settingsFinder } from '../server/settings.ts';
import { settingsFor, settingsText } from '../server/settings-files.ts';
import { full } from './session/clients.ts';
import { startEditor } from './session/editor.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
after(() => rmSync(folder, { recursive: true }));
const secret = path.join(folder, 'secret.json');
writeFileSync(secret, '{ "preset": "quiet", "rules": { "a-secret": "off" } }');

/** A folder of its own with what `lay` puts where its settings file is looked for. */
function laid(name: string, lay: (file: string) => void): string {
  const own = path.join(folder, name);
  mkdirSync(own);
  lay(path.join(own, '.sec-filing.json'));
  return own;
}

/** What is no settings file of its folder, and the fault that is said of it. */
const refused: Readonly<Record<string, readonly [lay: (file: string) => void, fault: string]>> = {
  'a link to another folder': [file => symlinkSync(secret, file), 'links are not followed'],
  'a link to a device': [file => symlinkSync('/dev/zero', file), 'links are not followed'],
  'a link to nothing': [file => symlinkSync('/no/such', file), 'links are not followed'],
  'a folder': [file => mkdirSync(file), 'it is not a file'],
  'a pipe that nobody writes to': [file => void spawnSync('mkfifo', [file]), 'it is not a file'],
  'a giant': [file => writeFileSync(file, `{${' '.repeat(LONGEST)}}`), 'it is over 1 MB'],
};
const here = process.platform === 'win32' ? [] : Object.entries(refused);

for (const [name, [lay, fault]] of here) {
  test(`${name} is not read, and that is said`, () => {
    const own = laid(name, lay);
    const file = path.join(own, '.sec-filing.json');
    assert.deepEqual(settingsFor(own), { settings: noSettings, path: file, faults: [`${file}: ${fault}`] });
    assert.throws(() => settingsText(file), { message: fault });
  });
}

test('in the editor a link is not read, which is told once, and nothing is written through it', async () => {
  const own = laid('workspace', file => symlinkSync(secret, file));
  const uri = pathToFileURL(path.join(own, 'draft.txt')).href;
  const editor = await startEditor(full);
  await editor.open(uri, readFileSync(path.join(import.meta.dirname, '../samples/8-k-faults.txt'), 'utf8'));
  const command = 'sec-filing.ignore';
  const diagnostics = (await editor.ask('textDocument/diagnostic', { textDocument: { uri } })) as {
    result: { items: object[] };
  };
  // By "quiet", which the link leads to, there would be fewer.
  assert.ok(diagnostics.result.items.length > 2);
  assert.deepEqual(
    await editor.ask('workspace/executeCommand', { command, arguments: [{ uri, rule: 'cover-file-number' }] }),
    { refused: '.sec-filing.json is not written: links are not followed.' },
  );
  await editor.stop();
  const sent = editor.recorded.flatMap(({ from, message }) =>
    from === 'server' ? [message as { method?: string; params?: unknown }] : [],
  );
  const messages = sent.filter(({ method }) => method === 'window/showMessage').map(({ params }) => params);
  const file = pathToFileURL(path.join(own, '.sec-filing.json')).href;
  assert.deepEqual(messages, [{ type: 3, message: `${file} is not read: links are not followed.` }]);
  assert.equal(sent.filter(({ method }) => method === 'workspace/applyEdit').length, 0);
});

test('of settings only what settings are is taken: no path, no other file, no prototype', () => {
  const text = `{
    "extends": "../../elsewhere.json", "$schema": "https://example.com/schema", "command": "rm",
    "__proto__": { "preset": "strict", "polluted": true },
    "constructor": { "prototype": { "polluted": true } },
    "rules": { "__proto__": { "tab": "off" }, "constructor": "off", "tab": "off" },
    "ignore": [{ "rule": "tab", "file": "../../../etc/passwd" }, { "rule": "tab", "file": "/etc/passwd" }]
  }`;
  assert.deepEqual(readSettings(text), {
    settings: {
      rules: { tab: 'off' },
      ignore: [
        { rule: 'tab', file: '../../../etc/passwd' },
        { rule: 'tab', file: '/etc/passwd' },
      ],
    },
    faults: ['"rules": there is no rule "constructor"'],
  });
  assert.equal('polluted' in {}, false);
});

test('what is nested without end, or cut, or no JSON, is a fault and nothing else', () => {
  for (const text of ['['.repeat(500_000), '{"a":'.repeat(100_000), '{"rules": {', '\u0000', '{'.repeat(9)]) {
    const { settings, faults } = readSettings(text);
    assert.deepEqual([settings, faults.length > 0], [noSettings, true]);
  }
  assert.deepEqual(readSettings(' '.repeat(LONGEST + 1)).faults, ['it is over 1 MB']);
});

test('the editor asks for settings in the folders of a filing up to its workspace, and nowhere else', async () => {
  const asked: string[] = [];
  const read = async (uri: string) => void asked.push(uri) as undefined;
  const finder = settingsFinder(
    read,
    async () => undefined,
    () => ['file:///home/space'],
  );
  await finder.of('file:///home/space/a/b/draft.txt');
  await finder.of('file:///elsewhere/deep/draft.txt');
  await finder.of('untitled:Untitled-1');
  assert.deepEqual(asked, [
    'file:///home/space/a/b/.sec-filing.json',
    'file:///home/space/a/.sec-filing.json',
    'file:///home/space/.sec-filing.json',
    'file:///elsewhere/deep/.sec-filing.json',
  ]);
});
