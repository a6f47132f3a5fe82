import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FoldingRange } from 'vscode-languageserver-types';
import { type FoldingClient, foldingRanges } from '../../server/features/folding.ts';
import { parse } from '../../server/filing/filing.ts';
import { noCorpus, realFilings } from './real-filings.ts';

const page = (number: number, words: string) => `
${words}

                                      ${number}
\f
<PAGE>
LARCH FUNDING, INC. - REPORT ${number}
`;
const submission = `<SEC-DOCUMENT>0000000000-04-000001.txt : 20040402
<SEC-HEADER>0000000000-04-000001.hdr.sgml : 20040402
ACCESSION NUMBER:		0000000000-04-000001
CONFORMED SUBMISSION TYPE:	8-K

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			LARCH FUNDING INC
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<TEXT>
                                    FORM 8-K
Date of Report: March 26, 2004
                               LARCH FUNDING, INC.
             (Exact name of registrant as specified in its charter)

Item 5.  Other Events.

     On March 26, 2004, Larch Funding, Inc. made
the table that follows.
<TABLE>
<S>          <C>
Pools        12
</TABLE>
${page(1, 'It is as of the date above.')}
This page is
about the pools alone.
${page(2, '')}
Nor is there anything else.
${page(3, '')}
Item 7.  Financial Statements and Exhibits.

     None.

                                   SIGNATURES

     Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed on its behalf.

                                   LARCH FUNDING, INC.

                                   By: /s/ Ann Bole
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<TEXT>
begin 644 logo.jpg
M1DE,10
end
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;

/** Each fold as "kind: its first line .. its last line", indented by the folds around it. */
function shown(text: string, client: FoldingClient = {}): string[] {
  const lines = text.split('\n');
  const ends: number[] = [];
  return foldingRanges(parse(text), client).map(({ startLine, endLine, kind }) => {
    while (ends.length > 0 && ends.at(-1)! < startLine) ends.pop();
    const indent = '  '.repeat(ends.length);
    ends.push(endLine);
    const [first, last] = [startLine, endLine].map(line => lines[line]!.trim());
    return `${indent}${kind ? `${kind}: ` : ''}${first} .. ${last}`;
  });
}

test('header, documents, cover, items, signatures, tables, pages and what stands between them, encoded parts', () => {
  assert.deepEqual(shown(submission), [
    '<SEC-HEADER>0000000000-04-000001.hdr.sgml : 20040402 .. </SEC-HEADER>',
    '  FILER: .. COMPANY CONFORMED NAME:			LARCH FUNDING INC',
    '<TYPE>8-K .. </DOCUMENT>',
    '  FORM 8-K .. (Exact name of registrant as specified in its charter)',
    '  Item 5.  Other Events. .. LARCH FUNDING, INC. - REPORT 3',
    '    region: <TABLE> .. </TABLE>',
    '    comment: 1 .. LARCH FUNDING, INC. - REPORT 1',
    '    This page is .. about the pools alone.',
    '    comment: 2 .. LARCH FUNDING, INC. - REPORT 2',
    '    comment: 3 .. LARCH FUNDING, INC. - REPORT 3',
    '  Item 7.  Financial Statements and Exhibits. .. None.',
    '  SIGNATURES .. By: /s/ Ann Bole',
    '<TYPE>GRAPHIC .. </DOCUMENT>',
    '  comment: begin 644 logo.jpg .. end',
  ]);
});

test('a table without tags, with the heads of its columns', () => {
  const rows = ['Coal', 'Peat', 'Slate', 'Lime', 'Clay'].map(each => `${each.padEnd(20)}12        13`);
  const text = [
    'It sold, in 2004 and before, as follows in the tables below:',
    '',
    '                    2004      2003',
    ...rows,
    '',
    'That was all.',
  ];
  assert.deepEqual(shown(text.join('\n')), ['region: 2004      2003 .. Clay                12        13']);
});

test('beyond the limit the outermost are kept, in order, and one more', () => {
  assert.deepEqual(shown(submission, { limit: 3 }), [
    '<SEC-HEADER>0000000000-04-000001.hdr.sgml : 20040402 .. </SEC-HEADER>',
    '  FILER: .. COMPANY CONFORMED NAME:			LARCH FUNDING INC',
    '<TYPE>8-K .. </DOCUMENT>',
    '<TYPE>GRAPHIC .. </DOCUMENT>',
  ]);
});

test('a client that shows a text for what is folded is told what it is', () => {
  const texts = foldingRanges(parse(submission), { showsText: true }).flatMap(
    ({ collapsedText }) => collapsedText ?? [],
  );
  assert.ok(texts.includes('Item 5. Other Events.'), texts.join('; '));
  assert.ok(foldingRanges(parse(submission), {}).every(({ collapsedText }) => collapsedText === undefined));
});

test('a text without an envelope is folded by its items, not as a whole', () => {
  const bare = submission.slice(submission.indexOf('FORM 8-K'), submission.indexOf('</TEXT>'));
  assert.ok(shown(bare).every(line => !line.startsWith('  Item')));
  assert.ok(shown(bare).some(line => line.startsWith('Item 5.')));
});

test('on real filings: folds nest, none is of one line, no two begin on one', { skip: noCorpus }, () => {
  for (const { name, filing } of realFilings(40)) {
    const open: FoldingRange[] = [];
    let last = -1;
    for (const fold of foldingRanges(filing, {})) {
      assert.ok(fold.endLine > fold.startLine && fold.startLine > last, `${name}: line ${fold.startLine + 1}`);
      last = fold.startLine;
      while (open.length > 0 && open.at(-1)!.endLine < fold.startLine) open.pop();
      assert.ok(fold.endLine <= (open.at(-1)?.endLine ?? fold.endLine), `${name}: line ${fold.startLine + 1} crosses`);
      open.push(fold);
    }
  }
});
