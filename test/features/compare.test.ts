import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Comparison,
  compare,
  compareByDate,
  comparedFile,
  comparedText,
  isEarlier,
} from '../../server/features/compare.ts';
import { type Filing, parse } from '../../server/filing/filing.ts';
import { noCorpus, realFilings } from './real-filings.ts';
import { repaginated } from './repaginated.ts';

const COVER = (form: string, day: string) => `                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                   FORM ${form}

     Date of Report (Date of earliest event reported): ${day}

                             LARCH FUNDING, INC.
             (Exact name of registrant as specified in its charter)

`;
const EVENTS = `     Larch Funding, Inc. saws larch in two mills in Vermont. The mills work all
year. Each of them has its own pond, and the larger one has a railway siding.
`;
const MILL = `     On that day the Company bought a third mill from Alder Brothers, Inc. for
$4,000,000 in cash, of which one half was paid at once and the other half is to
be paid within a year.
`;
const submission = (filed: string, day: string, items: string, exhibits = '', form = '8-K') =>
  parse(
    `<SEC-HEADER>\nFILED AS OF DATE: ${filed}\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>${form}\n<TEXT>\n${COVER(form, day)}${items}</TEXT>\n</DOCUMENT>\n${exhibits}`,
  );
const exhibit = (type: string, body: string) => `<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`;
const told = ({ pairs }: Comparison) =>
  pairs.map(({ name, state, before }) => [name, state, ...(before ? [before] : [])]);

const ITEMS = (events: string) =>
  `Item 2.  Acquisition or Disposition of Assets.\n\n${MILL}\nItem 5.  Other Events.\n\n${events}`;
const first = submission('20030310', 'March 3, 2003', ITEMS(EVENTS));

test('wrapping, indentation and page turns are no change', () => {
  const rewrapped = EVENTS.replace(/\s+/g, ' ')
    .trim()
    .replace(/(.{1,50})(?: |$)/g, '  $1\n')
    .replace('mills in\n', 'mills in\n\n                                 2\n---------------\n<PAGE>\n\n');
  const other = submission('20030310', 'March 3, 2003', ITEMS(rewrapped));
  assert.ok(rewrapped.includes('<PAGE>'));
  const found = compare(first, other);
  assert.deepEqual(told(found), [
    ['Cover page', 'same'],
    ['Item 2. Acquisition or Disposition of Assets.', 'same'],
    ['Item 5. Other Events.', 'same'],
  ]);
  assert.deepEqual([found.facts, found.remarks], [[], []]);
  assert.equal(comparedText(first, 2), comparedText(other, 2));
  assert.equal(
    comparedText(other, 2),
    `Item 5. Other Events.
Larch Funding, Inc. saws larch in two mills in Vermont.
The mills work all year.
Each of them has its own pond, and the larger one has a railway siding.
`,
  );
});

test('words that are changed are counted; the cover page tells which facts are', () => {
  const events = EVENTS.replace('two mills', 'three large mills').replace('work all\nyear.', 'work.');
  const { pairs, facts } = compare(first, submission('20030310', 'March 4, 2003', ITEMS(events)));
  assert.deepEqual(
    pairs.map(({ state, added, removed }) => [state, added, removed]),
    [
      ['changed', 1, 1],
      ['same', 0, 0],
      ['changed', 3, 4],
    ],
  );
  const starred = submission('20030310', 'March 3, 2003', ITEMS(EVENTS.replace('saws larch', 'saws * larch')));
  assert.equal(compare(first, starred).pairs.at(-1)?.state, 'same');
  assert.deepEqual(facts, [{ name: 'Date of report', before: '2003-03-03', after: '2003-03-04' }]);
});

test('prose with a straight margin is prose, and a clause has a line whether it stood on one or not', () => {
  const justified = EVENTS.replace(' saws larch in', '   saws   larch  in').replace('has its own', 'has    its  own');
  assert.equal(comparedText(submission('20030310', 'March 3, 2003', ITEMS(justified)), 2), comparedText(first, 2));
  const [listed, inline] = ['\n', ' '].map(between => {
    const clauses = [
      'The Company saws:',
      '(a) larch, in two mills of its own;',
      '(b) fir, in a mill that it rents; and',
      '(c) no oak.',
    ];
    return comparedText(submission('20030310', 'March 3, 2003', ITEMS(clauses.join(between))), 2);
  });
  assert.equal(listed, inline);
  assert.equal(listed?.split('\n').length, 6);
});

test('a running head that says that something goes on is no part of it', () => {
  const turned = EVENTS.replace(
    'all\n',
    'all\n\n                    2\n<PAGE>\n\nItem 5.  Other Events (Continued)\n\n',
  );
  assert.notEqual(turned, EVENTS);
  assert.equal(comparedText(submission('20030310', 'March 3, 2003', ITEMS(turned)), 2), comparedText(first, 2));
});

