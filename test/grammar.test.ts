import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import type { IGrammar } from 'vscode-textmate';

// Both packages are CommonJS whose names Node cannot see.
const require = createRequire(import.meta.url);
const { INITIAL, parseRawGrammar, Registry } = require('vscode-textmate') as typeof import('vscode-textmate');
const oniguruma = require('vscode-oniguruma') as typeof import('vscode-oniguruma');

const root = join(import.meta.dirname, '..');
const path = join(root, 'syntaxes/sec-filing.tmLanguage.json');
const source = readFileSync(path, 'utf8');

const grammar = await load();

async function load(): Promise<IGrammar> {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(source, path),
  });
  const loaded = await registry.loadGrammar('text.sec-filing');
  assert.ok(loaded);
  return loaded;
}

interface Token {
  readonly text: string;
  /** Without the grammar's own scope and without the language's suffix. */
  readonly scopes: readonly string[];
}

function tokens(text: string): Token[][] {
  let stack = INITIAL;
  return text.split('\n').map(line => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).map(scope => scope.replace(/\.sec-filing$/, '')),
    }));
  });
}

/** Each run of text as `text | scopes`; runs without a scope are left out. */
function scoped(text: string): string[] {
  return tokens(text)
    .flat()
    .filter(token => token.scopes.length > 0 && token.text.trim() !== '')
    .map(token => `${token.text.trim()} | ${token.scopes.join(' ')}`);
}

/** A case: a title, lines of a filing, `=>`, and each run of them that is scoped, with its scopes from the outside in. */
const folder = join(import.meta.dirname, 'grammar');
for (const name of readdirSync(folder).filter(each => each.endsWith('.txt'))) {
  const cases = readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split(/\n{2,}(?=#)/);
  for (const each of cases) {
    const [title, ...rest] = each.split('\n');
    const divider = rest.indexOf('=>');
    test(`${name}: ${title!.replace(/^# */, '')}`, () => {
      assert.ok(divider > 0, 'a case is a title, lines, => and what is scoped in them');
      assert.deepEqual(
        scoped(rest.slice(0, divider).join('\n')),
        rest.slice(divider + 1).filter(line => line !== ''),
      );
    });
  }
}

test('every scope is one that themes colour, and is marked as ours', () => {
  const names = [...source.matchAll(/"(?:name|contentName)": "([^"]+)"/g)].flatMap(([, name]) => name!.split(' '));
  const scopes = names.filter(name => name.includes('.'));
  assert.ok(scopes.length > 30);
  const known = /^(?:comment|constant|entity|keyword|markup|meta|punctuation|string|support|variable)\..*\.sec-filing$/;
  assert.deepEqual(
    scopes.filter(scope => !known.test(scope)),
    [],
  );
});

test('headings of the samples, and nothing else, are headings', () => {
  const headings = readdirSync(join(root, 'samples'))
    .filter(name => name.endsWith('.txt'))
    .map(name => {
      const lines = tokens(readFileSync(join(root, 'samples', name), 'utf8'));
      const found = lines.filter(line =>
        line.some(({ scopes }) => scopes.some(scope => scope.startsWith('markup.heading'))),
      );
      return [
        name,
        ...found.map(line =>
          line
            .map(token => token.text)
            .join('')
            .trim(),
        ),
      ];
    });
  assert.deepEqual(headings, [
    [
      '8-k-2004.txt',
      'FORM 8-K',
      'Item 5.  Other Events.',
      'Item 7.  Financial Statements and Exhibits.',
      'SIGNATURES',
      'EXHIBIT INDEX',
    ],
    [
      '8-k-2024.txt',
      'FORM 8-K',
      'Item 1.01.  Entry into a Material Definitive Agreement.',
      'Item 9.01.  Financial Statements and Exhibits.',
      'SIGNATURES',
    ],
    [
      '8-k-faults.txt',
      'FORM 8-K',
      'Item 2.  Acquisition or Disposition of Assets.',
      'Item 7.  Financial Statements and Exhibits.',
      'SIGNATURES',
    ],
    ['asset-purchase-agreement.txt', 'EXHIBIT 2.1'],
    [
      'submission-10-q.txt',
      'FILER:',
      'COMPANY DATA:',
      'FILING VALUES:',
      'BUSINESS ADDRESS:',
      'MAIL ADDRESS:',
      'FORM 10-Q',
      'PART I. FINANCIAL INFORMATION',
      'Item 1. Financial Statements',
      "Item 2. Management's Discussion and Analysis of Financial Condition and Results",
      'Item 3. Quantitative and Qualitative Disclosures About Market Risk',
      'Item 4. Controls and Procedures',
      'PART II. OTHER INFORMATION',
      'Item 1. Legal Proceedings',
      'Item 2. Unregistered Sales of Equity Securities and Use of Proceeds',
      'Item 3. Defaults Upon Senior Securities',
      'Item 4. Submission of Matters to a Vote of Security Holders',
      'Item 5. Other Information',
      'Item 6. Exhibits',
      'SIGNATURES',
      'EXHIBIT INDEX',
      'EXHIBIT 10.1',
      'EXHIBIT 31.1',
      'EXHIBIT 31.2',
      'EXHIBIT 32.1',
      'EXHIBIT 32.2',
    ],
    [
      'submission-8-k.txt',
      'FILER:',
      'COMPANY DATA:',
      'FILING VALUES:',
      'BUSINESS ADDRESS:',
      'MAIL ADDRESS:',
      'FORMER COMPANY:',
      'FORM 8-K',
      'ITEM 2.02.  RESULTS OF OPERATIONS AND FINANCIAL CONDITION.',
      'ITEM 9.01.  FINANCIAL STATEMENTS AND EXHIBITS.',
      'SIGNATURES',
      'EXHIBIT INDEX',
      'EXHIBIT 99.1',
    ],
  ]);
});

test('a double click takes a number, a form or an abbreviation whole', () => {
  const { wordPattern } = JSON.parse(readFileSync(join(root, 'language-configuration.json'), 'utf8'));
  const words = (text: string) => text.match(new RegExp(wordPattern, 'g'));
  const line = 'CWALT 333-110343 99.1. 10-K, 10-K/A U.S. (I.R.S. AT&T 512,346,087.15 14a-12) Company\'s "Sellers"';
  assert.deepEqual(words(line), [
    'CWALT',
    '333-110343',
    '99.1',
    '10-K',
    '10-K/A',
    'U.S.',
    'I.R.S.',
    'AT&T',
    '512,346,087.15',
    '14a-12',
    'Company',
    's',
    'Sellers',
  ]);
});
