/**
 * npm run bench:edits [-- --json FILE --sizes 0.1,1]: the server as it ships, over standard input and output: what an editor waits for after a key
 * is pressed, by the clock. Each figure stands beside its goal. The filings are real 10-Ks where the corpus is at hand, else the samples: as
 * many documents, and as one long document.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import type { Position } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-types';
import { startServer } from '../server-process.ts';
import { full } from '../session/clients.ts';
import { manyDocuments, oneDocument } from './texts.ts';

const root = path.join(import.meta.dirname, '../..');
const SIZES = [0.1, 1, 10, 50];
/** Keys pressed for one figure, at most; fewer once they have taken `ENOUGH` ms. */
const KEYS = 100;
const ENOUGH = 15_000;

/** What an editor waits for, in ms. */
export interface EditMeasure {
  readonly what: string;
  readonly megabytes: number;
  readonly p50: number;
  readonly p99: number;
  /** For the middle and the 99th percentile; one alone is for the 99th. */
  readonly goal: string;
  readonly times: number;
}

type Goals = readonly [small: string, one: string, ten: string, fifty: string];
const GOALS = {
  open: ['20', '45', '200', '950'],
  key: ['2/10', '3/12', '5/20', '8/30'],
  symbols: ['15', '15', '30', '30'],
  place: ['10', '10', '10', '20'],
  completion: ['20', '20', '20', '20'],
  stop: ['20', '20', '20', '20'],
} satisfies Record<string, Goals>;

/** Every measure; `report` is told each as soon as it is there. */
export async function measureEdits(report: (measure: EditMeasure) => void, sizes = SIZES): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sec-filing-bench-'));
  try {
    execFileSync(process.execPath, ['scripts/build.mjs', '--production', '--out', folder], { cwd: root });
    for (const [name, goal] of Object.entries({ server: ', goal 500', engine: '' })) {
      const { size } = statSync(path.join(folder, `${name}.cjs`));
      console.log(`${name}.cjs as it ships: ${(size / 1000).toFixed(0)} KB${goal}`);
    }
    await measureStart(folder, report);
    for (const size of sizes) {
      const bundle = path.join(folder, 'server.cjs');
      await measureOn(bundle, 'many documents', manyDocuments(size * 1e6), size, report);
      await measureOn(bundle, 'one document', oneDocument(size * 1e6), size, report);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Starts that one figure of the start is taken from. */
const STARTS = 9;

/** From the start of the process to the answer to `initialize`, in turn with a server that does nothing else. */
async function measureStart(folder: string, report: (measure: EditMeasure) => void): Promise<void> {
  const floor = path.join(folder, 'floor.cjs');
  await build({
    stdin: {
      contents: `import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
        const connection = createConnection(ProposedFeatures.all);
        connection.onInitialize(() => ({ capabilities: {} }));
        connection.listen();`,
      resolveDir: root,
    },
    bundle: true,
    minify: true,
    platform: 'node',
    outfile: floor,
  });
  const times: Record<string, number[]> = { 'start to initialize': [], 'the same of a server that does nothing': [] };
  for (let i = 0; i < STARTS; i++) {
    for (const [j, bundle] of [path.join(folder, 'server.cjs'), floor].entries()) {
      const before = performance.now();
      const { stop } = await started(bundle);
      Object.values(times)[j]!.push(performance.now() - before);
      await stop();
    }
  }
  for (const [what, own] of Object.entries(times)) report(measure(what, 0, own, '150'));
}

async function started(bundle: string) {
  const { client, stop } = startServer(undefined, { command: [process.execPath, bundle] });
  client.onRequest((method: string) => (method === 'workspace/configuration' ? [{}] : null));
  client.listen();
  await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: full });
  await client.sendNotification('initialized', {});
  return { client, stop };
}

