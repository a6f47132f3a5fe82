/**
 * npm run bench:peers [-- --sizes 1,10 --json FILE]: what an editor waits for from this server and from those of other text formats, each with a
 * document of the same size in its own language. The peers are installed from the npm registry into a folder of the cache, never into the
 * project. secsgml, edgartools and other readers of filings are Python packages, and are not run here.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { TextDocument } from 'vscode-languageserver-types';
import { startServer } from '../server-process.ts';
import { residentMegabytes } from './memory.ts';
import { manyDocuments, oneDocument } from './texts.ts';

const root = path.join(import.meta.dirname, '../..');
const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'sec-filing/peers');
const PACKAGES = ['vscode-langservers-extracted', 'yaml-language-server', 'markdown-it'];
/** A request that takes longer, in ms, is given up: its row says so. */
const PATIENCE = 120_000;
const EDITS = 10;

interface Peer {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly languageId: string;
  text(size: number): string;
}

function peers(bundle: string): readonly Peer[] {
  const bin = (name: string) => [process.execPath, path.join(cache, 'node_modules/.bin', name)] as const;
  const ours = { command: [process.execPath, bundle] as const, languageId: 'sec-filing' };
  return [
    { name: 'sec-filing, many documents', ...ours, text: manyDocuments },
    { name: 'sec-filing, one document', ...ours, text: oneDocument },
    { name: 'json', command: bin('vscode-json-language-server'), languageId: 'json', text: json },
    { name: 'html', command: bin('vscode-html-language-server'), languageId: 'html', text: html },
    { name: 'markdown', command: bin('vscode-markdown-language-server'), languageId: 'markdown', text: markdown },
    { name: 'yaml', command: bin('yaml-language-server'), languageId: 'yaml', text: yaml },
  ];
}

/** Records under headings, about as many symbols to a megabyte as a filing has. */
function records(size: number, record: (number: number) => string): string {
  const parts: string[] = [];
  for (let length = 0; length < size; length += parts.at(-1)!.length) parts.push(record(parts.length));
  return parts.join('');
}

const WORDS = 'The purchaser shall pay the price on the day of delivery and not before. '.repeat(20);

function json(size: number): string {
  const record = (i: number) =>
    `${i > 0 ? ',' : ''}\n  "clause ${i}": { "number": ${i}, "text": ${JSON.stringify(WORDS)}, "parts": [1, 2, 3] }`;
  return `{${records(size, record)}\n}\n`;
}

function html(size: number): string {
  return `<html><body>\n${records(size, i => `<h2 id="c${i}">Clause ${i}</h2>\n<p>${WORDS}</p>\n`)}</body></html>\n`;
}

function markdown(size: number): string {
  return records(size, i => `## Clause ${i}\n\n${WORDS}See [the first](#clause-0).\n\n`);
}

function yaml(size: number): string {
  return records(size, i => `clause ${i}:\n  number: ${i}\n  text: ${JSON.stringify(WORDS)}\n  parts: [1, 2, 3]\n`);
}

/** What is measured of one server, in ms and MB; undefined where it gave no answer. */
interface Row {
  readonly server: string;
  readonly megabytes: number;
  readonly open?: number;
  readonly edit?: number;
  readonly hover?: number;
  readonly slowestHover?: number;
  readonly memory?: number;
}

async function row({ name, command, languageId, text: textOf }: Peer, megabytes: number): Promise<Row> {
  const text = textOf(megabytes * 1e6);
  const { client, kill, pid } = startServer(undefined, { command, complains() {} });
  const uri = `file:///bench.${languageId}`;
  const textDocument = { uri };
  const document = TextDocument.create(uri, languageId, 1, text);
  let version = 1;
  let current = text;
  client.onRequest((method: string) => {
    // The markdown server leaves the parsing and the files to its client.
    if (method === 'markdown/parse') return parsed(current);
    if (method === 'workspace/configuration') return [{}];
    return method.endsWith('Files') || method.endsWith('readDirectory') ? [] : null;
  });
  const checked = new Promise<void>(resolve => {
    client.onNotification('textDocument/publishDiagnostics', () => resolve());
  });
  client.listen();
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true }, hover: {} } },
    initializationOptions: { markdownFileExtensions: ['markdown'] },
  });
  await client.sendNotification('initialized', {});
  const symbols = () => client.sendRequest('textDocument/documentSymbol', { textDocument });
  const found: { -readonly [K in keyof Row]: Row[K] } = { server: name, megabytes };
  const tooLong = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${PATIENCE / 1000} s`)), PATIENCE).unref();
  });
  tooLong.catch(() => undefined);
  const patiently = <R>(run: Promise<R>) => Promise.race([run, tooLong]);
  try {
    const before = performance.now();
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
    // Some check only what they are asked for.
    await patiently(Promise.race([checked, symbols().then(() => symbols())]));
    found.open = performance.now() - before;
    const position = document.positionAt(text.indexOf(' ', text.length >> 1));
    const at = document.offsetAt(position);
    const edits: number[] = [];
    const hovers: number[] = [];
    for (let i = 0; i < EDITS; i++) {
      const start = performance.now();
      current = `${current.slice(0, at)}x${current.slice(at)}`;
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
      });
      await patiently(symbols());
      edits.push(performance.now() - start);
      const asked = performance.now();
      await patiently(client.sendRequest('textDocument/hover', { textDocument, position }));
      hovers.push(performance.now() - asked);
    }
    const inOrder = (times: number[]) => times.toSorted((a, b) => a - b);
    found.edit = inOrder(edits)[EDITS >> 1]!;
    found.hover = inOrder(hovers)[EDITS >> 1]!;
    found.slowestHover = inOrder(hovers).at(-1)!;
    found.memory = residentMegabytes(pid);
  } catch (error) {
    console.error(`${name}, ${megabytes} MB: ${error instanceof Error ? error.message : error}`);
  }
  kill();
  return found;
}

function parsed(text: string): unknown {
  const MarkdownIt = createRequire(path.join(cache, 'node_modules/x.js'))('markdown-it');
  return new MarkdownIt({ html: true }).parse(text, {});
}

if (!existsSync(path.join(cache, 'node_modules/markdown-it'))) {
  console.log(`Installing ${PACKAGES.join(', ')} in ${cache}`);
  mkdirSync(cache, { recursive: true });
  execFileSync('npm', ['install', '--prefix', cache, '--no-audit', '--no-fund', '--ignore-scripts', ...PACKAGES], {
    stdio: 'inherit',
  });
}
const { values: options } = parseArgs({
  options: { sizes: { type: 'string', default: '1,10' }, json: { type: 'string' } },
});
const built = path.join(cache, 'bundles');
execFileSync(process.execPath, ['scripts/build.mjs', '--production', '--out', built], { cwd: root });
const columns = ['open to diagnostics', 'edit and symbols', 'hover', 'slowest hover', 'RSS, MB'];
console.log(`${'ms'.padEnd(28)}${'MB'.padStart(4)}${columns.map(each => each.padStart(21)).join('')}`);
const rows: Row[] = [];
for (const megabytes of options.sizes.split(',').map(Number)) {
  for (const peer of peers(path.join(built, 'server.cjs'))) {
    const found = await row(peer, megabytes);
    rows.push(found);
    const figures = [found.open, found.edit, found.hover, found.slowestHover, found.memory];
    console.log(
      `${found.server.padEnd(28)}${String(megabytes).padStart(4)}${figures.map(each => (each?.toFixed(each < 10 ? 1 : 0) ?? 'none').padStart(21)).join('')}`,
    );
  }
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(rows, null, 1)}\n`);
