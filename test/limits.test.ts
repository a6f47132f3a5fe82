import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import picocolors from 'picocolors';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { checklist } from '../server/features/checklist.ts';
import { filingView } from '../server/features/filing-view.ts';
import { status } from '../server/features/status.ts';
import { documentSymbols } from '../server/features/symbols.ts';
import { timeline } from '../server/features/timeline.ts';
import { envelope } from '../server/filing/envelope.ts';
import { exhibitIndex } from '../server/filing/exhibits.ts';
import { edit, type Filing, parse } from '../server/filing/filing.ts';
import { outline } from '../server/filing/outline.ts';
import { unread } from '../server/filing/unread.ts';
import type { Result } from '../server/formats/format.ts';
import { htmlMemo } from '../server/formats/html.ts';
import { json } from '../server/formats/json.ts';
import { memo } from '../server/formats/markdown.ts';
import { stylish } from '../server/formats/stylish.ts';
import { readText, Unreadable } from '../server/read-file.ts';
import { report } from '../server/rules/report.ts';
import { noSettings } from '../server/rules/settings.ts';
import { documentOfFile, type FilePieces } from '../server/submission-parts.ts';

const document = (type: string, body: string) => `<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`;
const XML = `<XBRL>\n<?xml version="1.0"?>\n<xbrl>${'<a>1</a>\n'.repeat(200_000)}</xbrl>\n</XBRL>`;
const said = (text: string) => unread(parse(text)).map(({ what, why }) => `${what}: ${why}`);

test('documents that are no text are said not to be read, and how long they are', () => {
  const picture = `begin 644 chart.jpg\n${`M${'#'.repeat(60)}\n`.repeat(500)}\`\nend`;
  const text = document('10-K', 'FORM 10-K') + document('EX-101.INS', XML) + document('GRAPHIC', picture);
  assert.deepEqual(said(text), ['EX-101.INS: XBRL, 1.7 MB', 'GRAPHIC: uuencoded image, 30 KB']);
  assert.deepEqual(said(document('10-K', 'FORM 10-K')), []);
  const [first] = unread(parse(text));
  assert.equal(text.slice(first!.span.start).startsWith('<DOCUMENT>\n<TYPE>EX-101.INS'), true);
});

test('a table, a signature page and a line that are longer than is read say so; at the limit they do not', () => {
  const table = (rows: number) => `<TABLE>\n<S>   <C>\n${'Fees   100\n'.repeat(rows)}</TABLE>`;
  assert.deepEqual(said(document('EX-99', table(1997))), []);
  assert.deepEqual(said(document('EX-99', table(1998))), ['a table: 2,000 of its 2,001 lines are read']);
  const signed = (rows: number) =>
    `SIGNATURES\n\nPursuant to the requirements of the Act\n${'By: /s/ Ann Bole\n'.repeat(rows)}`;
  assert.deepEqual(said(document('10-K', signed(100))), []);
  assert.match(said(document('10-K', signed(1500))).join(), /^a signature page: 1,000 of its 1,5\d\d lines are read$/);
  assert.deepEqual(said(document('EX-99', 'word '.repeat(500))), []);
  assert.deepEqual(said(document('EX-99', `\n${'word '.repeat(1501)}\nNext.`)), [
    'a line: of its 1,501 words 500 are looked at for columns',
  ]);
});

test('an edit elsewhere does not change what is said, and one there does', () => {
  const text = document('8-K', 'FORM 8-K') + document('EX-101.INS', XML) + document('EX-99', 'word '.repeat(600));
  const read = parse(text);
  const before = unread(read);
  const moved = unread(edit(read, { start: text.indexOf('FORM'), end: text.indexOf('FORM') }, 'THE\n'));
  assert.deepEqual(
    moved,
    before.map(each => ({ ...each, span: { start: each.span.start + 4, end: each.span.end + 4 } })),
  );
  const head = text.indexOf('<XBRL>');
  const plain = unread(edit(read, { start: head, end: text.indexOf('<xbrl>') }, 'Words '));
  assert.deepEqual([before.length, plain.length], [2, 1]);
});

test('a list of exhibits is read to its end, however long', () => {
  const rows = Array.from(
    { length: 900 },
    (_, i) => `10.${i + 1}   Lease of the ${i + 1}th building, with\n       its parking.\n\n`,
  );
  const filing = parse(document('10-K', `FORM 10-K\n\nEXHIBIT INDEX\n\n${rows.join('')}`));
  assert.equal(exhibitIndex(envelope(filing).documents[0]!)?.exhibits.length, 900);
});

const by = { version: '1', made: '2026-11-25', signedOff: {} };
const long =
  document('EX-101.INS', XML) + document('ZIP', 'begin 644 a.zip\n#\nend') + document('EX-99', 'word '.repeat(600));
const filing = parse(document('8-K', 'FORM 8-K') + long + document('XML', XML));
const checked = report(filing, 'draft.txt', { settings: noSettings });
async function printed(format: ReturnType<typeof stylish>): Promise<string> {
  const results = async function* (): AsyncIterable<Result> {
    yield checked;
    yield checked;
  };
  let text = '';
  for await (const part of format(results(), '1')) text += part;
  return text;
}

