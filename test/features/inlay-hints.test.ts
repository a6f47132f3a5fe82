import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlayHints } from '../../server/features/inlay-hints.ts';
import { parse } from '../../server/filing/filing.ts';
import { offsetAt } from '../../server/filing/text.ts';
import { noCorpus, realFilings } from './real-filings.ts';

/** The text with each hint in guillemets where it stands. */
function hinted(text: string, from = 0, to = Number.MAX_SAFE_INTEGER): string {
  const filing = parse(text);
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  return inlayHints(filing, { range })
    .map(({ position, label }) => ({ at: offsetAt(filing.text, position), label }))
    .sort((a, b) => b.at - a.at)
    .reduce((shown, { at, label }) => `${shown.slice(0, at)}«${label}»${shown.slice(at)}`, text);
}

test('a date is followed by its day, unless that is how it is printed or there is no such day', () => {
  assert.equal(
    hinted('Dated March 30, 2004, not February 30, 2004 or 2004-03-31.\n'),
    'Dated March 30, 2004«2004-03-30», not February 30, 2004 or 2004-03-31.\n',
  );
});

test('only in the lines that are seen', () => {
  const text = 'On March 30, 2004.\nOn March 31, 2004.\nOn April 1, 2004.\n';
  assert.equal(hinted(text, 1, 2), text.replace('March 31, 2004', 'March 31, 2004«2004-03-31»'));
});

const agreement = `<DOCUMENT>
<TYPE>EX-10
<TEXT>
                               SUPPLY AGREEMENT

     Section 1.  Supply.  Alder sells coal.

     Section 2.  Price.

     (a) The price is five dollars, but for clause (b).

     (b) It is six under clause (c) of Section 4, and clause (d).

     Section 3.  Term.  The term is a year.
</TEXT>
</DOCUMENT>
`;

test('a clause is followed by the section it is of, where that is known and not said', () => {
  assert.equal(hinted(agreement), agreement.replace('for clause (b)', 'for clause (b)«of Section 2»'));
});

test('the columns of a table are followed by what its figures are in; dates in it have no hint', () => {
  const table = `<TABLE>
<CAPTION>
                 (in thousands)
          March 31, 2004  March 31, 2003
<S>       <C>             <C>
Coal      12              13
</TABLE>
`;
  assert.equal(hinted(table), table.replace('<C>             <C>', '<C>             <C>«in thousands»'));
});

test('on real filings: what is hinted of a part is hinted of the whole', { skip: noCorpus }, () => {
  for (const { name, filing } of realFilings(10)) {
    const hints = (from: number, to: number) =>
      inlayHints(filing, { range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } } });
    const { lineCount } = filing.text;
    const whole = new Set(hints(0, lineCount).map(each => JSON.stringify(each)));
    for (let line = 0; line < lineCount; line += Math.ceil(lineCount / 7))
      for (const each of hints(line, line + 50)) assert.ok(whole.has(JSON.stringify(each)), name);
  }
});
