import assert from 'node:assert/strict';
import { test } from 'node:test';
import vm from 'node:vm';
import { analyse, type Report } from 'scslre';
import { attacksOn } from './attacks.ts';
import { regularExpressions, type Written } from './regular-expressions.ts';

/** A pattern that sees no more than so many characters at a time may go over them more than once. */
interface Bounded {
  readonly file: string;
  /** How the pattern begins. */
  readonly begins: string;
  /** In characters, as the code around it cuts the text. */
  readonly most: number;
}

const BOUNDED: readonly Bounded[] = [
  { file: 'server/features/completion-field-place.ts', begins: '(?:_*)(?:[^\\s_:]+', most: 200 },
  { file: 'server/features/completion-names.ts', begins: '(?:^|[\\s"\'([])([A-Z0-9]', most: 300 },
  { file: 'server/features/completion-place.ts', begins: '^[ \\t]*<([A-Z][A-Z0-9-]*)>', most: 300 },
  { file: 'server/features/completion-place.ts', begins: '^[ \\t]*([A-Z][A-Z0-9 -]*):', most: 300 },
  { file: 'server/features/completion-place.ts', begins: '<[^>]*$', most: 300 },
  { file: 'server/features/document-text.ts', begins: '\\s*<\\/(?:XML', most: 200 },
  { file: 'server/features/inlay-hints.ts', begins: '^["\'\\u201d]?\\s*(?:,?\\s*(?:above', most: 60 },
  { file: 'server/filing/bare-tables.ts', begins: '^[ \\t]*(?!<)\\S.*?', most: 300 },
  { file: 'server/filing/cover-amounts.ts', begins: '^[A-Za-z$][^;()]*?', most: 160 },
  { file: 'server/filing/cover-amounts.ts', begins: 'aggregate\\s+market\\s+value[^.;]*$', most: 160 },
  { file: 'server/filing/cover-values.ts', begins: '^\\s*\\(\\s*([^()]{6,40}?)', most: 200 },
  { file: 'server/filing/date-role.ts', begins: '\\b(fiscal year|year|quarterly', most: 240 },
  { file: 'server/filing/date-role.ts', begins: '\\b[A-Z][A-Z. ]{2,}', most: 240 },
  { file: 'server/filing/date-role.ts', begins: '((?:[A-Z][A-Za-z-]* ){1,5}', most: 240 },
  { file: 'server/filing/date-role.ts', begins: "((?:[A-Z][A-Z'&-]* ){0,9}", most: 240 },
  { file: 'server/filing/definition-pointers.ts', begins: '(?:["\\u201c]([^"\\u201c\\u201d]{2,80})', most: 200 },
  { file: 'server/filing/definition.ts', begins: '^\\s*(?:,?\\s*(?:[A-Z][A-Za-z ]{2,40}', most: 360 },
  { file: 'server/filing/definition.ts', begins: "[A-Z][A-Za-z'&-]*\\s*$", most: 60 },
  { file: 'server/filing/explained-terms.ts', begins: '^,?\\s*(?:\\([^()]{0,120}', most: 320 },
  { file: 'server/filing/explained-terms.ts', begins: '^,?\\s*(?:\\([^()]{0,240}', most: 320 },
  { file: 'server/filing/explained-terms.ts', begins: '\\s*(?:as|when)\\s+used', most: 60 },
  { file: 'server/filing/item-heading.ts', begins: '(?:[ \\t]{2,}|\\.{2,}', most: 60 },
  { file: 'server/filing/misspelt-terms.ts', begins: '(?:^|[.:;(\\u2014', most: 60 },
  { file: 'server/filing/named-terms.ts', begins: '(?:\\b(?:hereinafter|hereafter', most: 140 },
  { file: 'server/filing/named-terms.ts', begins: 'together\\s+with', most: 320 },
  { file: 'server/filing/parties.ts', begins: "((?:[A-Z][A-Za-z'-]+|[A-Z]\\.)", most: 200 },
  { file: 'server/filing/statements.ts', begins: '\\S(?:[ \\t]{2}|[.:_-]{2}', most: 500 },
  { file: 'server/filing/terms-elsewhere.ts', begins: '((?:[A-Z][A-Za-z0-9&/-]*)', most: 90 },
];

