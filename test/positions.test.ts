import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { CodeAction, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-types';
import { encodingFrom } from '../server/editor.ts';
import { parse } from '../server/filing/filing.ts';
import { offsetAt, positionAt } from '../server/filing/text.ts';
import { received, sent } from '../server/positions.ts';
import { rules } from '../server/rules/all.ts';
import { lint } from '../server/rules/lint.ts';
import { full } from './session/clients.ts';
import { counting, type Encoding, encodings } from './session/counting.ts';
import { type Editor, editsOf, startEditor } from './session/editor.ts';
import { requests } from './session/requests.ts';
import { visiting } from './session/visiting.ts';

const all = Object.keys(encodings) as Encoding[];
const sample = (name: string) => readFileSync(path.join(import.meta.dirname, '../samples', name), 'utf8');

const editors = new Map<Encoding, Editor>();
for (const encoding of all) {
  const general = { positionEncodings: [encoding, 'utf-16'] };
  editors.set(encoding, await startEditor({ ...full, general }, { encoding, settings: { preset: 'strict' } }));
}
after(() => Promise.all([...editors.values()].map(editor => editor.stop())));

/** Letters of one to four bytes, of one and two units; what joins with the letter before; what looks like the end of a line and is none. */
const WIDE = [
  '\u00e9',
  '\u201c',
  '\u2019',
  '\u65e5\u672c',
  '\ud83d\ude00',
  'e\u0301',
  '\u2028',
  '\t',
  '\u00a0',
  '\ufeff',
];
const ENDS = ['\n', '\r\n', '\r'];

test('the encoding is the first that the client names and the server has, else UTF-16', () => {
  assert.equal(encodingFrom(), 'utf-16');
  assert.equal(encodingFrom([]), 'utf-16');
  assert.equal(encodingFrom(['utf-16', 'utf-8']), 'utf-16');
  assert.equal(encodingFrom(['utf-8', 'utf-16']), 'utf-8');
  assert.equal(encodingFrom(['utf-7', 'toString', 'utf-32']), 'utf-32');
  for (const [encoding, editor] of editors) assert.equal(editor.capabilities.positionEncoding, encoding);
});

test('every place of a text is counted as its bytes and characters are, there and back', () => {
  const part = fc.constantFrom(...WIDE, ...ENDS, 'a', 'Item 1.', ' ');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), parts => {
      const text = parts.join('');
      const filing = parse(text);
      for (const encoding of all) {
        let before = '';
        for (const character of text) {
          const position = positionAt(filing.text, before.length);
          const wire = sent(filing, encoding, { position }).position;
          // A position between CR and LF is none.
          if (!(before.endsWith('\r') && character === '\n')) {
            assert.deepEqual(wire, counting(encoding).sent(text, position));
            assert.equal(offsetAt(filing.text, received(filing, encoding, wire)), before.length);
          }
          before += character;
        }
      }
    }),
  );
});

test('a place within a character is its beginning, one past the line its end, and a line that is none stays', () => {
  const filing = parse('a\ud83d\ude00b\nc');
  const at = (character: number, line = 0) => received(filing, 'utf-8', { line, character });
  assert.deepEqual(
    [0, 1, 2, 4, 5, 6, 7, 99].map(character => at(character).character),
    [0, 1, 1, 1, 3, 4, 4, 4],
  );
  assert.deepEqual(at(3, 7), { line: 7, character: 0 });
});

/** What each editor makes of a text: the answers of all have to be the same, counted alike. */
async function alike<T>(text: string, look: (editor: Editor, uri: string) => Promise<T>): Promise<T> {
  const uri = 'file:///drafts/draft.txt';
  const found: T[] = [];
  for (const editor of editors.values()) {
    await editor.open(uri, text);
    found.push(await look(editor, uri));
    await editor.close(uri);
  }
  for (const other of found.slice(1)) assert.deepEqual(other, found[0]);
  return found[0]!;
}

