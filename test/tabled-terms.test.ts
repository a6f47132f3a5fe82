import assert from 'node:assert/strict';
import { test } from 'node:test';
import { envelope } from '../server/filing/envelope.ts';
import { parse } from '../server/filing/filing.ts';
import { terms } from '../server/filing/terms.ts';
import { textAt } from '../server/filing/text.ts';

/** Each term as 'name: where it is said to be defined, or what it means'. */
function defined(text: string): string[] {
  const document = envelope(parse(text)).documents[0]!;
  return terms(document).map(
    term => `${term.name}: ${textAt(document.filing.text, term.definition).replace(/\s+/g, ' ')}`,
  );
}

const MILL = ['Act: 6.2', 'Log Price: 1.4(a)', 'Mill: Recitals', 'Saw: 5.4, 14.1'];

test('a table of terms and their sections: quoted or bare, by leaders, blanks or tabs, over pages, in one line each or in cells', () => {
  const cases: Readonly<Record<string, string>> = {
    leaders: `
DEFINED TERM                    SECTION

"Act".......................        6.2
"Log Price".................     1.4(a)
"Mill"......................   Recitals
"Saw".......................  5.4, 14.1
`,
    blanks: `
        Term                    Defined in Section
        ----                    ------------------
        Act                     6.2
        Log Price               1.4(a)
        Mill                    Recitals
        Saw                     5.4, 14.1
`,
    'a heading on two lines': `
                                     Defined in
     Term                             Section
     ----                            ----------
     "Act".......................     6.2
     "Log Price" . . . . . . . . .    1.4(a)
     "Mill"......................     Recitals
     "Saw".......................     5.4, 14.1
`,
    tabs: `
Definition\tLocation
Act\t6.2
Log Price\t1.4(a)
Mill\tRecitals
Saw\t5.4, 14.1
`,
    'two pairs side by side': `
Term              Section      Term              Section
Act               6.2          Mill              Recitals
Log               1.4(a)       Saw               5.4, 14.1
  Price
`,
    'over a page': `
DEFINED TERM                    SECTION

"Act"                               6.2
"Log Price"                      1.4(a)

                  iv
<PAGE>

DEFINED TERM                    SECTION
- - ------------                -------

"Mill"                         Recitals
"Saw"                         5.4, 14.1
`,
    'a wrapped name': `
Term                            Section
Act                             6.2
Log
  Price                         1.4(a)
Mill                            Recitals
Saw                             5.4, 14.1
`,
    'a name wrapped under its row': `
Term                            Section
Act                             6.2
Log                             1.4(a)
  Price
Mill                            Recitals
Saw                             5.4, 14.1
`,
    'no heading, but words that say so': `
Each of the following terms is defined in the Section set forth opposite
such term:

"Act" 6.2
"Log Price" 1.4(a)
"Mill" Recitals
"Saw"  5.4, 14.1
`,
    'a title': `
                 INDEX OF DEFINED TERMS

Act              6.2
Log Price 1.4(a)
Mill             Recitals
Saw              5.4, 14.1
`,
    'each cell a line': `
Term

Section

Act

6.2

Log Price

1.4(a)

Mill

Recitals

Saw

5.4, 14.1

Other words end the list, and are longer than any name of a term may be in a table, as all can see.
`,
  };
  for (const [name, text] of Object.entries(cases)) assert.deepEqual(defined(text).toSorted(), MILL, name);
});

test('a place is as papers print it', () => {
  for (const place of [
    'Section 5.4(b)(ii)',
    'Preamble',
    'first recital',
    'Exhibit A',
    '\u00a7 3.2',
    'Sections 2.1 and 3.4',
    'Article IV',
    'A-4',
    'Page 12',
  ])
    assert.deepEqual(
      defined(`Term                  Section\nAct                   ${place}\nMill                  1.1\n`),
      [`Act: ${place}`, 'Mill: 1.1'],
    );
});

test('a table of an HTML document', () => {
  const rows = [
    ['Term', 'Section'],
    ['Act', '6.2'],
    ['\u201cLog Price\u201d', '1.4(a)'],
  ].map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('<td>&nbsp;</td>')}</tr>\n`);
  const text = `<DOCUMENT>\n<TYPE>EX-10\n<TEXT>\n<html><body><table>${rows.join('')}</table></body></html>\n</TEXT>\n</DOCUMENT>\n`;
  assert.deepEqual(defined(text), ['Act: 6.2', 'Log Price: 1.4(a)']);
});

test('two names of a row, and what stands after the table', () => {
  assert.deepEqual(
    defined(`Term                        Section
"fell" or "felling"........     6.2
"Mill".....................     1.1

                    ARTICLE II

                    THE MILLS

Section 2.1  The Mill.  The Mill stands    2.2
`),
    ['fell: 6.2', 'felling: 6.2', 'Mill: 1.1'],
  );
});

test('a table of terms and meanings: over lines and pages, and nothing of what is under it', () => {
  assert.deepEqual(
    defined(`
Term                  Meaning

Act                   A law of the land that all
                      mills are under.

Log Price             The price of a log.

                         5
<PAGE>

Mill                  The mill at Larch.

The mill was sold in the year that is told of above, for a price that all of the parties agreed to.
`),
    ['Act: A law of the land that all mills are under.', 'Log Price: The price of a log.', 'Mill: The mill at Larch.'],
  );
});

test('contents pages, lists of exhibits and tables of fees are no tables of terms', () => {
  for (const text of [
    `
                  TABLE OF CONTENTS
                                                     Page
ARTICLE I   DEFINITIONS                                 1
  1.1   Act                                             1
  1.2   Log Price                                       2
  1.3   Mill                                            3
  1.4   Saw                                             4
`,
    `
DEFINITIONS                                          Page
1.1   Act .........................................   1-1
1.2   Log Price ...................................   1-2
1.3   Mill ........................................   1-3
1.4   Saw .........................................   1-4
`,
    `
                  DEFINED TERMS                     1
                  THE LOGS                          4
                  MILLS                             9
                  ACTS                             12
                  FEES                             15
                  NOTICES                          18
`,
    `
                     DEFINITIONS

Mills ...........................................     1
Logs ............................................     4
Saws ............................................     9
Acts ............................................    12
Fees ............................................    15
`,
    `
Term                  Fee
One year              5
Two years             6
Three years           7
`,
    `
The following terms of the notes are as set forth in the Section on logs:

Principal             5,000
Rate                  6%
Term                  7 years
`,
    `
Exhibits
Exhibit A             Form of Note
Exhibit B             Form of Log
`,
  ])
    assert.deepEqual(defined(text), [], text);
});
