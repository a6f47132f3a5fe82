import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { TextEdit } from 'vscode-languageserver-types';
import { type RefactorData, refactored, refactorings } from '../../server/features/refactor.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { edit, type Filing, parse } from '../../server/filing/filing.ts';
import { type Section, sections } from '../../server/filing/sections.ts';
import { offsetAt, positionAt, slice } from '../../server/filing/text.ts';
import { marked } from '../marked.ts';
import { noCorpus, realFilings } from './real-filings.ts';

const uri = 'file:///draft.txt';
const agreement = readFileSync(path.join(import.meta.dirname, '../../samples/asset-purchase-agreement.txt'), 'utf8');

function whole({ text }: Filing): string {
  return slice(text, 0, text.length);
}

/** The titles offered at a place, with the data of each. */
function offered(filing: Filing, offset: number, only?: readonly string[]): ReadonlyMap<string, RefactorData> {
  const position = positionAt(filing.text, offset);
  const actions = refactorings(filing, { uri, range: { start: position, end: position }, ...(only && { only }) });
  return new Map(actions.map(({ title, data }) => [title, data]));
}

interface Done {
  readonly filing: Filing;
  /** What waits for a person's word. */
  readonly unsure: readonly string[];
}

/** What a refactoring makes of the filing, without what is unsure; why it is refused. */
function done(filing: Filing, data: RefactorData | undefined): Done | string {
  assert.ok(data);
  const found = refactored(filing, data, true);
  if ('refused' in found) return found.refused;
  const [change] = found.documentChanges as { edits: (TextEdit & { annotationId: string })[] }[];
  const waits = ({ annotationId }: { annotationId: string }) =>
    found.changeAnnotations![annotationId]!.needsConfirmation === true;
  const edits = change!.edits.toSorted(
    (a, b) => offsetAt(filing.text, b.range.start) - offsetAt(filing.text, a.range.start),
  );
  return {
    filing: edits
      .filter(each => !waits(each))
      .reduce((now, { range, newText }) => {
        const span = { start: offsetAt(filing.text, range.start), end: offsetAt(filing.text, range.end) };
        return edit(now, span, newText);
      }, filing),
    unsure: edits.filter(waits).map(({ annotationId }) => found.changeAnnotations![annotationId]!.label),
  };
}

/** The text after the refactoring whose title matches, at the mark. */
function rewritten(source: string, title: RegExp): string {
  const { text, cursor } = marked(source);
  const filing = parse(text);
  const titles = offered(filing, cursor);
  const found = [...titles].find(([each]) => title.test(each));
  assert.ok(found, `${title} among ${[...titles.keys()].join('; ')}`);
  const result = done(filing, found[1]);
  return typeof result === 'string' ? result : whole(result.filing);
}

function changedLines(source: string, title: RegExp): string[] {
  const before = marked(source).text.split('\n');
  return rewritten(source, title)
    .split('\n')
    .filter((line, i) => line !== before[i])
    .map(line => line.trim());
}

test('renumbering a section: those after it in its article, and what refers to them', () => {
  assert.deepEqual(
    changedLines(agreement.replace('Section 2.3 Pur', 'Section‸ 2.3 Pur'), /^Renumber from 2\.3 on: one up$/),
    [
      '"Closing" has the meaning set forth in Section 2.5.',
      '"Purchase Price" has the meaning set forth in Section 2.4.',
      'Section 2.4 Purchase Price. The price of the Purchased Assets (the',
      'Section 2.5 Closing. The closing of the purchase (the "Closing") shall take',
      'Section 2.6 Allocation. The Purchase Price shall be allocated among the',
      'Closing unless the Purchase Price has been paid under Section 2.4.',
    ],
  );
});

test('renumbering an article: its sections too; lists of numbers; another paper keeps its own', () => {
  const after = rewritten(agreement.replace('ARTICLE IV', 'ARTICLE‸ IV'), /Article IV on: one up/);
  for (const line of [
    'ARTICLE V\n                                   CONDITIONS',
    'Section 5.2 Conditions of the Seller',
    'the conditions of Sections 5.1 and 5.2\n',
    'Section 7.1 (Notices)',
    'under this Article VI beyond',
    'What Article III says holds',
    "Section 5.2(a) of the Seller's operating agreement",
  ])
    assert.ok(after.includes(line), line);
});

test('a clause named without its section waits; another paper is not asked about', () => {
  const text = agreement.replace('neither party makes', 'and clause (b) does not, neither party makes');
  const there = parse(text.replace('and clause (b)', 'and Section 5.2(a) of the Lease'));
  const article = offered(there, whole(there).indexOf('ARTICLE V\n')).get('Renumber from Article V on: one up');
  assert.deepEqual((done(there, article) as Done).unsure, []);
  const own = parse(agreement.replace('the Contracts; and', 'the Contracts, but for those of clause (c); and'));
  const clause = offered(own, agreement.indexOf('(b) the Con')).get('Renumber from (b) on: one up');
  assert.deepEqual((done(own, clause) as Done).unsure, ['Renumber where a clause is named without its section']);
});

