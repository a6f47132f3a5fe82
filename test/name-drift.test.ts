import assert from 'node:assert/strict';
import { test } from 'node:test';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { nameDrifts } from '../server/filing/name-drift.ts';
import { textAt } from '../server/filing/text.ts';

const INTRODUCED = `Bramble Creek Instruments, Inc., a Delaware corporation (the "Maker"), and Alder & Elm Paper Corporation, an Ohio
corporation (the "Buyer"), agree. The Maker is Bramble Creek Instruments, Inc. and no other. The Buyer is Alder & Elm
Paper Corporation and no other.

`;

/** What is told of a sentence that comes after the parties are introduced and named once more. */
function told(sentence: string): string[] {
  const { documents } = envelope(parse(`${INTRODUCED}${sentence}\n`));
  return documents.flatMap(document =>
    nameDrifts(document).map(({ span, kind, times }) => `${kind} ${times}: ${textAt(document.filing.text, span)}`),
  );
}

test('name drift: a letter lost, put in, changed or swapped, in any word of the name, over a line break, in capitals', () => {
  for (const odd of [
    'Bramble Creek Instrument, Inc.',
    'Brammble Creek Instruments, Inc.',
    'Bramble\nCrreek Instruments, Inc.',
    'BRAMBLE CREEK INSTRUMETNS, INC.',
    'Alder & Elm Paper Coproration',
  ])
    assert.deepEqual(told(`The goods are made by ${odd} in Ohio.`), [`letter 2: ${odd}`]);
});

test('name drift: another legal form, and the spelling that is as usual', () => {
  assert.deepEqual(told('The goods are made by Bramble Creek Instruments, LLC in Ohio.'), [
    'form 2: Bramble Creek Instruments, LLC',
  ]);
  for (const same of [
    'Bramble Creek Instruments Inc',
    'The Bramble Creek Instruments, Incorporated',
    'Alder & Elm Paper Corp.',
  ])
    assert.deepEqual(told(`The goods are made by ${same} in Ohio.`), [], same);
});

test('name drift: silent about what may be the name of another', () => {
  for (const sentence of [
    'Bramble Creek Instrument, Inc., a Texas corporation (the "Agent"), is paid by the Buyer.',
    'Both Bramble Creek Instrument, Inc. and Bramble Creek Instruments, Inc. are paid.',
    'It has leased mills to Bramble Creek Mill, Inc., Bramble Creek Instrument, Inc. and others.',
    'The Maker was formerly known as Bramble Creek Instrument, Inc. in Ohio.',
    'The goods are made by West Bramble Creek Instrument, Inc. in Ohio.',
    'The goods are made by Bramble Creek Implements, Inc. in Ohio.',
    'Bramble Creek Instrument, Inc. makes goods.\n\nThe goods of Bramble Creek Instrument, Inc. are sold.',
  ])
    assert.deepEqual(told(sentence), [], sentence);
});
