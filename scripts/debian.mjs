import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The path of a command, where there is one. */
export function onPath(command) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, command);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here.
    }
  }
  return undefined;
}

/** Installs Debian's packages, where this user may; otherwise does nothing, and the caller says what is missing. */
export function aptInstall(packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.log(`Installing ${packages.join(', ')}`);
  const options = ['-y', '-qq', '-o', 'DPkg::Lock::Timeout=600', '--no-install-recommends'];
  for (const args of [
    ['update', '-qq'],
    ['install', ...options, ...packages],
  ]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`\`apt-get ${args.join(' ')}\` failed:\n${stdout}${stderr}`);
  }
}
