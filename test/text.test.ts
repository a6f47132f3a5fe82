import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  lineAt,
  lineEnd,
  lineStart,
  offsetAt,
  positionAt,
  replace,
  slice,
  type Text,
  textOf,
} from '../server/filing/text.ts';

/** Texts with every kind of line end, long enough to be cut into several blocks. */
const content = fc
  .array(
    fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      '<DOCUMENT>\n',
      '\f\n',
      'Item 5. \u2019 Other\n',
      'x'.repeat(3000),
      'word ',
      '\t',
      '\ud83d\ude00',
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''));

function whole(text: Text): string {
  return text.blocks.map(block => block.text).join('');
}

/** Line starts as LSP counts them, by the plainest means. */
function starts(of: string): number[] {
  return [0, ...[...of.matchAll(/\r\n|\r|\n/g)].map(match => match.index + match[0].length)];
}

test('a text is its blocks, and its lines are those of LSP', () => {
  fc.assert(
    fc.property(content, string => {
      const text = textOf(string);
      assert.equal(whole(text), string);
      const expected = starts(string);
      assert.equal(text.lineCount, expected.length);
      expected.forEach((start, line) => {
        assert.equal(lineStart(text, line), start);
        assert.equal(slice(text, start, lineEnd(text, line)), string.slice(start).match(/^[^\r\n]*/)![0]);
      });
    }),
  );
});

test('offsets and positions agree', () => {
  fc.assert(
    fc.property(content, fc.nat(), (string, seed) => {
      const text = textOf(string);
      const offset = seed % (string.length + 1);
      const line = starts(string).filter(start => start <= offset).length - 1;
      assert.equal(lineAt(text, offset), line);
      const position = positionAt(text, offset);
      assert.deepEqual(position, { line, character: offset - starts(string)[line]! });
      if (offset <= lineEnd(text, line)) assert.equal(offsetAt(text, position), offset);
    }),
  );
});

test('a position past its line means the end of the line; a line past the text means its end', () => {
  const text = textOf('ab\r\ncd');
  assert.equal(offsetAt(text, { line: 0, character: 99 }), 2);
  assert.equal(offsetAt(text, { line: 9, character: 0 }), 6);
});

test('an edited text is the text of the edited string', () => {
  fc.assert(
    fc.property(content, fc.array(fc.tuple(fc.nat(), fc.nat(200), content), { maxLength: 8 }), (first, edits) => {
      let string = first;
      let text = textOf(first);
      for (const [at, length, insert] of edits) {
        const start = at % (string.length + 1);
        const end = Math.min(string.length, start + length);
        text = replace(text, { start, end }, insert);
        string = string.slice(0, start) + insert + string.slice(end);
        assert.equal(whole(text), string);
        const expected = starts(string);
        assert.equal(text.lineCount, expected.length);
        for (const [line, offset] of expected.entries()) assert.equal(lineStart(text, line), offset);
        assert.ok(text.blocks.length === 1 || text.blocks.every(block => block.text !== ''));
      }
    }),
  );
});

test('an edit leaves the blocks it does not touch', () => {
  const line = `${'x'.repeat(79)}\n`;
  const before = textOf(line.repeat(20_000));
  const after = replace(before, { start: 800_000, end: 800_001 }, 'y');
  const kept = new Set(before.blocks);
  assert.ok(after.blocks.filter(block => !kept.has(block)).length <= 4);
});
