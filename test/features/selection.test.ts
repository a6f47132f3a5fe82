import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../server/features/selection.ts';
import { type Filing, parse } from '../../server/filing/filing.ts';
import { sentences } from '../../server/filing/sentence.ts';
import { offsetAt, positionAt, textAt } from '../../server/filing/text.ts';
import { marked } from '../marked.ts';
import { noCorpus, realFilings } from './real-filings.ts';

/** What is selected step by step, each on one line; the cursor is marked. */
function steps(source: string): string[] {
  const { text, cursor } = marked(source);
  const filing = parse(text);
  return spansAt(filing, cursor).map(span => textAt(filing.text, span).replace(/\s+/g, ' ').trim());
}

function spansAt(filing: Filing, offset: number): { start: number; end: number }[] {
  const [range] = selectionRanges(filing, { positions: [positionAt(filing.text, offset)] });
  const found: { start: number; end: number }[] = [];
  for (let at: SelectionRange | undefined = range; at; at = at.parent)
    found.push({ start: offsetAt(filing.text, at.range.start), end: offsetAt(filing.text, at.range.end) });
  return found;
}

const agreement = (words: string) => `<DOCUMENT>
<TYPE>EX-10
<TEXT>
                               SUPPLY AGREEMENT

     Section 1.  Supply.  ${words}

     Section 2.  Price.  The price is five dollars.

     Section 3.  Term.  The term is a year.
</TEXT>
</DOCUMENT>
`;

test('word, clause, sentence, paragraph and section, document, file', () => {
  const found = steps(
    agreement('Alder Inc. sells (a) coal and co‸ke;\nand (b) peat (of No. 2 grade). Nothing else is sold.'),
  );
  assert.deepEqual(found.slice(0, 4), [
    'coke',
    '(a) coal and coke;',
    'Alder Inc. sells (a) coal and coke; and (b) peat (of No. 2 grade).',
    'Section 1. Supply. Alder Inc. sells (a) coal and coke; and (b) peat (of No. 2 grade). Nothing else is sold.',
  ]);
  assert.match(found.at(-3)!, /^SUPPLY AGREEMENT .* a year\.$/);
  assert.match(found.at(-2)!, /^<DOCUMENT>/);
});

test('brackets are a step of their own', () => {
  assert.deepEqual(steps(agreement('It sells peat (of the second gra‸de) alone.')).slice(0, 3), [
    'grade',
    '(of the second grade)',
    'It sells peat (of the second grade) alone.',
  ]);
});

test('a defined term is selected as a whole', () => {
  const found = steps(agreement('"Closing Date" means today. It is sold on the Clos‸ing Date.'));
  assert.deepEqual(found.slice(0, 3), ['Closing', 'Closing Date', 'It is sold on the Closing Date.']);
});

test('a sentence goes on over a page', () => {
  const found = steps(
    agreement(
      'It sells coal of the first grade, which is black and shiny\n\n          2\n<PAGE>\n\nand also pe‸at. It sells no more.',
    ),
  );
  assert.ok(
    found.includes('It sells coal of the first grade, which is black and shiny 2 <PAGE> and also peat.'),
    found.join('\n'),
  );
});

test('in a table: word, cell, row, table', () => {
  const found = steps(
    agreement(
      'See below.\n\n<TABLE>\n<S>                    <C>      <C>\nBituminous co‸al         12       13\nPeat                   1        2\n</TABLE>',
    ),
  );
  assert.deepEqual(found.slice(0, 3), ['coal', 'Bituminous coal', 'Bituminous coal 12 13']);
  assert.match(found[3]!, /^<TABLE>.*<\/TABLE>$/);
});

test('in a header: word, line, group', () => {
  const found = steps(
    '<SEC-HEADER>0000000000-04-000001.hdr.sgml : 20040402\nACCESSION NUMBER:\t\t0000000000-04-000001\n\nFILER:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\t\tLAR‸CH FUNDING INC\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nForm 8-K\n</TEXT>\n</DOCUMENT>\n',
  );
  assert.deepEqual(found.slice(0, 3), [
    'LARCH',
    'COMPANY CONFORMED NAME: LARCH FUNDING INC',
    'FILER: COMPANY DATA: COMPANY CONFORMED NAME: LARCH FUNDING INC',
  ]);
});

test('in markup: word, sentence, paragraph, without the tags about it', () => {
  const found = steps(
    '<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n<html><body><p>It sells <b>co‸al</b>. It is black.</p><p>No more.</p></body></html>\n</TEXT>\n</DOCUMENT>\n',
  );
  assert.deepEqual(found.slice(0, 3), ['coal', 'It sells <b>coal</b>.', 'It sells <b>coal</b>. It is black.']);
});

/** The sentences, parted by bars. */
const parted = (text: string) =>
  sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');

test('shortened words, initials, numbers and headings end no sentence', () => {
  for (const whole of [
    'Alder Inc. and Beech Co. sold it to Elm Corp. of Ohio.',
    'See Section 3.4(b). of No. 12 in the U.S. District Court v. Mr. J. R. Rowan, Jr. alone.',
    'Item 5.  Other Events.',
    '12. Commitments.',
    'It is worth $1.5 million at 3.25% p.a. or so.',
    'Leaders ........ 12 do not end one.',
    'On Sept. 12 it sold Nos. 1 and 2 (i.e. both) to Dr. Ash.',
  ])
    assert.equal(parted(whole), whole);
});

test('a sentence ends at its stop, quotes and brackets included', () => {
  for (const text of [
    'It sold to Alder Inc.|The price was $3.',
    'He said "no."|She said (yes).|Why?|Nobody knows.',
    'It is in the U.S.|This is not.',
    'The answer is no.|However, it is late.',
    'Section 3.4(b).|The price is fixed.'.replace('|', ' ').replace('fixed.', 'fixed.|It stays.'),
    'It moved to St. Paul.|1999 was better.',
  ])
    assert.equal(parted(text.replaceAll('|', '  ')), text);
});

test('on real filings each range lies strictly within the next, and holds the place', { skip: noCorpus }, () => {
  const filings = realFilings(20);
  fc.assert(
    fc.property(fc.constantFrom(...filings), fc.double({ min: 0, max: 1, noNaN: true }), ({ name, filing }, part) => {
      const offset = offsetAt(filing.text, positionAt(filing.text, Math.floor(part * filing.text.length)));
      let inner = { start: offset, end: offset };
      for (const [i, span] of spansAt(filing, offset).entries()) {
        assert.ok(span.start <= inner.start && inner.end <= span.end, `${name}: ${offset}`);
        assert.ok(i === 0 || span.end - span.start > inner.end - inner.start, `${name}: ${offset}`);
        inner = span;
      }
      assert.deepEqual(inner, { start: 0, end: filing.text.length });
    }),
    { numRuns: 300 },
  );
});
