/** One bundle serves all: what runs in Node, and a worker of a browser. What the other one needs is never evaluated. */
void (typeof importScripts === 'function' ? import('./worker.ts') : import('./node.ts'));

declare const importScripts: unknown;
