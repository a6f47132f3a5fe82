import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { DocumentHighlightKind, type Range } from 'vscode-languageserver-types';
import { definition } from '../../server/features/definition.ts';
import { highlights } from '../../server/features/highlight.ts';
import { hover } from '../../server/features/hover.ts';
import { documentLinks } from '../../server/features/links.ts';
import { references } from '../../server/features/references.ts';
import { parse } from '../../server/filing/filing.ts';
import { lineText, offsetAt, positionAt, slice } from '../../server/filing/text.ts';
import { marked } from '../marked.ts';

const uri = 'file:///filing.txt';
const textDocument = { uri };
const sample = (name: string) => readFileSync(path.join(import.meta.dirname, '../../samples', name), 'utf8');
const AGREEMENT = sample('asset-purchase-agreement.txt');
const SUBMISSION = sample('submission-8-k.txt');

/** The sample with the cursor put where `passage` has it. */
function at(text: string, passage: string) {
  const plain = passage.replace('‸', '');
  assert.ok(text.includes(plain), plain);
  const { text: source, cursor } = marked(text.replace(plain, passage));
  const filing = parse(source);
  return { filing, params: { textDocument, position: positionAt(filing.text, cursor) } };
}

/** The first line that the reference at the cursor leads to. */
function leadsTo(text: string, passage: string): string[] {
  const { filing, params } = at(text, passage);
  return definition(filing, params).map(({ targetSelectionRange }) =>
    lineText(filing.text, targetSelectionRange.start.line).trim(),
  );
}

function card(text: string, passage: string): string {
  const { filing, params } = at(text, passage);
  return (hover(filing, params)?.contents as { value: string } | undefined)?.value ?? '';
}

test('definition: a reference leads to the heading of what it names', () => {
  assert.deepEqual(
    leadsTo(AGREEMENT, 'meaning set forth in Section‸ 2.4'),
    ['Section 2.4 Closing. The closing of the purchase (the "Closing") shall take'].map(line => line),
  );
  assert.deepEqual(leadsTo(AGREEMENT, 'described in Section 2.1(‸b)'), ['(b) the Contracts; and']);
  assert.deepEqual(leadsTo(AGREEMENT, 'What Article‸ III says'), ['ARTICLE III']);
  assert.deepEqual(leadsTo(AGREEMENT, 'listed in Schedule‸ B'), ['SCHEDULE B']);
  assert.deepEqual(leadsTo(AGREEMENT, 'Sections 4.1 and 4‸.2'), [
    'Section 4.2 Conditions of the Seller. The Seller need not complete the',
  ]);
});

test('definition: from the report to the exhibit in the same file, by a reference and by the exhibit index', () => {
  assert.deepEqual(leadsTo(SUBMISSION, 'as Exhibit‸ 99.1'), ['<TYPE>EX-99.1']);
});

test('definition: into an exhibit of the submission that the report names', () => {
  const agreement = AGREEMENT.slice(AGREEMENT.indexOf('<DOCUMENT>'));
  const text = SUBMISSION.replace(
    'this report as Exhibit 99.1.',
    'this report as Exhibit 99.1, under Section 2.4 of the Asset Purchase Agreement and Section 2.4 of the Loan Agreement.',
  ).replace('</SEC-DOCUMENT>', `${agreement}</SEC-DOCUMENT>`);
  assert.deepEqual(
    leadsTo(text, 'Section 2‸.4 of the Asset').map(line => line.slice(0, 20)),
    ['Section 2.4 Closing.'],
  );
  assert.deepEqual(leadsTo(text, 'Section 2‸.4 of the Loan'), []);
});

test('references: a section by all that refer to it, from its heading and from any of them', () => {
  const lines = (passage: string) => {
    const { filing, params } = at(AGREEMENT, passage);
    return references(filing, { ...params, context: { includeDeclaration: false } }).map(({ range }) =>
      slice(filing.text, offsetAt(filing.text, range.start), offsetAt(filing.text, range.end)).replace(/\s+/g, ' '),
    );
  };
  assert.deepEqual(lines('Section 2‸.1 Purchased Assets.'), ['Section 2.1', 'Section 2.1', 'Section 2.1']);
  assert.deepEqual(lines('what Section 3.1‸ (Title)'), ['Section 3.1']);
});

test('hover: a reference shows the caption and the first lines of what it leads to, and where that is', () => {
  const shown = card(AGREEMENT, 'under Section 6‸.1 (Notices)');
  assert.match(shown, /^\*\*Section 6\.1\*\* — Notices/);
  assert.match(shown, /Notices shall be in writing\./);
  assert.match(shown, /ARTICLE VI; line \d+/i);
});

