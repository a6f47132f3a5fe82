import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Metafile } from 'esbuild';

const root = path.join(import.meta.dirname, '..');

/** What is shipped, built into a folder of this test's own. */
export interface Bundles {
  readonly folder: string;
  /** What esbuild says of each, by its name. */
  readonly about: Readonly<Record<string, Metafile>>;
  remove(): void;
}

/** Builds all bundles, as they are shipped or for development. */
export function bundles({ production = false } = {}): Bundles {
  const folder = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
  const metafile = path.join(folder, 'about.json');
  const args = ['--out', folder, '--metafile', metafile, ...(production ? ['--production'] : [])];
  const built = spawnSync(process.execPath, ['scripts/build.mjs', ...args], { cwd: root });
  assert.equal(built.status, 0, String(built.stderr));
  const all = Object.entries(JSON.parse(readFileSync(metafile, 'utf8')) as Record<string, Metafile>);
  return {
    folder,
    about: Object.fromEntries(all.filter(([name]) => !name.startsWith('test/'))),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