test('renumbering a clause: the references into its section', () => {
  assert.deepEqual(changedLines(agreement.replace('(b) the Con', '(b)‸ the Con'), /^Renumber from \(b\) on: one up$/), [
    '(c) the Contracts; and',
    '(d) all machines, tools and stock of the Business.',
    'Section 3.2 Contracts. Each of the Contracts described in Section 2.1(c) is',
  ]);
});

test('what another document says of an attached agreement follows', () => {
  const cover = report.replace('10.2    Deed', '2.1     Asset Purchase Agreement of May 2, 2006\n     10.2    Deed');
  const named = 'The price is told in Section 2.3 of the Asset Purchase Agreement, attached as Exhibit 2.1.';
  const file = `<DOCUMENT>\n<TYPE>8-K\n<TEXT>${cover}\n${named}\n</TEXT>\n</DOCUMENT>\n${agreement}`;
  const filing = parse(file);
  const data = offered(filing, file.indexOf('Section 2.3 Pur')).get('Renumber from 2.3 on: one up');
  const text = whole((done(filing, data) as Done).filing);
  assert.ok(text.includes(named.replace('2.3', '2.4')), text.slice(0, 1200));
});

test('numbers keep their looks, and a contents page follows', () => {
  const source = `
                               TABLE OF CONTENTS

Section 1.01  Rent ...................... 1
Section 1.05  Use ....................... 1
Section 1.08  Care ...................... 2
Section 1.09  Term ...................... 2
Section 1.10  Notices ................... 3

Section 1.01  Rent. The rent is due as Section 1.10 says.

Section 1.05  Use. The mill is used as a mill.

Section 1.08  Care. The weir is mended each year.

Section 1.09‸  Term. The term is one year.

Section 1.10  Notices. See Section 1.09.
`;
  assert.deepEqual(changedLines(source, /one up/), [
    'Section 1.10  Term ...................... 2',
    'Section 1.11  Notices ................... 3',
    'Section 1.01  Rent. The rent is due as Section 1.11 says.',
    'Section 1.10  Term. The term is one year.',
    'Section 1.11  Notices. See Section 1.10.',
  ]);
});

test('down is offered where the number before is free', () => {
  const gone = agreement.replace('     Section 2.4 Closing.', '     Closing.');
  const filing = parse(gone);
  const at = (heading: string) => [...offered(filing, gone.indexOf(heading) + 3).keys()];
  assert.deepEqual(at('Section 2.5 Allocation'), ['Renumber from 2.5 on: one up', 'Renumber from 2.5 on: one down']);
  assert.deepEqual(at('Section 2.2 Assumed'), ['Renumber from 2.2 on: one up']);
});

test('where the way back is not sure, every change waits for a word', () => {
  const text = '\nSection 1. Rent. It is due.\n\nSection 2. Term. One year.\n\nSection 3. Notices. In writing.\n';
  const filing = parse(text);
  const data = offered(filing, 2).get('Renumber from Section 1 on: one up');
  const result = done(filing, data) as Done;
  assert.equal(whole(result.filing), text);
  assert.ok(result.unsure.length >= 3 && result.unsure.every(label => /read back/.test(label)));
  assert.match((refactored(filing, data!, false) as { refused: string }).refused, /wants a look/);
});

const report = `
                                    FORM 8-K

Date of Report: March 26, 2004

                               LARCH FUNDING, INC.
             (Exact name of registrant as specified in its charter)

Item 7.  Financial Statements and Exhibits.

(c)  Exhibits

     10.1    Lease of the mill
     10.2    Deed of the mill
     99.1    Press release of March 26, 2004

The lease is Exhibit 10.1 and the deed is Exhibit 10.2.

It has the terms of Exhibit 10.2 to the registrant's Form 10-K for 2001.
`;

test('renumbering an exhibit: its list, its references, and the exhibit itself', () => {
  const file = `<DOCUMENT>\n<TYPE>8-K\n<TEXT>${report.replace('10.2    Deed', '10‸.2    Deed')}</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-10.2\n<TEXT>\n                                  EXHIBIT 10.2\n\nDEED\n</TEXT>\n</DOCUMENT>\n`;
  assert.deepEqual(changedLines(file, /^Renumber from Exhibit 10\.2 on: one up$/), [
    '10.3    Deed of the mill',
    'The lease is Exhibit 10.1 and the deed is Exhibit 10.3.',
    '<TYPE>EX-10.3',
    'EXHIBIT 10.3',
  ]);
});

const LONG = '\nWhat is said here goes on.\n'.repeat(5);

/** An agreement of three sections on two pages, under a contents page with these entries. */
const paged = (entries: string, last: string) => `
                               TABLE OF CONTENTS

${entries}

                                       i
<PAGE>

Section 1.1  Rent. The rent is due.

Section 1.2  Term. The term is one year.
${LONG}
                                       1
<PAGE>

Section 1.3  Notices. They are in writing.
${LONG}
                                      ${last}
`;

