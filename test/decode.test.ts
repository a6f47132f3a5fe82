import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../server/read-file.ts';

test('bytes are read as UTF-8, UTF-16 by its mark, or Windows-1252; a stray byte spoils no other', () => {
  const text = '\u201cAlder\u201d \u2014 caf\u00e9';
  assert.equal(decode(Buffer.from(text)), text);
  assert.equal(decode(Buffer.from(`\ufeff${text}`)), text);
  assert.equal(decode(Buffer.from(`\ufeff${text}`, 'utf16le')), text);
  assert.equal(decode(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), text);
  assert.equal(decode(Buffer.from([0x93, 0x41, 0x94, 0x20, 0x97])), '\u201cA\u201d \u2014');
  assert.equal(decode(Buffer.concat([Buffer.from(text), Buffer.from([0x92])])), `${text}\u2019`);
});
