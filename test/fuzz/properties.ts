import assert from 'node:assert/strict';
import { type Position, TextDocument } from 'vscode-languageserver-types';
import { extract } from '../../server/extract.ts';
import { legend } from '../../server/features/offered.ts';
import { edit, type Filing, parse } from '../../server/filing/filing.ts';
import { outline } from '../../server/filing/outline.ts';
import type { Span } from '../../server/filing/span.ts';
import { offsetAt, positionAt, slice } from '../../server/filing/text.ts';
import { lint } from '../../server/rules/lint.ts';
import { apply, mend } from '../../server/rules/mend.ts';
import { report } from '../../server/rules/report.ts';
import { noSettings } from '../../server/rules/settings.ts';
import { misplaced } from '../leaves.ts';
import { faultsOf } from '../session/faults.ts';
import { ASKED, ASKED_AT, FORMATS, printed, uri } from './asked.ts';
import type { Random } from './random.ts';

/** In so many places what can be asked of a place is asked. */
const PLACES = 2;
/** No question takes longer than this, in ms of processor time. */
const SLOW = 1000;

/** Reads all there is to read of a text and asks all there is to ask. Throws where anything throws, is not as it must be, or takes too long. */
export async function holds(text: string, random: Random): Promise<void> {
  const filing = parse(text);
  assert.equal(slice(filing.text, 0, filing.text.length), text, 'the text is another');
  assert.deepEqual(
    inTime('leaves', () => misplaced(filing)),
    [],
  );
  inTime('lint', () => lint(filing));
  const hold = sound(filing, text);
  const ask = (name: string, question: () => unknown, position?: Position) =>
    hold(name, inTime(name, question), position);
  ask('extract', () => extract(filing, 'fuzz.txt'));
  const made = inTime('report', () => report(filing, 'fuzz.txt', { settings: noSettings }));
  hold('report', made);
  await printed(random.pick(Object.values(FORMATS)), made);
  inTime('fixes', () => fixesHold(filing, text));
  for (const [name, question] of Object.entries(ASKED)) ask(name, () => question(filing));
  for (let i = 0; i < PLACES; i++) {
    const [position, other] = [place(filing, random), place(filing, random)];
    const range = before(position, other) ? { start: position, end: other } : { start: other, end: position };
    for (const [name, question] of Object.entries(ASKED_AT))
      ask(name, () => question(filing, position, range), position);
  }
  if (random.once(5)) editHolds(filing, text, random);
}

function inTime<T>(name: string, question: () => T): T {
  const start = process.cpuUsage();
  const answer = question();
  const { user } = process.cpuUsage(start);
  assert.ok(user < SLOW * 1000, `${name}: it is slow (${(user / 1e6).toFixed(1)} s)`);
  return answer;
}

/** A place in the text, or now and then one outside of it. */
function place({ text }: Filing, random: Random): Position {
  const { line, character } = positionAt(text, random.int(text.length + 1));
  if (!random.once(20)) return { line, character };
  return random.pick([
    { line, character: character + 1000 },
    { line: line + text.lineCount, character },
    { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
  ]);
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

/** Says of an answer what no schema can: its places are in the text, nest and do not overlap as the protocol asks. */
function sound(filing: Filing, text: string): (method: string, result: unknown, position?: Position) => void {
  const document = TextDocument.create(uri, 'sec-filing', 1, text);
  const capabilities = { semanticTokensProvider: { legend } };
  return (method, result, asked = { line: 0, character: 0 }) => {
    // A place outside of the text is the nearest in it.
    const position = positionAt(filing.text, offsetAt(filing.text, asked));
    const params = { position, positions: [position] };
    assert.deepEqual(faultsOf({ method, params, result, document, capabilities }), [], method);
  };
}

/** What the rules find lies in the text, and each fix makes of the text what it says. */
function fixesHold(filing: Filing, text: string): void {
  const within = ({ start, end }: Span) =>
    assert.ok(start >= 0 && start <= end && end <= text.length, `${start} to ${end}`);
  for (const { span, related = [], fixes = [] } of lint(filing)) {
    within(span);
    for (const other of related) within(other.span);
    for (const fix of fixes) {
      let changed = '';
      let done = 0;
      for (const { span: at, insert } of fix.edits.toSorted((a, b) => a.span.start - b.span.start)) {
        within(at);
        assert.ok(at.start >= done, `the edits of "${fix.title}" overlap`);
        changed += text.slice(done, at.start) + insert;
        done = at.end;
      }
      const mended = apply(filing, [fix]);
      assert.equal(slice(mended.text, 0, mended.text.length), changed + text.slice(done), fix.title);
    }
  }
  mend(filing, lint);
}

/** A filing that was edited is the filing that the edited text is read as. */
function editHolds(filing: Filing, text: string, random: Random): void {
  const [a, b] = [random.int(text.length + 1), random.int(text.length + 1)];
  const span = { start: Math.min(a, b), end: random.once(3) ? Math.max(a, b) : Math.min(a, b) };
  const insert = random.pick([
    '',
    'x',
    '\n',
    ' ',
    '<PAGE>\n',
    '</TEXT>\n',
    'Item 2. Properties\n',
    text.slice(b, b + 300),
  ]);
  const edited = edit(filing, span, insert);
  const fresh = parse(text.slice(0, span.start) + insert + text.slice(span.end));
  assert.deepEqual(
    outline(edited),
    outline(fresh),
    `the outline after an edit at ${span.start} to ${span.end}: ${JSON.stringify(insert)}`,
  );
  assert.deepEqual(
    lint(edited),
    lint(fresh),
    `the findings after an edit at ${span.start} to ${span.end}: ${JSON.stringify(insert)}`,
  );
}
