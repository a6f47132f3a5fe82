import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { envelope } from '../server/filing/envelope.ts';
import { exhibitIndex, exhibits } from '../server/filing/exhibits.ts';
import { parse } from '../server/filing/filing.ts';
import { items, parts } from '../server/filing/items.ts';
import { outline } from '../server/filing/outline.ts';
import { pages } from '../server/filing/pages.ts';
import { signatures } from '../server/filing/signatures.ts';
import { lineAt } from '../server/filing/text.ts';

const documentOf = (text: string) => envelope(parse(text)).documents[0]!;

/** "line part/number caption" of each item. */
function read(text: string): string[] {
  const document = documentOf(text);
  return items(document).map(
    ({ part, number, caption, heading }) =>
      `${lineAt(document.filing.text, heading.start)} ${part ? `${part}/` : ''}${number} ${caption.value}`,
  );
}

const wrapped = (type: string, body: string) => `<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`;

test('items: headings in their many forms', () => {
  const forms = {
    'Item 5.  Other Events.': '5 Other Events.',
    'ITEM 5. OTHER EVENTS.': '5 OTHER EVENTS.',
    'Item5.    Other Events.': '5 Other Events.',
    'ITEM 5:   OTHER EVENTS': '5 OTHER EVENTS',
    'Item No. 5 - Other Events': '5 Other Events',
    '     Item 8.01- Other Events': '8.01 Other Events',
    'ITEM  9A(T).  CONTROLS AND PROCEDURES': '9A(T) CONTROLS AND PROCEDURES',
    'Item 7.   Financial Statements, Pro Forma Financial\n          Information and Exhibits.':
      '7 Financial Statements, Pro Forma Financial Information and Exhibits.',
    'ITEM 5.\n\nOTHER EVENTS': '5 OTHER EVENTS',
    'Item\n5. Other Events': '5 Other Events',
    'I T E M  5.  O T H E R  E V E N T S': '5 OTHER EVENTS',
    'Item Five. Other Events': '5 Other Events',
    'ITEM V.  OTHER EVENTS': '5 OTHER EVENTS',
    'Item l.  Changes in Control of Registrant': '1 Changes in Control of Registrant',
  };
  for (const [heading, expected] of Object.entries(forms))
    assert.deepEqual(read(wrapped('8-K', `\n${heading}\n\n     Text.\n`)), [`4 ${expected}`], heading);
});

test('items: two under one heading are two items', () => {
  assert.deepEqual(read(wrapped('10-K', '\nItems 1 and 2. Business and Properties\n\nText.\n')), [
    '4 I/1 Business and Properties',
    '4 I/2 Business and Properties',
  ]);
  assert.deepEqual(
    read(wrapped('8-K', '\nItem 1.01(a) and 5.02(e) Amendment of a Material Definitive Agreement\n\nText.\n')).map(
      item => item.split(' ')[1],
    ),
    ['1.01', '5.02'],
  );
});

test('items: numbers in a row, and letters in parentheses', () => {
  const numbers = (heading: string) =>
    items(documentOf(wrapped('10-K', `\n${heading}\n\nText.\n`))).map(item => item.number);
  assert.deepEqual(numbers('ITEMS 10. THROUGH 13.'), ['10', '11', '12', '13']);
  assert.deepEqual(numbers('Items 10, 11, 12 and 13. Directors, Compensation, Ownership, Relationships'), [
    '10',
    '11',
    '12',
    '13',
  ]);
  assert.deepEqual(numbers('ITEM 7(A).  QUANTITATIVE AND QUALITATIVE DISCLOSURES ABOUT MARKET RISK'), ['7A']);
});

test('items: a mention is no heading', () => {
  for (const line of [
    'Item 7 of this report is incorporated by reference.',
    'Items 1 through 4, 6 and 8 Not Applicable.',
    'the same as in\nItem 304(a)(1) of Regulation S-K.',
    'as described in\nItem 5 above, the Company',
    'Item 5, above, says so.',
  ]) {
    assert.deepEqual(read(wrapped('8-K', `\n${line}\n\nText.\n`)), [], line);
  }
});

