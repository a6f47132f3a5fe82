import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LogOutputChannel } from 'vscode';
import { withoutContents } from '../client/log.ts';
import { bundles } from './bundles.ts';
import { alone } from './confidential/alone.ts';
import { bare, full } from './session/clients.ts';
import { startEditor } from './session/editor.ts';
import { requests } from './session/requests.ts';
import { offers, visiting } from './session/visiting.ts';

const root = path.join(import.meta.dirname, '..');
const built = bundles({ production: true });
const watched = alone();
const folder = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
after(() => {
  for (const each of [built, watched]) each.remove();
  rmSync(folder, { recursive: true });
});
const bundle = (name: string) => path.join(built.folder, name);

/** A word that stands in the registrant's name, the text and the terms of a draft, and nowhere else. */
const CANARY = /quixotrope/i;
const draft = readFileSync(path.join(root, 'samples/8-k-2004.txt'), 'utf8')
  .replaceAll('FERNHOLLOW', 'QUIXOTROPE')
  .replaceAll('Fernhollow', 'Quixotrope');

/** What a bundle may take of Node: none of it reaches the network or starts a program. */
const HARMLESS =
  'buffer crypto events fs fs/promises module os path process readline stream string_decoder timers/promises url util v8 worker_threads'.split(
    ' ',
  );
