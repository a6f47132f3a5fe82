import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Range } from 'vscode-languageserver-types';
import { filingSymbols } from '../../server/features/filing-symbols.ts';
import { foldingRanges } from '../../server/features/folding.ts';
import { inlayHints } from '../../server/features/inlay-hints.ts';
import { linkedEditing } from '../../server/features/linked-editing.ts';
import { rewrapOnType } from '../../server/features/on-type.ts';
import { selectionRanges } from '../../server/features/selection.ts';
import { semanticTokens, semanticTokensIn } from '../../server/features/semantic-tokens.ts';
import { type Filing, parse } from '../../server/filing/filing.ts';
import { positionAt } from '../../server/filing/text.ts';
import { realFilings } from './real-filings.ts';

const samples = path.join(import.meta.dirname, '../../samples');
const texts = readdirSync(samples)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(path.join(samples, name), 'utf8'));

/** Asks for everything that shows a filing, at one place of it; the answers' ranges lie within the text. */
function ask(filing: Filing, part: number): void {
  const { text } = filing;
  const position = positionAt(text, Math.floor(part * text.length));
  const range = { start: position, end: { line: position.line + 50, character: 0 } };
  semanticTokens(filing);
  semanticTokensIn(filing, { range });
  const places: Range[] = [
    ...foldingRanges(filing, {}).map(fold => ({
      start: { line: fold.startLine, character: 0 },
      end: { line: fold.endLine, character: 0 },
    })),
    ...selectionRanges(filing, { positions: [position] }).map(selection => selection.range),
    ...inlayHints(filing, { range }).map(hint => ({ start: hint.position, end: hint.position })),
    ...(linkedEditing(filing, { position })?.ranges ?? []),
    ...rewrapOnType(filing, { position }).map(edit => edit.range),
    ...filingSymbols(filing).symbols.map(symbol => symbol.range),
  ];
  for (const { start, end } of places)
    assert.ok(start.line <= end.line && end.line < text.lineCount, JSON.stringify({ start, end }));
}

test('any text gets an answer: cut off, begun late, with any line ends, twice', () => {
  const damaged = fc
    .record({
      text: fc.constantFrom(...texts),
      from: fc.double({ min: 0, max: 0.5, noNaN: true }),
      to: fc.double({ min: 0.5, max: 1, noNaN: true }),
      ends: fc.constantFrom('\n', '\r\n', '\r'),
      times: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ text, from, to, ends, times }) =>
      text
        .slice(from * text.length, to * text.length)
        .replaceAll('\n', ends)
        .repeat(times),
    );
  fc.assert(
    fc.property(damaged, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => ask(parse(text), part)),
    { numRuns: 60 },
  );
});

test('ten real filings get an answer everywhere', () => {
  for (const { filing } of realFilings(10)) for (let part = 0; part <= 1; part += 0.05) ask(filing, part);
});