test('items: a paragraph is an item only on a form that numbers so', () => {
  assert.deepEqual(
    read(wrapped('SC 13G', '\nItem 2(d) and (e).  Title of Class of Securities and CUSIP Number\n\nText.\n')),
    ['4 2(d) Title of Class of Securities and CUSIP Number', '4 2(e) Title of Class of Securities and CUSIP Number'],
  );
  assert.deepEqual(read(wrapped('10-Q', '\nItem 6(a).  Exhibits\n\nText.\n')), ['4 II/6 Exhibits']);
});

test('items: what is mentioned out of the form\u2019s order is none', () => {
  const text = wrapped(
    '10-K',
    '\nItem 7.  Management\u2019s Discussion\n\nText.\n\nItem 8.  Financial Statements\n\nText, see\n\nItem 15. These statements are our own.\n\nItem 9.  Changes in Accountants\n\nText.\n\nItem 9A. Controls and Procedures\n\nText.\n',
  );
  assert.deepEqual(
    items(documentOf(text)).map(item => item.number),
    ['7', '8', '9', '9A'],
  );
});

test('items: the caption alone, in a part without numbered items', () => {
  const body =
    '\n  PART I\n\n  MILL COMPANY\n  MANAGEMENT\u2019S DISCUSSION AND ANALYSIS OF\n  FINANCIAL CONDITION AND RESULTS OF OPERATIONS\n\nText.\n\n  PART II\n\nItem 1. Legal Proceedings\n\nText.\n\nOther Information\n\nText.\n';
  assert.deepEqual(read(wrapped('10-Q', body)), [
    '7 I/2 MANAGEMENT\u2019S DISCUSSION AND ANALYSIS OF FINANCIAL CONDITION AND RESULTS OF OPERATIONS',
    '14 II/1 Legal Proceedings',
  ]);
});

test('items: a table of where each is stands in place of them', () => {
  const table = '\nItem 1.  Business ........ 3-9\nItem 2.  Properties ...... 10\nItem 3.  Legal Proceedings ... 11\n';
  assert.deepEqual(
    items(documentOf(wrapped('10-K', table))).map(item => item.number),
    ['1', '2', '3'],
  );
});

test('outline: items under their part', () => {
  const text = wrapped(
    '10-Q',
    '\n  PART I. FINANCIAL INFORMATION\n\nItem 1. Financial Statements\n\nText.\n\nPART II, ITEM 6. EXHIBITS\n\nText.\n',
  );
  const [document] = outline(parse(text));
  assert.deepEqual(
    document!.children.map(part => [part.name, ...part.children.map(item => item.name)]),
    [
      ['Part I. FINANCIAL INFORMATION', 'Item 1. Financial Statements'],
      ['Part II', 'Item 6. EXHIBITS'],
    ],
  );
});

/** Captions of an annual report, in order. */
const CAPTIONS: readonly (readonly [part: string, number: string, caption: string])[] = [
  ['I', '1', 'Business'],
  ['I', '2', 'Properties'],
  ['I', '3', 'Legal Proceedings'],
  ['II', '5', "Market for Registrant's Common Equity and Related Stockholder Matters"],
  ['II', '6', 'Selected Financial Data'],
  ['II', '7', "Management's Discussion and Analysis of Financial Condition and Results of Operations"],
  ['II', '8', 'Financial Statements and Supplementary Data'],
  ['III', '10', 'Directors and Executive Officers of the Registrant'],
  ['III', '11', 'Executive Compensation'],
  ['IV', '14', 'Exhibits, Financial Statement Schedules and Reports on Form 8-K'],
];
const CONTENTS: readonly ((number: string, caption: string) => string)[] = [
  (number, caption) => `  Item ${number}.  ${caption} ..... 7`,
  (number, caption) => `Item ${number}.\n\n\n${caption}\n\n\n7\n\n\n`,
  (number, caption) => `ITEM ${number}.  ${caption.toUpperCase()}`,
];

