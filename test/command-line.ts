import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundles } from './bundles.ts';

const root = path.join(import.meta.dirname, '..');

/** The command as a user runs it, in the project's folder. */
export interface CommandLine {
  /** A folder of this test's own. */
  readonly folder: string;
  /** The bundle. */
  readonly command: string;
  run(args: readonly string[], input?: string): { status: number | null; stdout: string; stderr: string };
  remove(): void;
}

/** Builds the command line. */
export function commandLine(): CommandLine {
  const built = bundles();
  const folder = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
  const command = path.join(built.folder, 'cli.cjs');
  return {
    folder,
    command,
    run(args, input) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
        // The test runner asks its children for colours; a user's pipe does not.
        env: { ...process.env, FORCE_COLOR: '' },
        ...(input !== undefined && { input }),
      });
      return { status, stdout, stderr };
    },
    remove() {
      rmSync(folder, { recursive: true });
      built.remove();
    },
  };
}
