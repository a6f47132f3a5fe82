import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** A copy of the samples and of the suite's own files, to be written to, for as long as this process runs. */
export function copySamples() {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'sec-filing-samples-'));
  process.on('exit', () => rmSync(parent, { recursive: true, force: true }));
  const folder = path.join(parent, 'samples');
  for (const from of ['samples', 'test/e2e/fixtures']) cpSync(path.join(root, from), folder, { recursive: true });
  return folder;
}