/** A text with letters of every width strewn over it, and the line ends of one kind. */
function strewn(text: string, { seed, share, end }: { seed: number; share: number; end: string }): string {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const words = text.split(/(?<=[ \n])/).map(word => {
    if (next() >= share) return word;
    const wide = WIDE[Math.floor(next() * WIDE.length)]!;
    return next() < 0.5 ? wide + word : word.replace(/[a-z]/, letter => letter + wide);
  });
  return words.join('').replaceAll('\n', end);
}

for (const [i, name] of ['asset-purchase-agreement.txt', '8-k-2004.txt', 'submission-8-k.txt'].entries()) {
  test(`whatever is asked of ${name}, with letters of every width in it, is answered alike in each encoding`, async () => {
    const text = strewn(sample(name), { seed: i + 1, share: 0.1, end: ENDS[i]! });
    await alike(text, async (editor, uri) => {
      const answers: unknown[] = [];
      const visit = await visiting(editor, uri, (method, { ...params }, said) => {
        // Names of results and of files differ from one server to the other, or have to.
        const { resultId: _, ...rest } = { ...('result' in said ? (said.result as object) : said) } as {
          resultId?: string;
        };
        if (!/documents?OfFile|compare/.test(JSON.stringify(params))) answers.push([method, rest]);
      });
      for (const request of requests) {
        // The file is on no disk.
        if (request.name !== 'commands') await request(visit);
      }
      for (const [command, argument] of [
        ['sec-filing.filing', { uri }],
        ['sec-filing.formCheck', uri],
        ...visit.places.map(position => ['sec-filing.tableText', { uri, position, format: 'csv' }] as const),
      ] as const)
        await visit.ask('workspace/executeCommand', { command, arguments: [argument] });
      answers.push(editor.document(uri).getText());
      assert.equal(editor.document(uri).getText(), text);
      return answers;
    });
  });
}

/** A finding's line begins with letters of every width: a fix of what stands behind them has to count them. */
const BEFORE = 'e\u0301 \u201c\u65e5\u672c\ud83d\ude00\u2028 ';

/** The example with such letters before each place that the rule would change, as far as it then still finds fault there. */
function widened(bad: string, id: string, end: string): string | undefined {
  const fixable = (text: string) => lint(parse(text)).filter(({ rule, fixes }) => rule === id && fixes?.length);
  const text = bad.replaceAll('\n', end);
  for (const { span } of fixable(text)) {
    for (const at of [text.lastIndexOf(end.at(-1)!, span.start - 1) + 1, span.start]) {
      const wider = text.slice(0, at) + BEFORE + text.slice(at);
      if (fixable(wider).length > 0) return wider;
    }
  }
  return undefined;
}

const fixed = rules.filter(({ id, bad }) => lint(parse(bad())).some(({ rule, fixes }) => rule === id && fixes?.length));
let widenedOnes = 0;
for (const rule of fixed) {
  const { id } = rule;
  const bad = rule.bad();
  test(`the fix of ${id} changes the same bytes whatever an editor counts by`, async () => {
    for (const end of ENDS) {
      const wider = widened(bad, id, end);
      if (wider && end === '\n') widenedOnes++;
      const text = wider ?? `${bad.replaceAll('\n', end)}${end}${BEFORE}`;
      const problems = lint(parse(text)).filter(({ rule }) => rule === id);
      const results = await alike(text, (editor, uri) => actionsDone(editor, uri));
      for (const fix of problems.flatMap(({ fixes = [] }) => fixes)) {
        // Spliced by offsets in the text itself: no position is counted.
        const expected = fix.edits
          .toSorted((a, b) => b.span.start - a.span.start)
          .reduce((whole, { span, insert }) => whole.slice(0, span.start) + insert + whole.slice(span.end), text);
        assert.ok(results.includes(expected), `${JSON.stringify(end)} ${fix.title}`);
      }
    }
  });
}

test('of most rules the fix stands behind such letters', () => {
  assert.ok(fixed.length > 20 && widenedOnes > fixed.length * 0.6, `${widenedOnes} of ${fixed.length}`);
});