test('check says what is not read: in its summary, in the checklist, in the memo and as JSON', async () => {
  const plain = picocolors.createColors(false);
  assert.match(
    await printed(stylish(plain, false)),
    /\nnot read: EX-101\.INS: XBRL, 1\.7 MB; ZIP: uuencoded archive, 1 KB; a line: [^;]*; and 5 more \(--checklist names them\)\n$/,
  );
  const whole = await printed(stylish(plain, true));
  assert.match(whole, /\n {2}not read\n {4}\? line 7: EX-101\.INS: XBRL, 1\.7 MB\n/);
  assert.match(memo(checked), /## Not read\n\n.*\n.*\n\| 7 \| EX-101\.INS \| XBRL, 1\.7 MB \|\n/);
  assert.match(htmlMemo(checked, by), /<h2>Not read<\/h2>[\s\S]*EX-101\.INS: XBRL, 1\.7 MB/);
  const listed = checklist(checked, {}).groups.at(-1)!;
  assert.deepEqual([listed.label, listed.detail, listed.children!.length], ['Not read', '4', 4]);
  assert.equal(listed.children![0]!.detail, 'line 7 \u00b7 XBRL, 1.7 MB');
  const { reports } = JSON.parse(await printed(json));
  assert.deepEqual(
    reports[0].unread.map(({ what, why, range }: { what: string; why: string; range: object }) => [what, why, range]),
    checked.unread.map(({ what, why, range }) => [what, why, range]),
  );
  assert.equal(reports[0].unread.length, 4);
});

test('so does the status, as far as there is room', () => {
  const { unread: types, unreadParts } = status(filing, { settings: noSettings });
  assert.deepEqual(types, ['EX-101.INS', 'ZIP', 'XML']);
  assert.equal(unreadParts[0], 'EX-101.INS: XBRL, 1.7 MB');
  const many = parse(document('8-K', 'FORM 8-K') + document('GRAPHIC', 'begin 644 a.gif\n#\nend').repeat(40));
  assert.equal(status(many, { settings: noSettings }).unreadParts.length, 11);
  assert.equal(status(many, { settings: noSettings }).unreadParts.at(-1), 'and 30 more');
});

test('the outline of an editor has 5,000 symbols at most: what lies deepest is left out, and that is said at the end', () => {
  const clause = (i: number) =>
    `Section ${i}.1 Payment. Each party pays.\n\n     (a) Now. It pays.\n\n     (b) Later. It pays.\n\n`;
  const agreement = (articles: number) =>
    document('EX-10.1', Array.from({ length: articles }, (_, i) => `ARTICLE ${i + 1}\n\n${clause(i + 1)}`).join(''));
  const few = parse(agreement(20));
  assert.equal(flat(documentSymbols(few)).length, counted(few));
  const many = parse(agreement(3000));
  assert.ok(counted(many) > 6000, String(counted(many)));
  const symbols = documentSymbols(many);
  const all = flat(symbols);
  assert.equal(all.length, 5000);
  const left = (counted(many) - 4999).toLocaleString('en-US');
  assert.equal(symbols.at(-1)!.name, `\u2026 ${left} more not shown`);
  const end = symbols.at(-1)!.range.start;
  assert.ok(all.every(({ range }) => range.end.line <= end.line));
  // No symbol is there without the one that it lies in: those of the first levels all are.
  assert.equal(symbols[0]!.children!.length, outline(many)[0]!.children.length);
});

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap(symbol => [symbol, ...flat(symbol.children ?? [])]);
}

function counted(of: ReturnType<typeof parse>): number {
  const within = (entries: ReturnType<typeof outline>): number =>
    entries.reduce((sum, { children }) => sum + 1 + within(children), 0);
  return within(outline(of));
}

test('of the days that a text tells those that are left out are counted: in the drawing and in the view', () => {
  const months = ['March', 'April', 'May', 'June', 'July', 'August', 'September'];
  const agreements = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `     This is under an Agreement dated as of ${months[i % 7]} ${1 + Math.floor(i / 7)}, 2003.\n\n`,
    ).join('');
  const told = (count: number) =>
    parse(`FORM 8-K\n\nDate of Report: March 26, 2004\n\nItem 5. Other Events.\n\n${agreements(count)}`);
  const note = (svg: string | null) => />(\d+ more dates? [^<]*)</.exec(svg ?? '')?.[1];
  const nodes = (of: Filing) =>
    filingView(of, [])
      .groups.find(({ label }) => label === 'Dates')
      ?.children?.map(({ label }) => label) ?? [];
  assert.equal(note(timeline(told(12))), undefined);
  assert.equal(note(timeline(told(17))), '5 more dates of the text, farther from the filing, are not shown.');
  assert.equal(nodes(told(17)).at(-1), '5 more are not shown');
  assert.equal(nodes(told(12)).length, 12);
});

test('a document of a long file that is too long to be opened is refused, with how long it may be', async () => {
  const files: FilePieces = { size: async () => 2 ** 30, read: async () => new Uint8Array() };
  await assert.rejects(documentOfFile(files, { uri: 'file:///any.txt', start: 0, end: 2 ** 30 }), {
    message: 'It has 1024.0 MB, and no more than 256.0 MB are opened.',
  });
});

test('a file that is too long for one text is refused, with how much is read', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
  const file = path.join(folder, 'long.txt');
  writeFileSync(file, 'FORM 8-K');
  truncateSync(file, 3 * 2 ** 30);
  assert.throws(
    () => readText(file),
    error => error instanceof Unreadable && /^larger than 512 MB/.test(error.message),
  );
  rmSync(folder, { recursive: true });
});