test('items: neither a contents page, running heads, case, place nor line ends change them', () => {
  fc.assert(
    fc.property(
      fc.subarray([...CAPTIONS], { minLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: CAPTIONS.length, maxLength: CAPTIONS.length }),
      fc.record({
        contents: fc.option(fc.constantFrom(...CONTENTS), { nil: undefined }),
        heads: fc.boolean(),
        capitals: fc.boolean(),
        indent: fc.constantFrom('', '\t', '          '),
        end: fc.constantFrom('\n', '\r\n'),
      }),
      (chosen, lengths, { contents: entry, heads, capitals, indent, end }) => {
        const list = entry
          ? `TABLE OF CONTENTS\n\n${chosen.map(([, n, c]) => entry(n, c)).join('\n')}\n\n<PAGE>\n`
          : '';
        let part = '';
        const sections = chosen.map(([own, number, caption], i) => {
          const heading = `${indent}Item ${number}.  ${capitals ? caption.toUpperCase() : caption}`;
          const prose =
            `\n     The mill turned and the river ran, year by year, and\nItem 3 of the old deed was never read again by its owners.\n`.repeat(
              lengths[i]!,
            );
          const again = heads ? `\n<PAGE>\n${heading} (Continued)\n${prose}` : '';
          const top = own === part ? '' : `\n                         PART ${own}\n\n`;
          part = own;
          return `${top}${heading}\n${prose}${again}\n`;
        });
        const text = wrapped('10-K', `${list}\n${sections.join('\n')}`).replaceAll('\n', end);
        const document = documentOf(text);
        const found = items(document);
        assert.deepEqual(
          found.map(item => `${item.part} ${item.number}`),
          chosen.map(([own, number]) => `${own} ${number}`),
        );
        // In the body, below the contents page and above its own running head.
        const body = list && text.indexOf('<PAGE>');
        for (const [i, item] of found.entries()) {
          assert.ok(item.heading.start > Number(body), text);
          assert.doesNotMatch(text.slice(item.heading.start, text.indexOf('\n', item.heading.start)), /Continued/);
          assert.equal(item.span.end >= (found[i + 1]?.heading.start ?? 0) - 80, true);
        }
      },
    ),
    { numRuns: 200 },
  );
});

const contents = `
                                     INDEX

PART I.  FINANCIAL INFORMATION                                            Page

  Item 1.  Financial Statements ............................................ 3
  Item 2.  Management's Discussion and Analysis ............................ 9

PART II.  OTHER INFORMATION

  Item 1.  Legal Proceedings .............................................. 12
  Item 6.  Exhibits and Reports on Form 8-K ............................... 13
`;
const filler = '\n     The mill turned and the river ran, and nothing else was reported.\n'.repeat(6);
const body = `
                         PART I.  FINANCIAL INFORMATION

Item 1.  Financial Statements
${filler}
Item 2.  Management's Discussion and Analysis
${filler}
<PAGE>
Item 2.  Management's Discussion and Analysis (continued)
${filler}
                          PART II.  OTHER INFORMATION

Item 1.  Legal Proceedings
${filler}
<PAGE>
                          PART II.  OTHER INFORMATION

Item 6.  Exhibits and Reports on Form 8-K
${filler}`;

test('items: the contents page is told from the body, and running heads open nothing', () => {
  const alone = read(wrapped('10-Q', body));
  const both = read(wrapped('10-Q', contents + body));
  const plain = (list: string[]) => list.map(item => item.replace(/^\d+ /, ''));
  assert.deepEqual(plain(alone), [
    'I/1 Financial Statements',
    "I/2 Management's Discussion and Analysis",
    'II/1 Legal Proceedings',
    'II/6 Exhibits and Reports on Form 8-K',
  ]);
  assert.deepEqual(plain(both), plain(alone));
  const shift = contents.split('\n').length - 1;
  assert.deepEqual(
    both.map(item => Number.parseInt(item, 10) - shift),
    alone.map(item => Number.parseInt(item, 10)),
  );
});

