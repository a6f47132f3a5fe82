/**
 * node --import tsx test/bench/memory.ts: what open filings hold. The heap is that of a process that has read all there is to read of a text,
 * after its garbage is gone, in bytes for each byte of the file; RSS is the server's as it ships, with the filing open, checked and outlined.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startServer } from '../server-process.ts';
import { manyDocuments } from './texts.ts';

const root = path.join(import.meta.dirname, '../..');

export interface MemoryMeasure {
  readonly what: string;
  readonly megabytes: number;
  readonly figure: number;
  readonly goal: number;
}

/** Every measure; `report` is told each as soon as it is there. */
export async function measureMemory(report: (measure: MemoryMeasure) => void): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sec-filing-bench-'));
  try {
    execFileSync(process.execPath, ['scripts/build.mjs', '--production', '--out', folder], { cwd: root });
    const ascii = manyDocuments(10e6).replace(/[^\0-\x7f]/g, '?');
    for (const [what, text, goal] of [
      ['heap, bytes a byte of text', ascii, 1.4],
      // One character beyond Latin-1 makes two bytes of each.
      ['heap, bytes a byte of two-byte text', `${ascii.slice(0, -1)}\u2019`, 2.5],
    ] as const)
      report({ what, megabytes: 10, figure: heapOf(folder, text) / text.length, goal });
    for (const [megabytes, goal] of [
      [10, 130],
      [50, 350],
    ] as const) {
      const bundle = path.join(folder, 'server.cjs');
      report({ what: 'RSS of the server, MB', megabytes, figure: await residentOf(bundle, megabytes), goal });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a process holds more once it has read a text whole. */
function heapOf(folder: string, text: string): number {
  const file = path.join(folder, 'text.txt');
  writeFileSync(file, text);
  const args = ['--expose-gc', '--import', 'tsx', path.join(import.meta.dirname, 'held.ts'), file];
  return Number(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
}

async function residentOf(bundle: string, megabytes: number): Promise<number> {
  const { client, pid, stop } = startServer(undefined, { command: [process.execPath, bundle] });
  const textDocument = { uri: 'file:///bench.txt' };
  client.listen();
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'sec-filing', version: 1, text: manyDocuments(megabytes * 1e6) },
  });
  await client.sendRequest('textDocument/diagnostic', { textDocument });
  await client.sendRequest('textDocument/documentSymbol', { textDocument });
  const resident = residentMegabytes(pid);
  await stop();
  return resident;
}

/** Resident memory of a process in MB, where the system tells it as Linux does; NaN elsewhere. */
export function residentMegabytes(pid: number): number {
  try {
    const [, kilobytes] = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** One line of the table. */
export function memoryLine({ what, megabytes, figure, goal }: MemoryMeasure): string {
  const printed = figure.toFixed(figure < 10 ? 2 : 0);
  return `${what.padEnd(62)}${`${megabytes} MB`.padStart(7)}${printed.padStart(9)}${String(goal).padStart(9)}${figure > goal ? '  missed' : ''}`;
}

if (import.meta.filename === process.argv[1])
  await measureMemory(each => {
    console.log(memoryLine(each));
  });