test('the contents page takes captions and pages from the text, and keeps its columns', () => {
  const source = paged(
    `Section‸ 1.1  Rents ...................... 1
Section 1.2  Term ....................... 9
Section 1.3  Notices .................... 3`,
    '12',
  );
  assert.deepEqual(changedLines(source, /Update the contents page/), [
    'Section 1.1  Rent ....................... 1',
    'Section 1.2  Term ....................... 1',
    'Section 1.3  Notices ................... 12',
  ]);
  const after = rewritten(source, /Update the contents page/);
  assert.deepEqual([...offered(parse(after), after.indexOf('Section 1.1')).keys()], []);
});

test('an entry without a page number does not take the line of the entry below it', () => {
  const source = paged(
    `Section‸ 1.1  Rents
Section 1.2  Terms ...................... 9
Section 1.3  Notices .................... 3`,
    ' 3',
  );
  assert.deepEqual(changedLines(source, /Update the contents page/), ['Section 1.2  Term ....................... 1']);
});

test('a contents page waits where the text has quite another caption, and takes no number that is not printed', () => {
  const source = `
                               TABLE OF CONTENTS

Section 1.1  Rent ....................... 1
Section 1.2  Term ....................... 1
Section 1.3  Notices .................... 1

<PAGE>   2
Section 1.1  Rent. The rent is due.

Section 1.2  Care of the Mill. The mill is mended.
${LONG}
<PAGE>   3
Section 1.3  Notices. They are in writing.
${LONG}
`;
  const filing = parse(source);
  const result = done(filing, offered(filing, source.indexOf('Section 1.1')).get('Update the contents page')) as Done;
  assert.equal(result.filing, filing);
  assert.deepEqual(result.unsure, ['Update the contents page where the text has quite another caption']);
});

test('all characters that ASCII has not; in a table those wait that would move it', () => {
  const text =
    '\nThe registrant\u2019s board \u2013 it said \u201cno\u201d.\n<TABLE>\n<S>   <C>\nMill\u2026   12\nMill\u2019s  12\n</TABLE>\nIn \u00a3.\n';
  const filing = parse(text);
  const result = done(filing, offered(filing, 8).get("Replace all characters that EDGAR's ASCII has not")) as Done;
  assert.equal(
    whole(result.filing),
    '\nThe registrant\'s board - it said "no".\n<TABLE>\n<S>   <C>\nMill\u2026   12\nMill\'s  12\n</TABLE>\nIn \u00a3.\n',
  );
  assert.deepEqual(result.unsure, ['Replace characters in a table, whose columns move']);
  assert.equal(offered(filing, text.indexOf('<TABLE>')).size, 0);
  assert.equal(offered(filing, text.indexOf('<TABLE>'), ['refactor']).size, 1);
  assert.equal(offered(filing, 8, ['quickfix']).size, 0);
});

test('what was filed is not rewritten', () => {
  const text = `<SEC-HEADER>\nACCESSION NUMBER: 0000000000-04-000001\n</SEC-HEADER>\n${agreement}`;
  assert.equal(offered(parse(text), text.indexOf('Section 2.3') + 3).size, 0);
});

test('real agreements: renumbered up and down again they are the same, or every change waits', {
  skip: noCorpus,
}, () => {
  let tried = 0;
  let sure = 0;
  for (const { filing, name } of realFilings(40)) {
    for (const { content, span } of envelope(filing).documents) {
      if (content !== 'text' || span.end - span.start > 250_000) continue;
      const draft = parse(slice(filing.text, span.start, span.end));
      const all = envelope(draft).documents.flatMap(document => flat(sections(document)));
      for (const { heading } of all.filter((_, i) => i % 7 === 3).slice(0, 8)) {
        const data = [...offered(draft, heading.start)].find(([title]) => title.endsWith('one up'))?.[1];
        const there = data && done(draft, data);
        if (!there || typeof there === 'string') continue;
        tried++;
        if (there.filing === draft) continue;
        sure++;
        const moved = whole(there.filing).length - whole(draft).length;
        const places = [heading.start, heading.start + moved].flatMap(at => [...offered(there.filing, at)]);
        const back = places.flatMap(([title, each]) => (title.endsWith('one down') ? [done(there.filing, each)] : []));
        const texts = back.map(result => (typeof result === 'string' ? result : whole(result.filing)));
        if (moved === 0) assert.ok(texts.includes(whole(draft)), `${name} at ${heading.start}`);
      }
    }
  }
  assert.ok(tried > 20 && sure > tried * 0.6, `${sure} of ${tried}`);
});

function flat(list: readonly Section[]): Section[] {
  return list.flatMap(section => [section, ...flat(section.children)]);
}

test('a heading that is read as an entry of the contents too is counted on once', () => {
  const filing = parse('a)\nSection 1\nARTICLE I');
  const [data] = offered(filing, 5).values();
  const found = refactored(filing, data!, true);
  assert.ok('documentChanges' in found);
  const [change] = found.documentChanges as { edits: TextEdit[] }[];
  assert.deepEqual(
    change!.edits.map(({ range, newText }) => [range.start.line, newText]),
    [[1, '2']],
  );
});
