import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hover } from '../server/features/hover.ts';
import { documentSymbols } from '../server/features/symbols.ts';
import { cover, coverValue } from '../server/filing/cover.ts';
import { dates } from '../server/filing/dates.ts';
import { envelope } from '../server/filing/envelope.ts';
import { edit, type Filing, parse } from '../server/filing/filing.ts';
import { items } from '../server/filing/items.ts';
import { outline } from '../server/filing/outline.ts';
import type { OutlineEntry } from '../server/filing/outline-entry.ts';
import { printedAt, rendition } from '../server/filing/rendition.ts';
import { signatures } from '../server/filing/signatures.ts';
import type { Span } from '../server/filing/span.ts';
import { positionAt, slice, textAt } from '../server/filing/text.ts';
import { lint } from '../server/rules/lint.ts';
import { marked } from './marked.ts';

/** A current report as agents write it: styled paragraphs, tables for columns, entities, a box from a symbol font. */
const REPORT = `<html><head><title>8-K</title><style>p { margin: 0 }</style></head><body>
<p style="text-align:center"><b>SECURITIES AND EXCHANGE COMMISSION</b></p><p align="center">FORM&nbsp;8&#8209;K</p>
<p align="center">Date of Report (Date of earliest event reported): March&#160;30, 2024</p>
<div style="text-align:center"><font size="5">EXAMPLE HOLDINGS, INC.</font></div>
<div style="text-align:center">(Exact name of registrant as specified in its charter)</div>
<table width="100%"><tr><td width="33%" align="center">Delaware</td><td>&nbsp;</td><td align="center">000&#8211;99123</td><td>&nbsp;</td><td>94&ndash;3199123</td></tr>
<tr><td>(State or other jurisdiction<br>of incorporation)</td><td></td><td>(Commission<br>File Number)</td><td></td><td>(IRS Employer<br>Identification No.)</td></tr></table>
<p>100 Main Street, Springfield, Illinois 62701</p><p style="margin-top:0">(Address of principal executive offices)</p>
<p><font face="Wingdings">&#168;</font> Written communications pursuant to Rule 425 under the Securities Act (17 CFR 230.425)</p>
<p><font face="Wingdings">&#254;</font> Soliciting material pursuant to Rule 14a-12 under the Exchange Act (17 CFR 240.14a-12)</p>
<hr style="page-break-after:always">
<table><tr><td><b>Item&nbsp;5.02.</b></td><td><b>Departure of Directors or <i>Certain</i> Officers.</b></td></tr></table>
<p>On March 30, 2024 a director resigned.</p>
<p>SIGNATURES</p><p>Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed.</p>
<table><tr><td>Date: April 2, 2024</td><td>By:</td><td>/s/ Jane Roe</td></tr><tr><td></td><td></td><td>Jane Roe<br>Treasurer</td></tr></table>
</body></html>
`;

function submission(...documents: readonly (readonly [type: string, body: string])[]): string {
  return documents.map(([type, body]) => `<DOCUMENT>\n<TYPE>${type}\n<TEXT>\n${body}</TEXT>\n</DOCUMENT>\n`).join('');
}

function pageOf(html: string): string {
  const filing = parse(submission(['8-K', `<html>${html}</html>`]));
  const { text } = rendition(envelope(filing).documents[0]!)!.document.filing;
  return slice(text, 0, text.length);
}

test('a page: paragraphs apart, centred, entities decoded, unseen parts left out', () => {
  const page = pageOf(
    '<head><title>no</title></head><p align=center>Title</p><p>One &amp; two<br>three</p><div style="display:none">no</div><ix:header>no</ix:header>',
  );
  assert.equal(page, `${' '.repeat(47)}Title\n\nOne & two\nthree\n`);
});

test('tables: columns as wide as their widest cell, spacers dropped, long cells wrapped in their column', () => {
  const rows =
    '<tr><td>Delaware</td><td></td><td align="right">1</td></tr><tr><td>(State)</td><td>&nbsp;</td><td>22</td></tr>';
  assert.equal(pageOf(`<table>${rows}</table>`), 'Delaware    1\n(State)    22\n');
  const long = 'word '.repeat(40).trim();
  const lines = pageOf(`<table><tr><td>Item 1.</td><td>${long}</td></tr></table>`).trimEnd().split('\n');
  assert.ok(lines.length > 2 && lines.every(line => line.length <= 100), lines.join('\n'));
  assert.ok(
    lines.slice(1).every(line => line.startsWith(`${' '.repeat(10)}word`)),
    lines.join('\n'),
  );
});

