import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { uudecode } from '../server/filing/uudecode.ts';

/** As `uuencode` writes it, with so many bytes a line; `zero` stands for nothing. */
function encoded(bytes: Uint8Array, perLine: number, zero: '`' | ' '): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += perLine) lines.push(line(bytes.subarray(at, at + perLine), zero));
  return ['begin 644 picture.gif', ...lines, zero, 'end', ''].join('\n');
}

function line(bytes: Uint8Array, zero: string): string {
  const character = (value: number) => (value === 0 ? zero : String.fromCharCode(32 + value));
  let text = character(bytes.length);
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += character((bits >> shift) & 63);
  }
  return text;
}

const someBytes = (count: number) => Uint8Array.from({ length: count }, (_, i) => (i * 83 + 7) % 256);

test('every length of line gives its bytes back, whichever character stands for nothing', () => {
  for (let perLine = 1; perLine <= 63; perLine++)
    for (const zero of ['`', ' '] as const)
      for (const total of [perLine, perLine + 1, 200]) {
        const decoded = uudecode(encoded(someBytes(total), perLine, zero));
        assert.deepEqual(decoded, { name: 'picture.gif', bytes: someBytes(total), wrong: [] }, `${perLine}, ${total}`);
      }
});

test('any bytes come back; also with blanks cut off, other line ends, and tags around', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('\n', '\r\n', '\r'), (bytes, end) => {
      const text = encoded(bytes, 45, ' ')
        .split('\n')
        .map(each => each.trimEnd())
        .join(end);
      const decoded = uudecode(`${end}<PDF>${end}${text}</PDF>${end}`);
      assert.deepEqual(decoded?.bytes, bytes);
      assert.deepEqual(decoded?.wrong, []);
    }),
  );
});

test('a dash that mail has escaped is read as it was', () => {
  const escaped = `begin 644 a\n- ${line(someBytes(13), '`')}\n\`\nend\n`;
  assert.deepEqual(uudecode(escaped)?.bytes, someBytes(13));
});

test('damage is told with its line, and the rest is read', () => {
  const lines = encoded(someBytes(135), 45, '`').split('\n');
  const wrong = (change: (lines: string[]) => void) => {
    const copy = [...lines];
    change(copy);
    const decoded = uudecode(copy.join('\n'))!;
    return { wrong: decoded.wrong, bytes: decoded.bytes };
  };
  const short = wrong(copy => {
    copy[2] = copy[2]!.slice(0, 30);
  });
  assert.deepEqual(short.wrong, ['line 3: says 45 bytes and has less']);
  assert.deepEqual(short.bytes.subarray(90), someBytes(135).subarray(90));
  assert.deepEqual(
    wrong(copy => {
      copy[2] += 'AAAA';
    }).wrong,
    ['line 3: says 45 bytes and has more'],
  );
  assert.deepEqual(
    wrong(copy => {
      copy[1] = copy[1]!.replace(/.$/, '~');
    }).wrong,
    ['line 2: has characters that are not uuencoded'],
  );
  assert.deepEqual(
    wrong(copy => {
      copy.splice(2, 0, '~~~ page 3 ~~~');
    }).wrong,
    ['line 3: is not uuencoded, and is left out'],
  );
  assert.deepEqual(wrong(copy => copy.splice(3)).wrong, ['its last line, "end", is missing: it may be cut off']);
  assert.equal(
    wrong(copy => copy.splice(1, 0, ...Array.from({ length: 9 }, () => '~'))).wrong.at(-1),
    '4 more lines are damaged',
  );
});

test('any text at all is read or refused, and never fails', () => {
  assert.equal(uudecode('no such line'), undefined);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
      assert.ok(uudecode(`begin 644 x\n${text}`)!.bytes.length <= 63 * (text.length + 1));
    }),
  );
});