/** The text as each of the offered fixes and refactorings leaves it. */
async function actionsDone(editor: Editor, uri: string): Promise<string[]> {
  const document = editor.document(uri);
  const range = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  const textDocument = { uri };
  const said = await editor.ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
  const results: string[] = [];
  for (const action of (said as { result: CodeAction[] }).result.filter(({ command }) => !command)) {
    const whole = action.edit
      ? action
      : ((await editor.ask('codeAction/resolve', action)) as { result: CodeAction }).result;
    results.push(TextDocument.applyEdits(document, editsOf(whole.edit!, uri)));
  }
  return results;
}

test('edits of the client, several at once and on one line, are taken as it counts them', async () => {
  const text = strewn(sample('8-k-2024.txt'), { seed: 7, share: 0.3, end: '\r\n' });
  const parts = fc.tuple(
    fc.nat({ max: text.length - 1 }),
    fc.nat({ max: 9 }),
    fc.constantFrom(...WIDE, '', 'and', '\r\n'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 6 }), async drawn => {
      const content = await alike(text, async (editor, uri) => {
        const document = editor.document(uri);
        // At places that are between characters, and apart from each other.
        const places = drawn.map(([at, length]) => [bounded(text, at), bounded(text, at + length)] as const);
        const apart = places.filter(([a], i) => places.every(([c, d], j) => j >= i || a > d || places[i]![1] < c));
        const edits = apart.map(([a, b], i) => ({
          range: { start: document.positionAt(a), end: document.positionAt(b) },
          newText: drawn[i]![2],
        }));
        await editor.apply(uri, { changes: { [uri]: edits } });
        const asked = { command: 'sec-filing.document', arguments: [{ uri, index: 0 }] };
        const said = (await editor.ask('workspace/executeCommand', asked)) as { result: { text: string } };
        return [editor.document(uri).getText(), said.result.text] as const;
      });
      assert.equal(content[1], content[0]);
    }),
    { numRuns: 30 },
  );
});

test('of changes that are sent together each counts in the text that the one before has left', async () => {
  const typed = ['\ud83d\ude00', '\u00e9', '\u65e5', 'x'];
  const text = sample('8-k-2004.txt');
  const content = await alike(text, async (editor, uri) => {
    const measure = encodings[editor.capabilities.positionEncoding as Encoding];
    const contentChanges = typed.map((newText, i) => {
      const place = { line: 0, character: measure(typed.slice(0, i).join('')) };
      return { range: { start: place, end: place }, text: newText };
    });
    await editor.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    const asked = { command: 'sec-filing.document', arguments: [{ uri, index: 0 }] };
    return (await editor.unread<{ text: string }>('workspace/executeCommand', asked)).text;
  });
  assert.equal(content, typed.join('') + text);
});

function bounded(text: string, at: number): number {
  const inside = /[\ud800-\udbff\r]/.test(text[at - 1] ?? '');
  return inside ? at - 1 : Math.min(at, text.length);
}

test('the change of tokens after an edit is counted as the tokens are', async () => {
  const text = strewn(sample('asset-purchase-agreement.txt'), { seed: 3, share: 0.2, end: '\n' });
  await alike(text, async (editor, uri) => {
    const textDocument = { uri };
    const ask = async <T>(method: string, params: object) =>
      ((await editor.ask(method, params)) as { result: T }).result;
    const raw = async () => (await ask<SemanticTokens>('textDocument/semanticTokens/full', { textDocument })).data;
    const before = await editor.unread<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const start = editor.document(uri).positionAt(editor.document(uri).getText().indexOf('"'));
    await editor.apply(uri, { changes: { [uri]: [{ range: { start, end: start }, newText: '\ud83d\ude00 \u00e9' }] } });
    const { edits } = await editor.unread<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: before.resultId,
    });
    const data = edits.reduce(
      (whole, { start: at, deleteCount, data: insert = [] }) => whole.toSpliced(at, deleteCount, ...insert),
      before.data,
    );
    const whole = await editor.unread<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.ok(edits.length > 0);
    assert.deepEqual(data, whole.data);
    return raw();
  });
});
