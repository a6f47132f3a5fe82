import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { previewPages, previewRows, type Row } from '../../server/features/preview.ts';
import { type Filing, parse } from '../../server/filing/filing.ts';
import { lineText } from '../../server/filing/text.ts';
import { noCorpus, realFilings } from './real-filings.ts';

const sample = (name: string) => parse(readFileSync(path.join(import.meta.dirname, '../../samples', name), 'utf8'));
const all = (filing: Filing): Row[] => previewRows(filing, { from: 0, to: Number.POSITIVE_INFINITY }).flat();

test('pages are named by their document and number; page marks, page numbers and the envelope are dimmed', () => {
  const filing = sample('submission-10-q.txt');
  const { pieces } = previewPages(filing);
  const named = pieces.flatMap(({ page }) => page ?? []);
  assert.equal(named[0], 'Submission header');
  assert.match(named[1]!, /^10-Q, page 1 of \d+$/);
  const rows = all(filing);
  assert.ok(rows.filter(({ dim }) => dim).some(({ text }) => text.startsWith('<DOCUMENT>')));
  const marks = rows.filter(({ text }) => text.trim() === '<PAGE>');
  assert.ok(marks.length > 1 && marks.every(({ dim }) => dim));
  const tags = rows.filter(({ text }) => /^<(?:S|TABLE|\/TABLE)>/.test(text));
  assert.ok(tags.length > 2 && tags.every(({ dim }) => dim));
  assert.ok(!rows.find(({ text }) => /^ *Item 2\./i.test(text))!.dim);
});

test('every line of a filing in text is shown once, as it is, in pieces of the size that was said', () => {
  for (const name of ['8-k-2004.txt', 'submission-8-k.txt', 'asset-purchase-agreement.txt']) {
    const filing = sample(name);
    const { pieces } = previewPages(filing);
    const rows = all(filing);
    assert.deepEqual(
      rows.map(({ line }) => line),
      Array.from({ length: filing.text.lineCount }, (_, line) => line),
    );
    assert.deepEqual(
      rows.map(({ text }) => text),
      rows.map(({ line }) => lineText(filing.text, line)),
    );
    assert.deepEqual(
      pieces.map(piece => piece.rows),
      previewRows(filing, { from: 0, to: pieces.length }).map(piece => piece.length),
    );
  }
});

test('exhibits and references lead to their lines, laws to their pages, over line ends too', () => {
  const filing = sample('8-k-2004.txt');
  const rows = all(filing);
  const links = rows.flatMap(({ text, links: own = [] }) =>
    own.map(({ start, end, line, url }) => [text.slice(start, end), line ?? url]),
  );
  const exhibit = rows.find(({ text }) => text.includes('EXHIBIT INDEX'));
  assert.deepEqual(links.slice(0, 2), [
    ['Section 13 or 15(d) of the', 'https://www.govinfo.gov/link/uscode/15/78m'],
    ['Securities Exchange Act', 'https://www.govinfo.gov/link/uscode/15/78m'],
  ]);
  const [, target] = links.find(([text]) => text === 'Exhibit 4.1')!;
  assert.ok(exhibit && Number(target) >= exhibit.line);
});

test('an HTML document is shown as its text, each row with the line that it comes from', () => {
  const html = '<HTML>\n<BODY>\n<P>First\nparagraph &amp; more.</P>\n\n<P>Second.</P>\n</BODY></HTML>\n';
  const filing = parse(`<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\n${html}</TEXT>\n</DOCUMENT>\n`);
  const rows = all(filing).filter(({ dim, text }) => !dim && text.trim() !== '');
  assert.deepEqual(
    rows.map(({ text, line }) => [text.trim(), line]),
    [
      ['First paragraph & more.', 5],
      ['Second.', 8],
    ],
  );
});

test('what is uuencoded is not shown, and can be opened', () => {
  const filing = parse('<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nbegin 644 a.gif\n&1TE&.#EA\n`\nend\n</TEXT>\n</DOCUMENT>\n');
  const row = all(filing).find(({ links }) => links)!;
  assert.equal(row.text, 'uuencoded image, 1 KB: open it');
  assert.deepEqual(row.links, [{ start: 0, end: row.text.length, document: 0 }]);
});

test('hostile text is data, and any text is shown', () => {
  const hostile = '<script>alert(1)</script> "><img src=x onerror=alert(1)> </pre>';
  assert.equal(all(parse(`FORM 8-K\n${hostile}\n`))[1]!.text, hostile);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      const filing = parse(text);
      const { pieces } = previewPages(filing);
      const rows = previewRows(filing, { from: 0, to: pieces.length });
      assert.deepEqual(
        rows.map(({ length }) => length),
        pieces.map(piece => piece.rows),
      );
    }),
  );
});

test('links of real filings lie on their rows, in order', { skip: noCorpus }, () => {
  for (const { name, filing } of realFilings(40)) {
    for (const { text, line, links = [] } of all(filing)) {
      assert.ok(line >= 0 && line < filing.text.lineCount, name);
      let last = 0;
      for (const { start, end } of links) {
        assert.ok(start >= last && end > start, `${name}: ${text}`);
        last = end;
      }
    }
  }
});
