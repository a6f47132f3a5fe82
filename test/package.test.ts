import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import type { InitializeResult } from 'vscode-languageserver-protocol';
import { startServer } from './server-process.ts';

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
after(() => rmSync(folder, { recursive: true }));

function run(command: string, args: readonly string[]) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, FORCE_COLOR: '' },
  });
  assert.equal(error, undefined);
  return { status, stdout, stderr };
}

test('the npm package, installed elsewhere, has both commands and needs nothing else', async () => {
  const packed = run(process.execPath, [path.join(root, 'scripts/package-npm.mjs'), '--out', folder]);
  assert.equal(packed.status, 0, packed.stderr);
  const [archive] = readdirSync(folder).filter(name => name.endsWith('.tgz'));
  mkdirSync(path.join(folder, 'node_modules'));
  const installed = run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${archive}`]);
  assert.equal(installed.status, 0, installed.stderr);
  assert.deepEqual(
    readdirSync(path.join(folder, 'node_modules')).filter(name => !name.startsWith('.')),
    ['sec-filing-language-server'],
  );

  const bin = (name: string) => path.join(folder, 'node_modules/.bin', name);
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  assert.equal(run(bin('sec-filing'), ['--version']).stdout.trim(), version);
  const checked = run(bin('sec-filing'), ['check', path.join(root, 'samples/8-k-faults.txt')]);
  assert.match(checked.stdout, /^1 filing checked: /m);

  const { client, stop } = startServer(undefined, { command: [bin('sec-filing-language-server')] });
  client.listen();
  const { serverInfo } = await client.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
  });
  const code = await stop();
  assert.deepEqual([serverInfo, code], [{ name: 'sec-filing-language-server', version }, 0]);
});
