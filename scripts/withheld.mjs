// Stands in the bundles for the modules of Node that reach the network or start programs: what a library has for other uses is not there.

export const createServer = refuse;
export const createConnection = refuse;
export const exec = refuse;
export const execSync = refuse;
export const fork = refuse;
export const spawn = refuse;
export const spawnSync = refuse;

function refuse() {
  throw new Error(
    'SEC Filings uses no network and starts no programs: the server is spoken to over --stdio or --node-ipc.',
  );
}