test('a signature in a table stands apart from the date beside it', () => {
  const page = submission([
    '8-K',
    `<html><p>FORM 8-K</p><p>SIGNATURES</p><p>Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be signed.</p><table><tr><td>Date: April 2, 2024</td><td>&nbsp;</td><td>By:</td><td><u>/s/ Jane Roe</u></td></tr><tr><td></td><td></td><td></td><td>Jane Roe</td></tr><tr><td></td><td></td><td></td><td>Treasurer</td></tr></table></html>`,
  ]);
  assert.deepEqual(
    signatures(envelope(parse(page)).documents[0]!).map(({ signatory, title, date }) => [
      signatory.value,
      title?.value,
      date?.value,
    ]),
    [['Jane Roe', 'Treasurer', '2024-04-02']],
  );
});

test('boxes of symbol fonts, lists, rules and page breaks', () => {
  assert.equal(
    pageOf('<font face="Wingdings">&#254;</font> Yes <span style="font-family:Wingdings">o</span> No'),
    '[X] Yes [ ] No\n',
  );
  assert.match(pageOf('<ol><li>one<li>two</ol><ul><li>x</ul>'), /^ {4}1\. one\n {4}2\. two\n\n {4}\u2022 x\n$/);
  assert.match(pageOf('a<hr style="page-break-after:always">b'), /^a\n-{40}\n<PAGE>\n\nb\n$/);
});

test('cover, items and signatures of an HTML document, each at its place in the source', () => {
  const filing = parse(submission(['8-K', REPORT]));
  const document = envelope(filing).documents[0]!;
  assert.equal(document.content, 'html');
  const page = cover(document);
  const at = (field: Parameters<typeof coverValue>[1]) => {
    const value = coverValue(page, field)!;
    return [value.value, textAt(filing.text, value.span)];
  };
  assert.deepEqual(at('date_of_report'), ['2024-03-30', 'March&#160;30, 2024']);
  assert.deepEqual(at('registrant_name'), ['EXAMPLE HOLDINGS, INC.', 'EXAMPLE HOLDINGS, INC.']);
  assert.deepEqual(at('state_of_incorporation'), ['DE', 'Delaware']);
  assert.deepEqual(at('commission_file_number'), ['000-99123', '000&#8211;99123']);
  assert.deepEqual(at('irs_ein'), ['94-3199123', '94&ndash;3199123']);
  assert.deepEqual(at('cb_rule425'), ['false', '&#168;']);
  assert.deepEqual(at('cb_rule14a12'), ['true', '&#254;']);
  const [item] = items(document);
  assert.equal(item!.number, '5.02');
  assert.equal(item!.caption.value, 'Departure of Directors or Certain Officers.');
  assert.equal(printedAt(document, item!.caption.span), 'Departure of Directors or Certain Officers.');
  assert.ok(textAt(filing.text, item!.heading).startsWith('Item&nbsp;5.02.</b>'));
  const [signature] = signatures(document);
  assert.equal(textAt(filing.text, signature!.signatory.span), 'Jane Roe');
  assert.equal(signature!.date?.value, '2024-04-02');
  assert.ok(
    dates(document).every(
      ({ span, value }) =>
        value.endsWith(textAt(filing.text, span).slice(-4)) || /2024/.test(textAt(filing.text, span)),
    ),
  );
});

test('hover: the range is the source with its entities', () => {
  const { text, cursor, ranges } = marked(REPORT.replace('March&#160;30, 2024', '«Mar‸ch&#160;30, 2024»'));
  const filing = parse(text);
  const card = hover(filing, { position: positionAt(filing.text, cursor) })!;
  assert.match((card.contents as { value: string }).value, /2024-03-30/);
  const { start, end } = card.range!;
  assert.equal(text.split('\n')[start.line]!.slice(start.character, end.character), ranges[0]);
});

test('no fix inserts lines of text into markup', () => {
  const filing = parse(
    REPORT.replace('EXAMPLE HOLDINGS, INC.', '').replace('(Exact name of registrant as specified in its charter)', ''),
  );
  const found = lint(filing).filter(({ rule }) => rule === 'cover-name');
  assert.equal(found.length, 1);
  assert.ok(!found[0]!.fixes);
});

test('an edit elsewhere leaves an HTML document as it was rendered', () => {
  const filing = parse(submission(['10-K', 'Some text.\n'], ['8-K', REPORT], ['EX-99', 'More text.\n']));
  const page = (of: Filing) => rendition(envelope(of).documents[1]!)!.document;
  const before = page(filing);
  for (const word of ['Some', 'More']) {
    const at = slice(filing.text, 0, filing.text.length).indexOf(word);
    const after = edit(filing, { start: at, end: at + 4 }, 'Changed words\n\nand');
    assert.equal(page(after), before);
    const { value, span } = coverValue(cover(envelope(after).documents[1]!), 'registrant_name')!;
    assert.equal(textAt(after.text, span), value);
  }
  const at = slice(filing.text, 0, filing.text.length).indexOf('EXAMPLE');
  assert.notEqual(page(edit(filing, { start: at, end: at + 7 }, 'SAMPLE')), before);
});

