// Preloaded into the server and the command line: whatever reaches the network or starts a program is written to a file, and refused.
const { appendFileSync } = require('node:fs');

const record = process.env.SEC_FILING_CALLS;

function trap(owner, names, what) {
  for (const name of names) {
    if (!(name in owner)) continue;
    owner[name] = () => {
      const call = `${what}.${name}`;
      appendFileSync(record, `${call}\n`);
      throw new Error(`${call} is trapped`);
    };
  }
}

trap(require('node:net').Socket.prototype, ['connect'], 'socket');
trap(require('node:net').Server.prototype, ['listen'], 'server');
trap(require('node:dgram').Socket.prototype, ['bind', 'connect', 'send'], 'dgram');
const dns = require('node:dns');
const lookups = Object.keys(dns).filter(name => /^(?:lookup|resolve|reverse)/.test(name));
trap(dns, lookups, 'dns');
trap(dns.promises, lookups, 'dns.promises');
for (const name of ['http', 'https']) trap(require(`node:${name}`), ['request', 'get'], name);
trap(require('node:http2'), ['connect'], 'http2');
trap(require('node:tls'), ['connect'], 'tls');
trap(globalThis, ['fetch', 'WebSocket', 'EventSource'], 'globalThis');
trap(require('node:child_process').ChildProcess.prototype, ['spawn'], 'process');
trap(require('node:child_process'), ['spawnSync', 'execSync', 'execFileSync'], 'child_process');