/** What makes a rule's example of another sees no text but our own. */
const EXAMPLES: readonly Omit<Bounded, 'most'>[] = [
  { file: 'server/rules/signature-clause.ts', begins: ' +Pursuant' },
  { file: 'server/rules/signature-name.ts', begins: '( {20,})Jane Roe' },
  { file: 'server/rules/signature-signers.ts', begins: ' +CURRENT REPORT' },
  { file: 'server/rules/signature-signers.ts', begins: 'Date of Report' },
];

/** Patterns that cannot fail: where one way to read a text comes to nothing, the next one takes it all. */
const NEVER_FAILS: readonly Omit<Bounded, 'most'>[] = [
  { file: 'server/filing/rows.ts', begins: '\\[[ _\\t\\u00a0]{0,4}' },
  { file: 'server/filing/signatory.ts', begins: '^([\\s*_]*)((?:by' },
];

const all = await regularExpressions();

function rowOf<Row extends Omit<Bounded, 'most'>>(rows: readonly Row[], { pattern, files }: Written): Row | undefined {
  return rows.find(row => files.has(row.file) && pattern.source.startsWith(row.begins));
}

test('the sources are looked through', () => {
  assert.ok(all.length > 1000, String(all.length));
});

test('no regular expression that sees a whole text goes over a run of one character again and again', () => {
  const slow = all
    .filter(written => !rowOf([...BOUNDED, ...EXAMPLES, ...NEVER_FAILS], written))
    .flatMap(({ pattern, files }) =>
      analyse(pattern).reports.map(report => `${[...files]}: ${pattern}: ${told(report)}`),
    );
  assert.deepEqual(slow, []);
});

function told(report: Report): string {
  const parts = report.type === 'Trade' ? [report.startQuant, report.endQuant] : [report.quant];
  return `${report.type} of ${JSON.stringify(report.character.pick)} in ${parts.map(({ raw }) => raw).join(' and ')}`;
}

/** In characters: a pattern of the second degree takes seconds for them, a linear one a millisecond. */
const LONG = 60_000;
/** In milliseconds; a slow machine has time to spare. */
const LIMIT = 400;
const match = new vm.Script('text.replace(pattern, "")');

function isSlow(pattern: RegExp, text: string): boolean {
  try {
    match.runInNewContext({ pattern, text }, { timeout: LIMIT });
    return false;
  } catch {
    return true;
  }
}

test('no regular expression takes longer than linear time for a text that repeats what it repeats', () => {
  const slow = all
    .filter(written => !rowOf([...BOUNDED, ...EXAMPLES], written))
    .flatMap(({ pattern, files }) => {
      const attack = attacksOn(pattern, LONG).find(text => isSlow(pattern, text));
      return attack === undefined ? [] : [`${[...files]}: ${pattern}: ${JSON.stringify(attack.slice(0, 80))}...`];
    });
  assert.deepEqual(slow, []);
});

test('what is let pass is there', () => {
  for (const row of [...BOUNDED, ...EXAMPLES, ...NEVER_FAILS])
    assert.ok(
      all.some(written => rowOf([row], written)),
      `${row.file} has no pattern that begins with ${row.begins}`,
    );
});

test('what is bounded takes no time for a text of its bound', () => {
  for (const row of BOUNDED) {
    const written = all.find(each => rowOf([row], each))!;
    const start = performance.now();
    const attacks = attacksOn(written.pattern, row.most);
    for (const text of attacks) text.replace(written.pattern, '');
    assert.ok(performance.now() - start < 20 * attacks.length, `${row.file}: ${written.pattern}`);
  }
});