test('items: each ends where the next begins, the last at the signatures', () => {
  const text = wrapped(
    '8-K',
    '\nItem 5. Other Events.\n\nText.\n\nItem 7. Exhibits.\n\n(c) Exhibits.\n\n     99.1   Press release\n\n                SIGNATURES\n\n     Pursuant to the requirements of the Act, signed.\n\n     By: /s/ Ann Bole\n         Ann Bole\n         President\n',
  );
  const [first, second] = items(documentOf(text));
  assert.equal(first!.span.end, second!.span.start);
  assert.equal(text.slice(second!.span.end).trimStart().slice(0, 10), 'SIGNATURES');
});

test('sub-items: letters in order, with their first sentence', () => {
  const [item] = items(
    documentOf(
      wrapped(
        '8-K',
        '\nItem 7. Financial Statements and Exhibits.\n\n(a) Not applicable.\n\n(b) Pro forma financial information. None.\n\n(c) Exhibits:\n\n     99.1   Press release\n',
      ),
    ),
  );
  assert.deepEqual(
    item!.subItems.map(sub => `${sub.letter} ${sub.caption.value}`),
    ['a Not applicable.', 'b Pro forma financial information.', 'c Exhibits:'],
  );
});

const page = (signed: string) =>
  wrapped(
    '8-K',
    `\nItem 5. Other Events.\n\nText.\n\n                SIGNATURES\n\n     Pursuant to the requirements of the Securities Exchange Act of 1934, the\nregistrant has duly caused this report to be signed by the undersigned.\n\n${signed}\n`,
  );

test('signatures: name, title, company and date, in the usual layouts', () => {
  const layouts = [
    '                              TALLOW, INC.\n\n\nDated: May 6, 2003            By: /s/ Ann Bole\n                                  --------------------\n                                  Ann Bole\n                                  Vice President\n',
    'TALLOW, INC.\n\nBy: /s/ Ann Bole\nName: Ann Bole\nTitle: Vice President\n\nDate: May 6, 2003\n',
    '                              TALLOW, INC.\n\nMay 6, 2003                   By: \\s\\ Ann Bole\n                                  ____________________\n                                  Ann Bole, Vice President\n',
  ];
  for (const layout of layouts) {
    const [found, ...more] = signatures(documentOf(page(layout)));
    assert.deepEqual(more, [], layout);
    assert.equal(found!.signatory.value, 'Ann Bole', layout);
    assert.equal(found!.registrant?.value, 'TALLOW, INC.', layout);
    assert.equal(found!.date?.value, '2003-05-06', layout);
    assert.equal(found!.conformed, true);
    assert.match(found!.title?.value ?? '', /Vice President/, layout);
  }
});

test('signatures: a table of names, titles and dates', () => {
  const table = `<TABLE>
<S>                               <C>                               <C>
/s/  ANN BOLE                     Chairman of the Board and         March 6, 1998
-----------------------------     Chief Executive Officer
              Ann Bole            (Principal Executive Officer)

/s/  CARL DUNN                    Director                          March 7, 1998
-----------------------------
             Carl Dunn
</TABLE>
`;
  assert.deepEqual(
    signatures(documentOf(page(table))).map(
      ({ signatory, title, date }) => `${signatory.value}, ${title?.value}, ${date?.value}`,
    ),
    [
      'ANN BOLE, Chairman of the Board and Chief Executive Officer (Principal Executive Officer), 1998-03-06',
      'CARL DUNN, Director, 1998-03-07',
    ],
  );
});

test('signatures: an unsigned line gives the printed name, not conformed', () => {
  const [found] = signatures(
    documentOf(page('TALLOW, INC.\n\nBy: ____________________\n    Ann Bole\n    President\n')),
  );
  assert.equal(found!.signatory.value, 'Ann Bole');
  assert.equal(found!.conformed, false);
});

