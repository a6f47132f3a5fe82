// Loaded before the server, with --expose-gc: says on the fourth pipe how much of the heap is in use whenever something is asked there.
const { Socket } = require('node:net');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  const pipe = new Socket({ fd: 3 });
  pipe.unref();
  pipe.on('data', () => {
    globalThis.gc();
    pipe.write(`${process.memoryUsage().heapUsed}\n`);
  });
}
