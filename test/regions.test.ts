import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bodyOf, type Document } from '../server/filing/document.ts';
import { envelope } from '../server/filing/envelope.ts';
import { edit, type Filing, parse } from '../server/filing/filing.ts';
import { inRegions } from '../server/filing/regions.ts';
import { lineAt } from '../server/filing/text.ts';

interface Lamp {
  readonly at: number;
  readonly line: number;
  readonly said: string;
}

let asked = 0;

/** Every lamp with the words on either side of it, and what the document is. */
const lamps = inRegions<Lamp>(
  part => {
    asked++;
    return lampsIn(part);
  },
  ({ at }) => at,
  (lamp, by, lines) => ({ ...lamp, at: lamp.at + by, line: lamp.line + lines }),
);

function lampsIn({ filing: { text }, body, type, ...rest }: Document): Lamp[] {
  const printed = bodyOf({ filing: { text }, body, ...rest });
  return Array.from(printed.matchAll(/(?:\w+\s+)?lamp(?:\s+\w+)?/g), ({ index, 0: words }) => {
    const at = body.start + index;
    return { at, line: lineAt(text, at), said: `${type?.value}: ${words}` };
  });
}

const documentOf = (filing: Filing) => envelope(filing).documents[0]!;

const paragraph = fc
  .array(fc.constantFrom('lamp', 'a lamp burns', 'the oil is dear', 'no wick', 'two lamp rooms\n  and a stair'), {
    maxLength: 60,
    size: 'max',
  })
  .map(words => `${words.join(' ')}\n\n`);
const long = fc
  .array(paragraph, { minLength: 20, maxLength: 40, size: 'max' })
  .map(all => `<DOCUMENT>\n<TYPE>EX-10\n<TEXT>\n${all.join('').repeat(12)}</TEXT>\n</DOCUMENT>\n`);

test('what is found region by region is what is found in the whole, after each edit too', () => {
  fc.assert(
    fc.property(
      long,
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('x', '\n\n', ' lamp '))),
      (text, edits) => {
        let filing = parse(text);
        for (const [where, insert] of [[0, ''] as const, ...edits]) {
          const at = Math.floor(where * text.length);
          filing = edit(filing, { start: at, end: at }, insert);
          for (const document of envelope(filing).documents) assert.deepEqual(lamps(document), lampsIn(document));
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('after an edit few regions are looked at again, and all of them where the type of the document is another', () => {
  const text = `<DOCUMENT>\n<TYPE>EX-10\n<TEXT>\n${'No wick and no oil.\n\nThe lamp room is dark, and so is the stair that leads to it.\n\n'.repeat(9000)}</TEXT>\n</DOCUMENT>\n`;
  const filing = parse(text);
  lamps(documentOf(filing));
  const all = asked;
  assert.ok(all > 4);
  const middle = text.length >> 1;
  lamps(documentOf(edit(filing, { start: middle, end: middle }, 'x')));
  assert.ok(asked - all <= 3, `${asked - all} of ${all}`);
  const type = text.indexOf('10');
  const other = documentOf(edit(filing, { start: type, end: type + 2 }, '99'));
  assert.deepEqual(lamps(other), lampsIn(other));
});