test('exhibits: index with columns, wrapped descriptions and pages; those named under an item only', () => {
  const text = wrapped(
    '8-K',
    '\nItem 7. Exhibits.\n\n(c) Exhibits:\n\n     4.1    Indenture\n     99.1   Press release dated\n            May 6, 2003\n\n                 EXHIBIT INDEX\n\nExhibit                                                        Page\n-------                                                        ----\n\n4.1.      Indenture, dated as of May 1, 2003,\n          between the Company and the Trustee                     6\n',
  );
  const document = documentOf(text);
  assert.deepEqual(
    exhibitIndex(document)!.exhibits.map(({ number, description, page: at }) => [
      number.value,
      description.value,
      at?.value,
    ]),
    [['4.1', 'Indenture, dated as of May 1, 2003, between the Company and the Trustee', '6']],
  );
  assert.deepEqual(
    exhibits(document).map(({ number, description }) => `${number.value} ${description.value}`),
    [
      '4.1 Indenture, dated as of May 1, 2003, between the Company and the Trustee',
      '99.1 Press release dated May 6, 2003',
    ],
  );
});

test('pages: from mark to mark, numbered at the foot, in the mark, or not at all', () => {
  const numbers = (body: string) => pages(documentOf(body)).map(page => page.number);
  assert.deepEqual(numbers('Cover\n\n<PAGE>\n\nText.\n\n                2\n\n<PAGE>\nNotes\n               F-7\n'), [
    undefined,
    '2',
    'F-7',
  ]);
  assert.deepEqual(numbers('<PAGE>   1\nCover\n<PAGE>   2\nText.\n'), ['1', '2']);
  assert.deepEqual(numbers('Cover\n\fText.\n              - 2 -\n'), [undefined, '2']);
});

test('items: a caption goes on under the underlining of its first line', () => {
  assert.deepEqual(
    read(
      wrapped(
        '10-K',
        "\nItem 7.  Management's Discussion and Analysis of Financial\n----------------------------------\nCondition and Results of Operations\n-----------------------------------\n\n     Text.\n\nItem 3.  Legal Proceedings\n-------------------------\nNone, but for a claim.\n",
      ),
    ),
    [
      "4 II/7 Management's Discussion and Analysis of Financial Condition and Results of Operations",
      '11 I/3 Legal Proceedings',
    ],
  );
});

test('parts: of a form without items, by its captions; fields asked for in a part stand under it', () => {
  const body = `                    SECURITIES AND EXCHANGE COMMISSION
                               FORM 12b-25
                   For Period Ended: December 31, 2002

PART I - REGISTRANT INFORMATION

Full name of registrant: Alder Holdings, Inc.

                                 PART II
                       RULES 12b-25(b) AND (c)

The reasons given in
Part III of this form could not be removed without effort.

PART III - NARRATIVE

The mill burned down.

PART II - RULES 12b-25(b) AND (c)

PART IV. OTHER INFORMATION
`;
  const filing = parse(wrapped('NT 10-K', body));
  const { documents } = envelope(filing);
  assert.deepEqual(
    parts(documents[0]!).map(({ number, caption }) => `${number} ${caption.value}`),
    ['I REGISTRANT INFORMATION', 'II RULES 12b-25(b) AND (c)', 'III NARRATIVE', 'IV OTHER INFORMATION'],
  );
  const first = outline(filing)[0]!.children.find(({ kind }) => kind === 'part')!;
  assert.deepEqual(
    first.children.map(({ name }) => name),
    ['Exact name of registrant'],
  );
  assert.deepEqual(parts(envelope(parse(wrapped('CORRESP', body))).documents[0]!), []);
});

test('items: a caption does not go on to the heading of a part', () => {
  assert.equal(read('Item 1\nPART II\n\nItem 5. Other Information\n\n     None.\n')[0], '0 1 ');
});
