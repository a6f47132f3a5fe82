import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, ResponseError } from 'vscode-jsonrpc';
import { LSPErrorCodes } from 'vscode-languageserver-protocol';
import { paced } from '../server/paced.ts';
import { samples, submission } from './bench/texts.ts';
import { startServer } from './server-process.ts';

/** Long enough that its check takes many slices. */
const text = submission(samples, 3e6);
const textDocument = { uri: 'file:///long.txt' };

/** A server that has the long filing open; `tap` is told the diagnostics it sends. */
async function opened(capabilities: object, requests: Record<string, (params: never) => unknown> = {}) {
  const { client, stop } = startServer();
  for (const [method, answer] of Object.entries(requests)) client.onRequest(method, answer);
  client.listen();
  await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'sec-filing', version: 1, text },
  });
  const type = (version: number, inserted: string) =>
    client.sendNotification('textDocument/didChange', {
      textDocument: { ...textDocument, version },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: inserted }],
    });
  return { client, stop, type };
}

const pulling = { textDocument: { diagnostic: {} } };
const progressing = { ...pulling, window: { workDoneProgress: true } };

function codeOf(error: unknown): number {
  assert.ok(error instanceof ResponseError, String(error));
  return error.code;
}

test('a hover is answered while the check goes on', async () => {
  const answered: string[] = [];
  // Once there is progress to show, the check is in the middle of it.
  const begun = () => {
    const hover = client.sendRequest('textDocument/hover', { textDocument, position: { line: 3, character: 8 } });
    void hover.then(() => answered.push('hover'));
    return null;
  };
  const { client, stop } = await opened(progressing, { 'window/workDoneProgress/create': begun });
  await client.sendRequest('textDocument/diagnostic', { textDocument });
  answered.push('check');
  assert.deepEqual(answered, ['hover', 'check']);
  await stop();
});

test('a check stops when it is cancelled, and when the filing is edited; it is asked for again', async () => {
  const { client, stop, type } = await opened(pulling);
  const source = new CancellationTokenSource();
  const cancelled = client.sendRequest('textDocument/diagnostic', { textDocument }, source.token);
  source.cancel();
  await assert.rejects(cancelled, error => codeOf(error) === LSPErrorCodes.RequestCancelled);

  const stale = client.sendRequest('textDocument/diagnostic', { textDocument });
  await type(2, 'x');
  await assert.rejects(stale, error => {
    assert.deepEqual((error as ResponseError<unknown>).data, { retriggerRequest: true });
    return codeOf(error) === LSPErrorCodes.ServerCancelled;
  });
  const { items } = await client.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument });
  assert.ok(items.length > 0);
  await stop();
});

test('a client that does not ask is sent the problems of the text as it is, and no older ones', async () => {
  const { client, stop, type } = await opened({});
  const sent: unknown[] = [];
  const whole = new Promise<void>(resolve => {
    client.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) => {
      sent.push(diagnostics);
      resolve();
    });
  });
  await type(2, '\n');
  await type(3, '\n');
  await whole;
  const { items } = await client.sendRequest<{ items: unknown }>('textDocument/diagnostic', { textDocument });
  assert.deepEqual(sent, [items]);
  await stop();
});

test('a long check tells how far it is', async () => {
  const shown: { kind: string; percentage?: number }[] = [];
  const { client, stop } = await opened(progressing, { 'window/workDoneProgress/create': () => null });
  client.onNotification('$/progress', ({ value }) => {
    shown.push(value);
  });
  await client.sendRequest('textDocument/diagnostic', { textDocument });
  await client.sendRequest('textDocument/documentSymbol', { textDocument });
  const shares = shown.flatMap(({ percentage }) => percentage ?? []);
  assert.deepEqual([shown[0]?.kind, shown.at(-1)?.kind], ['begin', 'end']);
  assert.ok(shares.length > 2);
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => a - b),
  );
  await stop();
});

test('paced work is done to its end, or stopped between two steps', async () => {
  function* steps() {
    for (let step = 1; step <= 20; step++) {
      // As long as a third of a slice, so that there are several.
      for (const end = performance.now() + 2; performance.now() < end; );
      yield step / 20;
    }
  }
  const shares: number[] = [];
  assert.equal(await paced(steps(), { stopped: () => false, report: share => shares.push(share) }), true);
  assert.ok(shares.length > 2);
  let asked = 0;
  assert.equal(await paced(steps(), { stopped: () => ++asked === 2 }), false);
  assert.equal(asked, 2);
});
