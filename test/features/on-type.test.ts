import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rewrapOnType } from '../../server/features/on-type.ts';
import { edit, type Filing, parse } from '../../server/filing/filing.ts';
import { offsetAt, positionAt, slice } from '../../server/filing/text.ts';
import { marked } from '../marked.ts';

/** The text after a blank was typed at the cursor ‸, the cursor in it; a cursor between two edits stays between them. */
function typed(source: string): string {
  const { text, cursor } = marked(source);
  let filing: Filing = parse(text);
  const edits = rewrapOnType(filing, { position: positionAt(filing.text, cursor) })
    .map(({ range, newText }) => ({
      start: offsetAt(filing.text, range.start),
      end: offsetAt(filing.text, range.end),
      newText,
    }))
    .sort((a, b) => b.start - a.start);
  let at = cursor;
  for (const { start, end, newText } of edits) {
    filing = edit(filing, { start, end }, newText);
    if (end <= cursor) at += newText.length - (end - start);
  }
  return `${slice(filing.text, 0, at)}‸${slice(filing.text, at, filing.text.length)}`;
}

const full = '     The Company mined coal in the hills until the year was over and sold all of it';
/** `full` as far as it fits. */
const fits = full.slice(0, -3);

test('a line that has passed column 80 is broken, and the cursor stays after its word', () => {
  assert.equal(typed(`${full} there ‸\n`), `${fits}\n     it there ‸\n`);
});

test('the lines below are filled with what is too much', () => {
  assert.equal(
    typed(`${full} and ‸coal\nwas found where nobody had looked for it before, under the old mill by the bridge.\n`),
    `${fits}\nit and ‸coal was found where nobody had looked for it before, under the old mill\nby the bridge.\n`,
  );
});

test('at the end of a line, what is typed next comes before the next line’s words', () => {
  assert.equal(
    typed(`${full} there ‸\nand elsewhere, where nobody had looked for it before, under the old mill.\n`),
    `${fits}\nit there ‸ and elsewhere, where nobody had looked for it before, under the old\nmill.\n`,
  );
});

test('a line within its columns, and what is no prose, stay as they are', () => {
  for (const text of [
    `${full.slice(0, 60)} ‸\n`,
    `<TABLE>\n${'Coal            12              13              14              15              16 ‸ 17'}\n</TABLE>\n`,
    `<SEC-HEADER>0000000000-04-000001.hdr.sgml : 20040402\nACCESSION NUMBER:\t\t0000000000-04-000001\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n${full} there ‸\n</TEXT>\n</DOCUMENT>\n`,
  ])
    assert.equal(typed(text), text);
});

test('no word is joined, lost or moved over the cursor, wherever it stands', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}[.,;]?$/), { minLength: 12, maxLength: 60 });
  fc.assert(
    fc.property(words, fc.nat(), fc.integer({ min: 60, max: 110 }), (list, place, width) => {
      const lines: string[] = [];
      for (const word of list) {
        const line = lines.at(-1);
        if (line && line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`;
        else lines.push(word);
      }
      const text = `${lines.join(' \n')} \n`;
      const blanks = [...text.matchAll(/ /g)].map(({ index }) => index + 1);
      const at = blanks[place % blanks.length]!;
      const before = `${text.slice(0, at)}‸${text.slice(at)}`;
      assert.deepEqual(typed(before).match(/[^\s‸]+|‸/g), before.match(/[^\s‸]+|‸/g));
    }),
  );
});