/** Every entry lies within its parent, its heading within itself: the editor asks for it. */
function nested(entries: readonly OutlineEntry[], start: number, end: number): void {
  for (const { span, heading, children } of entries) {
    assert.ok(start <= span.start && span.end <= end && span.start <= heading.start && heading.end <= span.end);
    nested(children, span.start, span.end);
  }
}

const SCRAPS = [
  '<table>',
  '<tr>',
  '<td colspan=3>',
  '</table>',
  '<p>',
  '</p>',
  '<li>',
  '<div style="',
  '<!--',
  '&#',
  '&nbsp;',
  '>',
  '"',
  '<pre>',
  '<br',
  'Item 5. ',
  '\n',
];

test('any markup is read: cut off, mixed up, never with a span outside the text', () => {
  const scrap = fc.tuple(fc.nat(REPORT.length), fc.nat(40), fc.constantFrom(...SCRAPS));
  fc.assert(
    fc.property(fc.nat(REPORT.length), fc.array(scrap, { maxLength: 8 }), (length, scraps) => {
      let html = REPORT;
      for (const [at, cut, insert] of scraps) html = html.slice(0, at) + insert + html.slice(at + cut);
      const filing = parse(submission(['8-K', `<html>${html.slice(0, length)}`]));
      nested(outline(filing), 0, filing.text.length);
      documentSymbols(filing);
    }),
    { numRuns: 200 },
  );
});

test('what holds a thing on the page holds it in the source, whatever the order of its cells; one cell holds its own alone', () => {
  const words = Array.from({ length: 30 }, (_, i) => `<p>w${i}</p>`);
  const cell = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map(list => `<td>${list.join('')}</td>`);
  const row = fc
    .array(fc.oneof(cell, fc.constant('before it')), { maxLength: 9 })
    .map(cells => `<tr>${cells.join('')}`);
  const ends = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), ends, (rows, numbers) => {
      const filing = parse(submission(['8-K', `<html>lead<table>${rows.join('')}</table>`]));
      const page = rendition(envelope(filing).documents[0]!)!;
      const crosses = (span: Span) => slice(filing.text, span.start, span.end).includes('<td>');
      const places = numbers.map(number => number % (page.document.filing.text.length + 1)).sort((a, b) => a - b);
      const [from, start, end, to] = places as [number, number, number, number];
      const outer = page.back({ start: from, end: to });
      const inner = page.back({ start, end });
      // On the page the lines of one cell have those of the cells beside it between them.
      if (start < end && crosses(outer))
        assert.ok(outer.start <= inner.start && inner.end <= outer.end, JSON.stringify([outer, inner]));
    }),
  );
});

test('a page that is cut off in a closing tag is read once', () => {
  const filing = parse('<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\n<html><div>Larch Co.</div>\n<div>Oak</div and');
  const page = rendition(envelope(filing).documents[0]!)!.document;
  assert.equal(slice(page.filing.text, page.body.start, page.body.end).trim(), 'Larch Co.\nOak');
});

test('markup without end is read in good time', () => {
  const started = performance.now();
  for (const unit of [
    '<div>',
    '<table><tr><td>x',
    '<ul><li>x',
    '<p>word ',
    '<td colspan=400 rowspan=400>1',
    '<',
    '&',
    'x',
  ])
    pageOf(unit.repeat(20_000));
  assert.ok(performance.now() - started < 10_000);
});

test('what ends where another thing begins ends there in the source too, whatever was set between them', () => {
  const html =
    '<html><body><p>Item 5.02. Departure of Directors.</p><p>Ann Bole resigned.</p><hr><p align="center">Item 8.01. Other Events.</p><p>None.</p></body></html>';
  const [document] = envelope(parse(submission(['8-K', html]))).documents;
  const [first, second] = items(document!);
  const { text } = document!.filing;
  assert.ok(first!.span.end <= second!.heading.start);
  assert.match(slice(text, first!.span.start, first!.span.end), /resigned\.(?:<|$)/);
});

test('the drafting rules read HTML: each finding stands at its words in the source', () => {
  const html =
    '<html><body><p>It closed on <b>[__]</b>, 2024, for <i>five</i>&nbsp;(6) years.</p><p>Ann Bole, 219&#45;09-9999.</p></body></html>';
  const filing = parse(submission(['8-K', html]));
  const found = lint(filing).flatMap(({ rule, span }) =>
    ['placeholder', 'words-and-numerals', 'personal-data'].includes(rule) ? [[rule, textAt(filing.text, span)]] : [],
  );
  assert.deepEqual(found, [
    ['placeholder', '[__]'],
    ['words-and-numerals', 'five</i>&nbsp;(6)'],
    ['personal-data', '219&#45;09-9999'],
  ]);
});
