import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedEditing } from '../../server/features/linked-editing.ts';
import { parse } from '../../server/filing/filing.ts';
import { offsetAt, positionAt } from '../../server/filing/text.ts';
import { marked } from '../marked.ts';

/** With the cursor at ‸, the text's marks are what is typed together; without marks, nothing is. */
function check(source: string): void {
  const { text, cursor } = marked(source);
  const filing = parse(text);
  const found = linkedEditing(filing, { position: positionAt(filing.text, cursor) });
  const shown = (found?.ranges ?? [])
    .map(({ start, end }) => [offsetAt(filing.text, start), offsetAt(filing.text, end)] as const)
    .reverse()
    .reduce((marks, [start, end]) => `${marks.slice(0, start)}«${marks.slice(start, end)}»${marks.slice(end)}`, text);
  assert.equal(shown, source.replace('‸', ''));
}

const filed = (body: string) => `<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`;

test('a table of a text, from either end; one that is not closed ends where the next begins', () => {
  check(filed('<«TAB‸LE»>\n<S> <C>\nCoal 12\n</«TABLE»>'));
  check(filed('<«TABLE»>\n<S> <C>\nCoal 12\n</«TABLE‸»>'));
  check(filed('<‸TABLE>\n<S> <C>\nCoal 12\n<TABLE>\nPeat 1\n</TABLE>'));
  check(filed('<TABLE>\n<S> <C>\nCoal 12\n<«‸TABLE»>\nPeat 1\n</«TABLE»>'));
});

test('tags that have no end, and other places', () => {
  check('<DOCUMENT>\n<TY‸PE>8-K\n<TEXT>\nCoal\n</TEXT>\n</DOCUMENT>\n');
  check(filed('<TABLE>\n<S‸> <C>\nCoal 12\n</TABLE>'));
  check(filed('Co‸al is < peat and > slate'));
});

test('the tags of the file', () => {
  check(
    '<«DOC‸UMENT»>\n<TYPE>8-K\n<TEXT>\nCoal\n</TEXT>\n</«DOCUMENT»>\n<DOCUMENT>\n<TYPE>EX-1\n<TEXT>\n</TEXT>\n</DOCUMENT>\n',
  );
  check('<DOCUMENT>\n<TYPE>8-K\n<«TEXT»>\nCoal\n</«TE‸XT»>\n</DOCUMENT>\n');
});

test('the tags of a header', () => {
  check(
    '<SUBMISSION>\n<«FI‸LER»>\n<COMPANY-DATA>\n<CIK>42\n</COMPANY-DATA>\n</«FILER»>\n</SUBMISSION>\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nCoal\n</TEXT>\n</DOCUMENT>\n',
  );
});

test('elements of markup nest; names of two spellings are not typed together', () => {
  const html = (inner: string) => filed(`<html><body>${inner}</body></html>`);
  check(html('<«di‸v» class="a"><div>Coal</div></«div»>'));
  check(html('<div class="a"><«div»>Coal</«div‸»></div>'));
  check(html('<‸p>Coal<p>Peat</p>'));
  check(html('<d‸iv>Coal</DIV>'));
});
