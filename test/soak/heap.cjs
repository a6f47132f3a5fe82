// Loaded before the server, with --expose-gc: says on the fourth pipe how much of the heap is in use whenever something is asked there. What V8
// compiles as it goes is left out: that grows for as long as functions turn out to be called often.
const { Socket } = require('node:net');
const { getHeapSpaceStatistics } = require('node:v8');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  const pipe = new Socket({ fd: 3 });
  pipe.unref();
  pipe.on('data', () => {
    globalThis.gc();
    const data = getHeapSpaceStatistics().filter(({ space_name }) => !space_name.startsWith('code'));
    pipe.write(`${data.reduce((sum, { space_used_size }) => sum + space_used_size, 0)}\n`);
  });
}