test('a table keeps its lines, without rules, leaders, tags and the width of its columns', () => {
  const table = `<TABLE>
<CAPTION>
                      2003        2002
                     ------      ------
<S>                  <C>         <C>
Larch ...........    $   12      $   11
</TABLE>
`;
  const filing = submission('20030310', 'March 3, 2003', ITEMS(`${EVENTS}\n${table}`));
  const lines = comparedText(filing, 2).split('\n').slice(-3);
  assert.deepEqual(lines, ['2003   2002', 'Larch   $12   $11', '']);
});

test('an item under the number of a later form is found by the catalogue; what is new and what is gone is told', () => {
  const later = submission(
    '20050310',
    'March 3, 2005',
    `Item 2.01  Completion of Acquisition or Disposition of Assets.\n\n${EVENTS}\nItem 3.03  Material Modification to Rights of Security Holders.\n\n     The rights of holders were modified.\n`,
  );
  assert.deepEqual(told(compare(first, later)), [
    ['Cover page', 'changed'],
    [
      'Item 2.01. Completion of Acquisition or Disposition of Assets.',
      'moved',
      'Item 2. Acquisition or Disposition of Assets.',
    ],
    ['Item 5. Other Events.', 'gone'],
    ['Item 3.03. Material Modification to Rights of Security Holders.', 'new'],
  ]);
  const one = submission('20030310', 'March 3, 2003', `Item 6.  Resignations of Registrant's Directors.\n\n${MILL}`);
  const other = submission(
    '20050310',
    'March 3, 2005',
    `Item 5.02  Departure of Directors or Principal Officers; Election of Directors; Appointment of Principal Officers.\n\n${EVENTS}`,
  );
  assert.equal(compare(one, other).pairs.at(-1)?.before, "Item 6. Resignations of Registrant's Directors.");
  assert.ok(isEarlier(first, later) && !isEarlier(later, first));
  assert.deepEqual(compare(later, first).remarks, ['The first of the two is the later one.']);
});

test('two filings are put in order by their dates, and each side of a pair is a file of its own', () => {
  const later = submission('20040310', 'March 3, 2004', `Item 5.  Other Events.\n\n${EVENTS}`);
  const [uri, other] = ['file:///later.txt', 'file:///first.txt'];
  const found = compareByDate({ uri, filing: later }, { uri: other, filing: first });
  assert.deepEqual([found.old.uri, found.new.uri], [other, uri]);
  assert.deepEqual(compareByDate({ uri: other, filing: first }, { uri, filing: later }), found);
  const gone = found.pairs.find(({ state }) => state === 'gone')!;
  assert.deepEqual([gone.left?.line, gone.right], [16, undefined]);
  const { name, text } = comparedFile(first, gone.left!.stretch);
  assert.deepEqual([name, text], [gone.left!.file, comparedText(first, gone.left!.stretch)]);
  assert.deepEqual(comparedFile(later, -1), {
    name: 'nothing.compared',
    language: 'sec-filing-words',
    text: '',
    wrong: [],
  });
});

/** An annual report of these items, each with a sentence of its own. */
const annual = (year: number, items: readonly (readonly [string, string])[]) =>
  submission(
    `${year}0310`,
    `March 3, ${year}`,
    items.map(([number, caption]) => `Item ${number}.  ${caption}\n\n     None of it in that year.\n\n`).join(''),
    '',
    '10-K',
  );

test('a number that means another thing by then is no pair, a caption under another number is', () => {
  const business = ['1', 'Business'] as const;
  const old = annual(2003, [
    business,
    ['4', 'Submission of Matters to a Vote of Security Holders'],
    ['14', 'Controls and Procedures'],
  ]);
  const late = annual(2013, [
    business,
    ['4', 'Mine Safety Disclosures'],
    ['9A', 'Controls and Procedures'],
    ['14', 'Principal Accountant Fees and Services'],
  ]);
  assert.deepEqual(told(compare(old, late)).slice(2), [
    ['Part I, Item 4. Submission of Matters to a Vote of Security Holders', 'gone'],
    ['Part I, Item 4. Mine Safety Disclosures', 'new'],
    ['Part II, Item 9A. Controls and Procedures', 'moved', 'Item 14. Controls and Procedures'],
    ['Item 14. Principal Accountant Fees and Services', 'new'],
  ]);
});

test('another form, and a text without items, is told', () => {
  const report = annual(2003, [
    ['1', 'Business'],
    ['2', 'Properties'],
  ]);
  assert.deepEqual(compare(first, report).remarks, ['These are on two forms: 8-K and 10-K.']);
  const bare = submission('20030310', 'March 3, 2003', MILL);
  assert.match(compare(first, bare).remarks.join(), /^No items were found in the second:/);
});