/** Only the extension may start a program: the server. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'extension.cjs': ['child_process', 'vscode'],
  'server.cjs': ['./engine.cjs'],
  'cli.cjs': ['./engine.cjs'],
  'thread.cjs': ['./engine.cjs'],
  'engine.cjs': [],
  'webview/preview.js': [],
  'webview/timeline.js': [],
};

test('the bundles import nothing that reaches the network', () => {
  assert.deepEqual(Object.keys(built.about).sort(), Object.keys(ALSO).sort());
  for (const [name, { outputs }] of Object.entries(built.about)) {
    const taken = Object.values(outputs).flatMap(output => output.imports.filter(({ external }) => external));
    const modules = new Set(taken.map(each => each.path.replace(/^node:/, '')));
    const others = [...modules].filter(module => !HARMLESS.includes(module));
    assert.deepEqual(others.sort(), ALSO[name], name);
  }
});

test('the bundles name nothing of Node or of a browser that reaches the network, and import only what they name', () => {
  for (const name of Object.keys(built.about)) {
    const text = readFileSync(bundle(name), 'utf8');
    const found = text.match(
      /\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|RTCPeerConnection|sendBeacon|EventSource|getBuiltinModule)\b|\b(?:require|import)\((?!["'])|\beval\(|\bprocess\.binding\b/g,
    );
    assert.deepEqual(found ?? [], [], name);
  }
});

test('whatever is called of the network, the trap sees it', () => {
  const own = alone();
  const script = path.join(folder, 'calls.cjs');
  const calls = [
    'require("net").connect(9)',
    'require("net").createServer().listen(0)',
    'require("dgram").createSocket("udp4").send("", 9)',
    'require("dns").lookup("localhost", () => {})',
    'require("dns").promises.resolve("localhost")',
    'require("http").get("http://localhost")',
    'require("https").request("https://localhost")',
    'require("http2").connect("http://localhost")',
    'require("tls").connect(9)',
    'fetch("http://localhost")',
    'require("child_process").spawn("true")',
    'require("child_process").execFileSync("true")',
  ];
  writeFileSync(script, `${calls.map(call => `try { ${call} } catch {}`).join('\n')}\nprocess.exit()`);
  const [command, ...args] = own.command(script);
  spawnSync(command, args);
  assert.deepEqual(
    own.tried().filter(line => /^[\w.]+$/.test(line)),
    [
      ...['socket.connect', 'server.listen', 'dgram.send', 'dns.lookup', 'dns.promises.resolve', 'http.get'],
      ...['https.request', 'http2.connect', 'tls.connect', 'globalThis.fetch', 'process.spawn'],
      'child_process.execFileSync',
    ],
  );
  own.remove();
  process.env.SEC_FILING_CALLS = watched.calls;
});

for (const [who, capabilities] of Object.entries({
  'an editor of today': full,
  'a client that declares nothing': bare,
})) {
  test(`a session of ${who} reaches no network and starts no program (${watched.means})`, async () => {
    const editor = await startEditor(capabilities, { command: watched.command(bundle('server.cjs')) });
    const asked = new Set<string>();
    for (const name of ['submission-8-k.txt', 'asset-purchase-agreement.txt']) {
      const file = path.join(root, 'samples', name);
      const uri = pathToFileURL(file).href;
      await editor.open(uri, readFileSync(file, 'utf8'));
      const visit = await visiting(editor, uri, method => asked.add(method));
      for (const request of requests) await request(visit);
    }
    await editor.ask('workspace/symbol', { query: 'signature' });
    const methods = offers(editor).filter(offer => /^\w+\/\w+/.test(offer) && !/did[A-Z]/.test(offer));
    assert.deepEqual(
      methods.filter(method => !asked.has(method)),
      [],
    );
    assert.equal(await editor.stop(), 0);
    assert.deepEqual(watched.tried(), []);
  });
}

test(`no command reaches the network or starts a program (${watched.means})`, () => {
  const many = path.join(folder, 'many');
  mkdirSync(many);
  // So many that they are shared out to threads.
  for (let i = 0; i < 20; i++) copyFileSync(path.join(root, 'samples/8-k-faults.txt'), path.join(many, `${i}.txt`));
  const out = path.join(folder, 'out');
  const formats = ['stylish', 'json', 'ndjson', 'sarif', 'junit', 'github', 'markdown'];
  const commands = [
    ['--version'],
    ['--help'],
    ['outline', 'samples/submission-10-q.txt'],
    ...formats.map(format => ['check', '--format', format, 'samples']),
    ['check', many],
    ['check', '--checklist', '--preset', 'strict', 'samples/8-k-faults.txt'],
    ['check', '--fix', many],
    ['compare', 'samples/8-k-2004.txt', 'samples/8-k-2024.txt'],
    ['check', '--list-rules'],
    ['check', '--explain', 'cover-zip'],
    ['extract', many],
    ['extract', '--format', 'ndjson', '--output', out, many],
    ['format', 'samples/8-k-2004.txt'],
    ['new', '8-K', '--registrant', 'Larkmoor Mills, Inc.', '--item', '8.01'],
    ['timeline', 'samples/submission-8-k.txt'],
    ['check', '/no/such.txt'],
  ];
  const listed = run(['--help']).stdout.matchAll(/^ {2}([a-z]+) /gm);
  assert.deepEqual(
    Array.from(listed, ([, name]) => name!).filter(name => name !== 'help' && !commands.some(([own]) => own === name)),
    [],
  );
  for (const args of commands) {
    const { status, stdout, stderr } = run(args);
    assert.ok((status! < 2 && stdout !== '') || /such|output/.test(args.join()), `${args.join(' ')}: ${stderr}`);
  }
  assert.deepEqual(watched.tried(), []);
});

function run(args: readonly string[], cwd = root) {
  const [command, ...rest] = [...watched.command(bundle('cli.cjs')), ...args];
  return spawnSync(command!, rest, { cwd, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '' } });
}

for (const trace of ['off', 'verbose']) {
  test(`no log, message or telemetry of the server holds anything of a draft, whatever goes wrong; trace ${trace}`, async () => {
    let complaints = '';
    const editor = await startEditor(full, {
      command: [process.execPath, bundle('server.cjs')],
      complains: text => {
        complaints += text;
      },
    });
    await editor.notify('$/setTrace', { value: trace });
    const uri = pathToFileURL(path.join(folder, 'draft.txt')).href;
    writeFileSync(path.join(folder, 'draft.txt'), draft);
    await editor.open(uri, draft);
    const visit = await visiting(editor, uri, () => {});
    for (const request of requests) await request(visit);
    const wrong = { textDocument: 'Quixotrope', position: ['Quixotrope'], range: 'Quixotrope', newName: 'Quixotrope' };
    const methods = offers(editor).filter(offer => /^\w+\/\w+/.test(offer));
    for (const method of methods) {
      if (/did[A-Z]/.test(method)) await editor.notify(method, wrong);
      else await editor.ask(method, wrong).catch(() => {});
    }
    await editor.ask('textDocument/no', wrong).catch(() => {});
    for (const text of [
      '{"text": "Quixotrope',
      '{"jsonrpc":"2.0","text":"Quixotrope"}',
      '["Quixotrope"]',
      '"Quixotrope"',
    ])
      editor.send(`Content-Length: ${text.length}\r\n\r\n${text}`);
    assert.deepEqual(
      await editor.ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }),
      {
        result: null,
      },
    );
    assert.equal(await editor.stop(), 0);
    const told = editor.recorded.filter(({ from, message }) => {
      const { method = '', id } = message as { readonly method?: string; readonly id?: unknown };
      return from === 'server' && (id === null || /^(?:window|telemetry)\/|^\$\/(?:logTrace|progress)/.test(method));
    });
    assert.ok(told.length > 3);
    assert.doesNotMatch(JSON.stringify(told), CANARY);
    assert.doesNotMatch(complaints, CANARY);
  });
}

test('what the command line says on standard error names files and holds nothing of them', () => {
  const drafts = path.join(folder, 'drafts');
  mkdirSync(drafts);
  writeFileSync(path.join(drafts, '.sec-filing.json'), `{ "preset": "Quixotrope", "rules": 1`);
  writeFileSync(path.join(drafts, 'draft.txt'), draft);
  writeFileSync(path.join(drafts, 'no-filing.txt'), 'The Quixotrope Memorandum\n');
  writeFileSync(path.join(drafts, 'binary.txt'), `Quixotrope\0`);
  for (const args of [
    ...['outline', 'check', 'extract', 'timeline'].map(command => [command, ...readdirSync(drafts)]),
    ['compare', 'draft.txt', 'no-filing.txt'],
    ['check', '--baseline', 'draft.txt', 'draft.txt'],
    ['check', '--output', 'draft.txt', '--resume', '--format', 'ndjson', 'draft.txt'],
    ['format', '--check', 'draft.txt'],
    ['new', '8-K', '--value', 'Quixotrope'],
  ])
    assert.doesNotMatch(run(args, drafts).stderr, args[0] === 'new' ? /^$/ : CANARY, args.join(' '));
});

test('README names and justifies each library that is in a bundle', () => {
  const inputs = Object.values(built.about).flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(output => Object.entries(output.inputs)),
  );
  const bundled = inputs.flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (/.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.slice(1) ?? []) : [],
  );
  const [, table] = /\| at runtime \| why \|\n((?:\|.*\n)+)/.exec(readFileSync(path.join(root, 'README.md'), 'utf8'))!;
  const named = table!
    .trim()
    .split('\n')
    .slice(1)
    .flatMap(row => {
      const [, names, why] = /^\| (.*?) \| (.+) \|$/.exec(row)!;
      assert.ok(why!.length > 10);
      return Array.from(names!.matchAll(/`([^`]+)`/g), ([, name]) => name!);
    });
  assert.deepEqual(named.toSorted(), [...new Set(bundled)].sort());
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  assert.deepEqual(
    Object.keys(dependencies).filter(name => !named.includes(name)),
    [],
  );
});

test('the log of the editor names messages and holds nothing of them', () => {
  const logged: unknown[] = [];
  const log = (message: unknown) => void logged.push(message);
  const output = { trace: log, error: log, info: log, logLevel: 1 } as unknown as LogOutputChannel;
  const quiet = withoutContents(Object.freeze(output));
  quiet.trace('Sending request \'textDocument/didOpen - (1)\'.\nParams: {\n "text": "Quixotrope" }');
  quiet.trace('{"isLSPMessage":true,"message":{"params":{"text":"Quixotrope"}}}');
  quiet.error(
    'Request textDocument/rename failed.\n  Message: "Quixotrope" is a part of another name\n  Code: -32803 ',
  );
  quiet.error(Object.assign(new Error('a fault'), { stack: 'Error: a fault\n  Quixotrope\n    at f (a.js:1:1)' }));
  quiet.info('started');
  assert.deepEqual(logged, [
    "Sending request 'textDocument/didOpen - (1)'.",
    '',
    'Request textDocument/rename failed.',
    'Error: a fault\n    at f (a.js:1:1)',
    'started',
  ]);
  assert.equal(quiet.logLevel, 1);
});

test('a workspace that is not trusted can set nothing that names a file, a program or an address', () => {
  const { capabilities, contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { supported, description } = capabilities.untrustedWorkspaces;
  assert.equal(supported, true);
  const words = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
  assert.match(words[description.slice(1, -1)], /\.sec-filing\.json/);
  for (const [name, setting] of Object.entries<Record<string, unknown>>(contributes.configuration.properties)) {
    const values = (setting.additionalProperties ?? setting) as { type: string; enum?: unknown };
    assert.ok(values.type === 'boolean' || Array.isArray(values.enum), name);
  }
  for (const { url } of contributes.jsonValidation) assert.match(url, /^\.\//);
});
