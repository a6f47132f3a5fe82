import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const trap = path.join(import.meta.dirname, 'trap.cjs');

/** A place where a program is watched while it runs. */
export interface Alone {
  /** The command that runs a script of Node's with network calls trapped: where this machine can, without a network, and with its system calls seen. */
  command(script: string): [string, ...string[]];
  /** What was tried: a line for each call and each system call of the network's. */
  tried(): string[];
  /** Which means this machine has, in words. */
  readonly means: string;
  /** The file that the trap writes to. */
  readonly calls: string;
  remove(): void;
}

/** Programs that are started from now on write what they try to files of this test's own. */
export function alone(): Alone {
  const folder = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
  const calls = path.join(folder, 'calls');
  process.env.SEC_FILING_CALLS = calls;
  const without = works('unshare', ['--user', '--map-root-user', '--net']);
  const seen = works('strace', ['-f', '-qq', '--seccomp-bpf', '-e', 'trace=%network', '-o', path.join(folder, 'none')]);
  let count = 0;
  return {
    calls,
    means: `calls trapped${without ? ', without a network' : ''}${seen ? ', system calls seen' : ''}`,
    command(script) {
      const watched = path.join(folder, `${++count}.system`);
      const [first, ...rest] = [
        ...without,
        ...seen.map(each => (each === path.join(folder, 'none') ? watched : each)),
        ...[process.execPath, '--require', trap, script],
      ];
      return [first!, ...rest];
    },
    tried() {
      const files = [calls, ...Array.from({ length: count }, (_, i) => path.join(folder, `${i + 1}.system`))];
      const lines = files.filter(existsSync).flatMap(file => readFileSync(file, 'utf8').split('\n'));
      // What a pipe to this test is asked about itself is none.
      return lines.filter(line => line && !/ (?:socketpair|getsockname|getpeername|getsockopt|shutdown)\(/.test(line));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The command and its arguments, where it can be used here. */
function works(command: string, args: readonly string[]): readonly string[] {
  return spawnSync(command, [...args, 'true']).status === 0 ? [command, ...args] : [];
}