test('notes are found by their captions, whatever their numbers', () => {
  const noted = (notes: readonly (readonly [string, string])[]) =>
    submission(
      '20030310',
      'March 3, 2003',
      `Item 5.  Other Events.\n\n${EVENTS}\n                   NOTES TO FINANCIAL STATEMENTS\n\n${notes
        .map(([caption, text], i) => `NOTE ${i + 1} - ${caption}\n\n     ${text}\n\n`)
        .join('')}`,
    );
  const saws = ['Saws', 'Saws are carried at cost less wear, and wear is counted by the day.'] as const;
  const ponds = ['Ponds', 'Ponds are not written off at all, for they fill again with each rain.'] as const;
  const fresh = ['Rails', 'A siding was laid in the year and is carried at what was paid for it.'] as const;
  const pairs = told(compare(noted([saws, ponds]), noted([saws, fresh, ponds])));
  assert.deepEqual(pairs.slice(-3), [
    ['Note 1. Saws', 'same'],
    ['Note 2. Rails', 'new'],
    ['Note 3. Ponds', 'moved', 'Note 2. Ponds'],
  ]);
});

test('an exhibit that has another number is found, an unlike one of the same number is another', () => {
  const lease = `     LEASE\n\n${MILL}${EVENTS}`;
  const other = `     WARRANT\n\n     The holder may buy ten shares of stock at any time before noon.\n`;
  const left = submission('20030310', 'March 3, 2003', '', exhibit('EX-10.1', lease));
  const right = submission('20040310', 'March 3, 2004', '', exhibit('EX-10.1', other) + exhibit('EX-10.7', lease));
  assert.deepEqual(told(compare(left, right)).slice(-2), [
    ['EX-10.1', 'new'],
    ['EX-10.7', 'moved', 'EX-10.1'],
  ]);
  const lists = [other, lease].map(list => submission('20030310', 'March 3, 2003', '', exhibit('EX-21', list)));
  assert.deepEqual(told(compare(lists[0]!, lists[1]!)).at(-1), ['EX-21', 'changed']);
});

test('data that EDGAR has made of a filing is not compared', () => {
  const data = exhibit('XML', '<html><body><p>Larch, 12 feet of it.</p></body></html>');
  assert.deepEqual(compare(first, submission('20030310', 'March 3, 2003', ITEMS(EVENTS), data)), compare(first, first));
});

const same = (filing: Filing, other: Filing) => compare(filing, other).pairs.filter(({ state }) => state === 'same');

test('a filing compares with itself as the same, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      const filing = parse(text);
      assert.equal(same(filing, filing).length, compare(filing, filing).pairs.length);
    }),
  );
});

test('prose in any wrapping, with pages turned anywhere, is the same', () => {
  const word = fc.constantFrom(
    'larch',
    'mill',
    'of',
    'the',
    'Company',
    'pond',
    '$4,000',
    'wood',
    'sawn',
    'and',
    'river',
  );
  const sentence = fc.array(word, { minLength: 4, maxLength: 30 }).map(words => `The ${words.join(' ')} is sawn.`);
  const paragraph = fc.array(sentence, { minLength: 3, maxLength: 6 }).map(all => all.join(' '));
  const setting = fc.record({
    width: fc.integer({ min: 60, max: 78 }),
    indent: fc.integer({ min: 0, max: 4 }),
    lines: fc.integer({ min: 5, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), setting, (paragraphs, to) => {
      const body = paragraphs.map(text => `     ${text.replace(/(.{1,70})(?: |$)/g, '$1\n')}`).join('\n');
      const filing = submission('20030310', 'March 3, 2003', ITEMS(body));
      const other = parse(repaginated(filing, to));
      assert.deepEqual(told(compare(filing, other)), told(compare(filing, filing)));
    }),
    { numRuns: 60 },
  );
});

test('real filings compare with themselves as the same, and with another each stretch stands once', {
  skip: noCorpus,
}, () => {
  const filings = realFilings(40);
  filings.forEach(({ name, filing }, i) => {
    assert.equal(same(filing, filing).length, compare(filing, filing).pairs.length, name);
    const { pairs } = compare(filing, filings[(i + 1) % filings.length]!.filing);
    for (const side of ['left', 'right'] as const) {
      const numbers = pairs.flatMap(pair => pair[side]?.stretch ?? []);
      assert.equal(new Set(numbers).size, numbers.length, name);
    }
  });
});

test('of real filings, wrapped anew and with their pages turned elsewhere, 97 of 100 stretches are the same', {
  skip: noCorpus,
}, () => {
  let [all, kept] = [0, 0];
  for (const { filing } of realFilings(30)) {
    const other = parse(repaginated(filing, { width: 62, indent: 2, lines: 23 }));
    all += compare(filing, other).pairs.length;
    kept += same(filing, other).length;
  }
  // A heading of an agreement may be read out of what is a reference before it is wrapped.
  assert.ok(kept >= all * 0.97, `${kept} of ${all}`);
});

test('thousands of documents that are as they were are compared in no time', () => {
  const filing = parse('<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\nA list.\n</TEXT>\n</DOCUMENT>\n'.repeat(5000));
  const start = performance.now();
  const { pairs } = compare(filing, filing);
  assert.ok(pairs.every(({ state }) => state === 'same'));
  assert.ok(performance.now() - start < 15_000);
});
