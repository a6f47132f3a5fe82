/** One bundle serves both: a process of Node, and a worker of a browser. What the other one needs is never evaluated. */
void (typeof importScripts === 'function' ? import('./worker.ts') : import('./main.ts'));

declare const importScripts: unknown;