test('hover: a reference that leads nowhere, to another paper, or is not followed says so', () => {
  assert.match(
    card(AGREEMENT.replace('under Section 6.1 (Notices)', 'under Section 6.9'), 'under Section 6‸.9'),
    /Not there: Section 6\.3 is the last/,
  );
  assert.match(card(AGREEMENT, "Section 5.2‸(a) of the Seller's operating"), /Of another paper/);
});

test('hover: a term names the terms that its definition uses', () => {
  assert.match(card(AGREEMENT, '"Claim‸ Period" means'), /Uses Closing Date/);
});

test('links: header, file number, exhibits in the file; laws and rules by their number', () => {
  const filing = parse(SUBMISSION);
  const links = documentLinks(filing, { textDocument }).map(({ range, target, tooltip }) => [
    slice(filing.text, offsetAt(filing.text, range.start), offsetAt(filing.text, range.end)).replace(/\s+/g, ' '),
    target!.replace(uri, ''),
    tooltip!,
  ]);
  const of = (start: string) => links.filter(([printed]) => printed!.startsWith(start));
  const exhibit = of('99.1');
  assert.equal(exhibit.length, 1, JSON.stringify(links));
  assert.match(exhibit[0]![1]!, /^#L\d+$/);
  assert.equal(lineText(filing.text, Number(exhibit[0]![1]!.slice(2)) - 1), '<DOCUMENT>');
  assert.ok(
    links.some(([, target]) =>
      /^https:\/\/www\.sec\.gov\/Archives\/edgar\/data\/\d+\/\d{18}\/\d{10}-\d{2}-\d{6}-index\.htm$/.test(target!),
    ),
    JSON.stringify(links),
  );
});

test('links: what is no number leads nowhere', () => {
  const linked = (cik: string, number: string) =>
    documentLinks(
      parse(
        `<SEC-HEADER>\nFILER:\n\tCOMPANY DATA:\n\t\tCENTRAL INDEX KEY:\t${cik}\n\tFILING VALUES:\n\t\tSEC FILE NUMBER:\t${number}\n</SEC-HEADER>\n`,
      ),
      { textDocument },
    ).length;
  assert.equal(linked('0009990164', '333-99123'), 2);
  assert.equal(linked('none', '\ud800'), 0);
});

test('links: citations lead to the text of the law', () => {
  const cited = (text: string) =>
    documentLinks(parse(`<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`), { textDocument }).map(
      ({ target }) => target,
    );
  assert.deepEqual(cited('as Rule 13a-14(a) and 17 CFR 240.12b-2 say'), [
    'https://www.ecfr.gov/current/title-17/section-240.13a-14',
    'https://www.ecfr.gov/current/title-17/section-240.12b-2',
  ]);
  assert.deepEqual(cited('Section 13 or 15(d) of the Securities\n  Exchange Act of 1934; 18 U.S.C. Section 1350'), [
    'https://www.govinfo.gov/link/uscode/15/78m',
    'https://www.govinfo.gov/link/uscode/15/78m',
    'https://www.govinfo.gov/link/uscode/18/1350',
  ]);
  assert.deepEqual(cited('Item 601(b)(10) of Regulation S-K; Rule 405 under the Securities Act'), [
    'https://www.ecfr.gov/current/title-17/section-229.601',
    'https://www.ecfr.gov/current/title-17/section-230.405',
  ]);
  assert.deepEqual(cited('Section 13 of the Lease; Rule 405 of the club'), []);
});

test('a heading that names itself is highlighted once', () => {
  const filing = parse('Item 2.03 Item 2.03');
  for (const character of [2, 12])
    assert.deepEqual(
      highlights(filing, { position: { line: 0, character } }).map(({ range }) => [
        range.start.character,
        range.end.character,
      ]),
      [[0, 19]],
    );
});

test('a heading whose word was read as a reference is highlighted with it, and is where it is written', () => {
  const text = `Section 2.3 Price. The price is $5.

Section 2.4 Closing. The closing is subject to
Section
2.5 Allocation. The price is shared.

Section 2.6 End. As Section 2.5 says.
`;
  for (const passage of ['Sec‸tion\n2.5', 'Section\n2.‸5']) {
    const { filing, params } = at(text, passage);
    const covered = ({ range: { start, end } }: { range: Range }) =>
      slice(filing.text, offsetAt(filing.text, start), offsetAt(filing.text, end));
    const all = highlights(filing, params);
    assert.deepEqual(all.map(covered), ['Section\n2.5 Allocation', 'Section 2.5']);
    assert.equal(all[0]!.kind, DocumentHighlightKind.Write);
    const context = { includeDeclaration: false };
    assert.deepEqual(references(filing, { ...params, context }).map(covered), ['Section 2.5']);
  }
});
