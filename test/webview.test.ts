import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { page } from '../client/webview/page.ts';
import { layoutOf, pieceAt, topOfLine } from '../client/webview/preview-layout.ts';
import { timeline } from '../server/features/timeline.ts';
import { parse } from '../server/filing/filing.ts';

test('a page lets nothing in: its policy, its title, its addresses', () => {
  const hostile = '"><script>alert(1)</script>';
  const made = page({
    title: hostile,
    script: `a.js${hostile}`,
    style: `a.css${hostile}`,
    body: '<p></p>',
    language: hostile,
  });
  assert.equal(made.match(/<script/g)?.length, 1);
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(made)!;
  const [, nonce] = /script-src 'nonce-([0-9a-f]+)'/.exec(policy!)!;
  assert.equal(policy, `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`);
  assert.notEqual(page({ title: '', script: '', style: '', body: '', language: 'de' }).includes(nonce!), true);
});

test('the extension makes no page but that, and none of its markup has a handler, a style or an address', () => {
  const folder = path.join(import.meta.dirname, '../client');
  const setting: string[] = [];
  for (const name of readdirSync(folder).filter(file => file.endsWith('.ts'))) {
    const source = readFileSync(path.join(folder, name), 'utf8');
    if (/\.html\s*=[^=]/.test(source)) setting.push(name);
    for (const [tag] of source.matchAll(/<[a-z]+ [^>]*>/g))
      assert.doesNotMatch(tag, /\s(?:on\w+|style|src|href|srcset|action)\s*=/, `${name}: ${tag}`);
    assert.doesNotMatch(source, /supportHtml|isTrusted = true/, name);
  }
  assert.deepEqual(setting, ['webviews.ts']);
  assert.match(
    readFileSync(path.join(folder, 'webviews.ts'), 'utf8'),
    /localResourceRoots: \[folder\] \};\n\s+panel\.webview\.html = page\(/,
  );
});

test('what the server draws for a page is drawing alone, whatever the filing says', () => {
  const hostile = '"><script>alert(1)</script><a href="x" onclick="y">';
  const svg = timeline(
    parse(
      `FORM 8-K\n\nDate of Report: May 4, 2006\n\n   LARCH ${hostile} CORP\n(Exact name of registrant as specified in its charter)\n\nAs of May 2, 2006, ${hostile} agreed.\n`,
    ),
  )!;
  assert.match(svg, /alert/);
  const tags = [...svg.matchAll(/<[^>]*>/g)].join('');
  assert.doesNotMatch(tags, /<(?:script|a|image|use|foreignObject|style)\b|\son\w+=|\b(?:href|src|style)="|url\(/);
});

test('webviews put every text there as text', () => {
  const folder = path.join(import.meta.dirname, '../client/webview');
  for (const name of readdirSync(folder)) {
    const script = readFileSync(path.join(folder, name), 'utf8');
    assert.doesNotMatch(
      script,
      /(?:inner|outer)HTML|insertAdjacentHTML|document\.write|createContextualFragment|\beval\b/,
      name,
    );
  }
});

const pieces = [
  { rows: 3, line: 0, page: 'Submission header' },
  { rows: 100, line: 3, page: '8-K, page 1 of 2' },
  { rows: 20, line: 103 },
  { rows: 5, line: 123, page: '8-K, page 2 of 2' },
];

test('a line is found on the sheet, and what stands there is its piece', () => {
  const layout = layoutOf(pieces, 10);
  assert.deepEqual(layout.tops, [0, 64, 1098, 1298]);
  assert.equal(layout.height, 1382);
  const top = (line: number) => topOfLine(layout, line, () => undefined);
  assert.deepEqual([0, 1, 3, 4, 103, 110, 123, 127, 9999].map(top), [0, 44, 64, 108, 1098, 1168, 1298, 1372, 1372]);
  assert.deepEqual(
    [-5, 0, 63, 64, 1097, 1098, 99999].map(at => pieceAt(layout, at)),
    [0, 0, 0, 1, 1, 2, 3],
  );
  const empty = layoutOf([], 10);
  assert.equal(topOfLine(empty, 7, () => undefined) + pieceAt(empty, 7), 0);
});

test('rows that are known tell where a line stands, though they are not its number', () => {
  const layout = layoutOf([{ rows: 3, line: 10 }], 10);
  const rows = [10, 40, 41].map(line => ({ text: '', line }));
  assert.deepEqual(
    [10, 39, 40, 41, 90].map(line => topOfLine(layout, line, () => rows)),
    [0, 0, 10, 20, 20],
  );
});