async function measureOn(
  bundle: string,
  kind: string,
  text: string,
  megabytes: number,
  report: (measure: EditMeasure) => void,
): Promise<void> {
  const goal = (name: keyof typeof GOALS) => GOALS[name][SIZES.findIndex(size => size >= megabytes)] ?? '';
  const tell = (what: string, times: readonly number[], name: keyof typeof GOALS) =>
    report(measure(`${kind}: ${what}`, megabytes, times, goal(name)));
  const { client, stop } = await started(bundle);
  const uri = 'file:///bench.txt';
  const textDocument = { uri };
  const document = TextDocument.create(uri, 'sec-filing', 1, text);
  let version = 1;
  const places = placesIn(document);

  const symbols = () => client.sendRequest('textDocument/documentSymbol', { textDocument });
  const diagnostics = () => client.sendRequest('textDocument/diagnostic', { textDocument });
  const type = (position: Position) =>
    client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
  const at = (request: string, position: Position) =>
    client.sendRequest(`textDocument/${request}`, { textDocument, position });

  const opened = async () => {
    const own = { uri, languageId: 'sec-filing', version: ++version, text };
    const time = await timeOf(async () => {
      await client.sendNotification('textDocument/didOpen', { textDocument: own });
      await diagnostics();
    });
    return time;
  };
  tell('didOpen to diagnostics', [await opened()], 'open');
  tell('documentSymbol', await timesOf(10, symbols), 'symbols');
  const after = (ask: (position: Position) => Promise<unknown>) =>
    timesOf(KEYS, async i => {
      const position = places[i % places.length]!;
      await type(position);
      await ask(position);
    });
  tell('a key to outline and diagnostics', await after(() => Promise.all([symbols(), diagnostics()])), 'key');
  tell('a key to hover', await after(position => at('hover', position)), 'place');
  tell('a key to definition', await after(position => at('definition', position)), 'place');
  tell('a key to completion', await after(position => at('completion', position)), 'completion');

  // What is asked just after a key is pressed while the check of it goes on.
  const during = (ask: (position: Position, checking: Promise<unknown>) => Promise<number>) =>
    eachOf(KEYS / 2, async i => {
      const position = places[i % places.length]!;
      await type(position);
      const checking = diagnostics().catch(refused);
      const time = await ask(position, checking);
      await checking;
      return time;
    });
  tell('hover while the check goes on', await during(position => timeOf(() => at('hover', position))), 'place');
  tell(
    'from the next key to the end of the check',
    await during(async (position, checking) => {
      await type(position);
      return timeOf(() => checking);
    }),
    'stop',
  );
  tell(
    'from $/cancelRequest to the end of the check',
    await eachOf(KEYS / 2, async i => {
      const source = new CancellationTokenSource();
      await type(places[i % places.length]!);
      const checking = client.sendRequest('textDocument/diagnostic', { textDocument }, source.token).catch(refused);
      await new Promise(setImmediate);
      return timeOf(() => {
        source.cancel();
        return checking;
      });
    }),
    'stop',
  );
  await stop();
}

/** Places in running text all over a document: a third of the way into their lines. */
function placesIn(document: TextDocument): Position[] {
  const lines = Array.from({ length: 7 }, (_, i) => Math.floor(((i + 0.5) * document.lineCount) / 7));
  return lines.map(from => {
    for (let line = from; line < from + 400; line++) {
      const words = document
        .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
        .trimEnd();
      if (/^[ ]{0,8}[a-z].* .* .* /i.test(words)) return { line, character: Math.floor(words.length / 3) };
    }
    return { line: from, character: 0 };
  });
}

async function timesOf(times: number, run: (i: number) => Promise<unknown>): Promise<number[]> {
  return eachOf(times, i => timeOf(() => run(i)));
}

async function eachOf(times: number, run: (i: number) => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  const end = performance.now() + ENOUGH;
  for (let i = 0; i < times && (i === 0 || performance.now() < end); i++) all.push(await run(i));
  return all;
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await run();
  return performance.now() - before;
}

/** A check that is called off is answered too. */
function refused(): null {
  return null;
}

function measure(what: string, megabytes: number, times: readonly number[], goal: string): EditMeasure {
  const sorted = times.toSorted((a, b) => a - b);
  const centile = (percent: number) => sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)]!;
  return { what, megabytes, p50: centile(50), p99: centile(99), goal, times: times.length };
}

/** One line of the table. */
export function editLine({ what, megabytes, p50, p99, goal, times }: EditMeasure): string {
  const [middle, high] = goal.includes('/') ? goal.split('/').map(Number) : [Infinity, Number(goal)];
  const missed = p50 > middle! || p99 > high!;
  const size = megabytes > 0 ? `${megabytes} MB` : '';
  const figures = [p50, p99].map(ms => ms.toFixed(1).padStart(9)).join('');
  return `${what.padEnd(62)}${size.padStart(7)}${figures}${goal.padStart(9)}${String(times).padStart(5)}${missed ? '  missed' : ''}`;
}

if (import.meta.filename === process.argv[1]) {
  const { json, sizes } = parseArgs({ options: { json: { type: 'string' }, sizes: { type: 'string' } } }).values;
  const measures: EditMeasure[] = [];
  console.log(
    `${'in ms, by the clock'.padEnd(69)}${['p50', 'p99', 'goal'].map(each => each.padStart(9)).join('')}    n`,
  );
  await measureEdits(each => {
    measures.push(each);
    console.log(editLine(each));
  }, sizes?.split(',').map(Number));
  if (json) writeFileSync(json, `${JSON.stringify(measures, null, 1)}\n`);
}
