/**
 * npm run bench [-- --json FILE]: medians of processor time over several runs, each beside a floor measured in the same run.
 * The big submissions are made of the project's own samples, and of the real corpus where that is at hand. Then every request of the server
 * on a megabyte, what is held in memory, and what an editor waits for after a key; `node --import tsx test/bench/requests.ts` and `npm run bench:edits` measure these alone.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cover } from '../../server/filing/cover.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { edit, type Filing, parse } from '../../server/filing/filing.ts';
import { outline } from '../../server/filing/outline.ts';
import { lint } from '../../server/rules/lint.ts';
import { tuneV8 } from '../../server/v8-tuned.ts';
import { type EditMeasure, editLine, measureEdits } from './edits.ts';
import { type MemoryMeasure, measureMemory, memoryLine } from './memory.ts';
import { measureRequests } from './requests.ts';
import { corpus, samples, submission, textsIn } from './texts.ts';

// As the server and the command line do.
tuneV8();

const RUNS = 7;
/** No measure is repeated once it has taken this long, in ms. */
const ENOUGH = 5000;
const { values: options } = parseArgs({ options: { json: { type: 'string' } } });

interface Measure {
  readonly what: string;
  readonly megabytes: number;
  /** Processor time: other work on the machine disturbs it less than the clock. */
  readonly ms: number;
  readonly floorMs: number;
  /** MB/s that it should come to. */
  readonly goal?: number;
}

const measures: Measure[] = [];

function median(run: () => void): number {
  const times: number[] = [];
  for (let spent = 0; times.length < RUNS && spent < ENOUGH; spent += times.at(-1)!) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

/** The least that any reader does: find the line ends. */
function floor(text: string): void {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  if (lines === 0) throw new Error('no lines');
}

function measure(what: string, text: string, run: () => void, goal?: number): void {
  const [megabytes, ms, floorMs] = [text.length / 1e6, median(run), median(() => floor(text))];
  const rate = megabytes / (ms / 1000);
  measures.push({ what, megabytes, ms, floorMs, ...(goal !== undefined && { goal }) });
  const asked = goal === undefined ? '' : `  goal ${goal}${rate < goal ? ', missed' : ''}`;
  console.log(
    `${what.padEnd(62)} ${megabytes.toFixed(2).padStart(6)} MB ${ms.toFixed(1).padStart(8)} ms ${rate.toFixed(0).padStart(5)} MB/s ${(ms / floorMs).toFixed(0).padStart(6)} x the floor${asked}`,
  );
}

/** Envelope, outline (pages, items, sections, signatures, exhibits), covers. */
function structure(text: string): Filing {
  const filing = parse(text);
  outline(filing);
  for (const document of envelope(filing).documents) cover(document);
  return filing;
}

/** One character typed in the middle of a filing, and then its outline, or its problems. */
function keystrokes(what: string, text: string): void {
  const read = { outline, 'outline and problems': (filing: Filing) => [outline(filing), lint(filing)] };
  for (const [name, facts] of Object.entries(read)) {
    let filing = parse(text);
    const at = text.length >> 1;
    facts(filing);
    measure(`a keystroke in ${what}: ${name}`, text, () => {
      filing = edit(filing, { start: at, end: at }, 'x');
      facts(filing);
    });
  }
}

/** A text document and a big HTML one: a table, as financial statements are. */
function besideHtml(first: string, megabytes: number): string {
  const row = '<tr><td>Balance at the end of the year</td><td>$</td><td>1,234</td></tr>\n';
  const html = `<html>\n<table>\n${row.repeat(Math.ceil((megabytes * 1e6) / row.length))}</table>\n</html>\n`;
  const parts = [`<TYPE>8-K\n<TEXT>\n${first}`, `<TYPE>EX-99\n<TEXT>\n${html}`];
  return parts.map(part => `<DOCUMENT>\n${part}</TEXT>\n</DOCUMENT>\n`).join('');
}

function measureAll(what: string, texts: readonly string[], sizes: readonly number[]): void {
  for (const size of sizes) {
    const text = submission(texts, size * 1e6);
    measure(`${what}, ${size} MB: envelope`, text, () => envelope(parse(text)), 1000);
    measure(`${what}, ${size} MB: structure`, text, () => structure(text), size < 50 ? 150 : 250);
  }
  const [size = 1] = sizes;
  const text = submission(texts, size * 1e6);
  measure(`${what}, ${size} MB: structure and every rule`, text, () => lint(structure(text)), 80);
}

const smallest = samples.toSorted((a, b) => a.length - b.length)[0]!;
measure('smallest sample: structure', smallest, () => structure(smallest));
measureAll('samples joined', samples, [1, 10, 50]);
keystrokes('samples joined, 1 MB', submission(samples, 1e6));

const html = besideHtml(smallest, 5);
measure('an HTML table, 5 MB: structure', html, () => structure(html));
let filing = structure(html);
measure('a keystroke beside it: outline', html, () => {
  filing = edit(filing, { start: 500, end: 500 }, 'x');
  outline(filing);
});

if (existsSync(corpus)) {
  const texts = textsIn(path.join(corpus, '8-K'));
  const isHtml = (text: string) => /<html/i.test(text);
  measureAll(
    'real 8-Ks joined',
    texts.filter(text => !isHtml(text)),
    [10],
  );
  measureAll('real HTML 8-Ks joined', texts.filter(isHtml), [10]);
  keystrokes(
    'real 8-Ks joined, 1 MB',
    submission(
      texts.filter(text => !isHtml(text)),
      1e6,
    ),
  );
} else {
  console.log(`skipped: the real corpus (not found at ${corpus}; set SEC_FILING_CORPUS)`);
}

const requests = await measureRequests();
const memory: MemoryMeasure[] = [];
await measureMemory(each => {
  memory.push(each);
  console.log(memoryLine(each));
});
const edits: EditMeasure[] = [];
await measureEdits(each => {
  edits.push(each);
  console.log(editLine(each));
});
if (options.json)
  writeFileSync(options.json, `${JSON.stringify([...measures, ...requests, ...memory, ...edits], null, 1)}\n`);
