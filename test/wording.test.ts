import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wording } from '../server/wording.ts';

test('a message is worded as JSON says it, also where it holds what was sent before', () => {
  const sent = fc.oneof(fc.array(fc.jsonValue()), fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.jsonValue());
  fc.assert(
    fc.property(fc.nat(), sent, fc.nat(), (id, result, again) => {
      for (const message of [
        { jsonrpc: '2.0', id, result },
        { jsonrpc: '2.0', id: again, result: Array.isArray(result) ? [...result, result] : result },
        { jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params: { result } },
      ])
        assert.deepEqual(JSON.parse(wording(message)), JSON.parse(JSON.stringify(message)));
    }),
  );
});
