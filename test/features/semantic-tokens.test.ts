import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { legend } from '../../server/features/offered.ts';
import { semanticTokens, semanticTokensIn, tokenEdits } from '../../server/features/semantic-tokens.ts';
import { type Filing, parse } from '../../server/filing/filing.ts';
import { lineText } from '../../server/filing/text.ts';
import { noCorpus, realFilings } from './real-filings.ts';

interface Token {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  /** "type", "number date" */
  readonly kind: string;
}

function decoded(data: readonly number[]): Token[] {
  let [line, start] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, i) => {
    const [lines, characters, length, type, bits] = data.slice(i * 5, i * 5 + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    line += lines;
    start = lines > 0 ? characters : start + characters;
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    return { line, start, length, kind: [legend.tokenTypes[type], ...modifiers].join(' ') };
  });
}

function shown(filing: Filing, data: readonly number[]): string[] {
  return decoded(data).map(
    ({ line, start, length, kind }) => `${kind}: ${lineText(filing.text, line).slice(start, start + length)}`,
  );
}

const all = (text: string) => {
  const filing = parse(text);
  return shown(filing, semanticTokens(filing).data);
};

const submission = `<SEC-HEADER>0000000000-04-000001.hdr.sgml : 20040402
CONFORMED SUBMISSION TYPE:	8-K
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<TEXT>
Date of Report (Date of earliest event reported): March 26, 2004
                               LARCH FUNDING, INC.
             (Exact name of registrant as specified in its charter)

Item 5.  Other Events.

     On March 27,
2004, Larch Funding, Inc. (the "Company") paid $1.5 million for the
                                       2
<PAGE>
Company's notes under Section 3.4(b) of the Note Purchase Agreement.
</TEXT>
</DOCUMENT>
`;

test('header, captions, values, headings, dates, money, terms, parties, references, pages; what is broken over lines is told on each', () => {
  assert.deepEqual(all(submission), [
    'property: SEC-HEADER',
    'string: 0000000000-04-000001.hdr.sgml : 20040402',
    'property: CONFORMED SUBMISSION TYPE',
    'string: 8-K',
    'property: SEC-HEADER',
    'string: 8-K',
    'property caption: Date of Report (Date of earliest event reported):',
    'string: March 26, 2004',
    'string: LARCH FUNDING, INC.',
    'property caption: (Exact name of registrant as specified in its charter)',
    'namespace: Item 5.  Other Events.',
    'number date: March 27,',
    'number date: 2004',
    'class party: Larch Funding, Inc.',
    'type definition: Company',
    'number money: $1.5 million',
    'comment page: 2',
    'comment page: <PAGE>',
    'type: Company',
    'enumMember reference: Section 3.4(b)',
  ]);
});

test('the headings of an agreement, its clauses apart', () => {
  const sections = [1, 2, 3].map(
    number => `     Section ${number}.  Supply ${number}.  Alder sells coal.\n\n     (a) It is black.\n\n`,
  );
  assert.deepEqual(all(`<DOCUMENT>\n<TYPE>EX-10\n<TEXT>\n${sections.join('')}</TEXT>\n</DOCUMENT>\n`), [
    'string: EX-10',
    'namespace: Section 1.  Supply 1',
    'namespace: Section 2.  Supply 2',
    'namespace: Section 3.  Supply 3',
  ]);
});

test('sums of money as they are printed', () => {
  const text = 'Paid $ 12, US$3.5 billion, $(4.2) and EUR 1,000; not 12 or $x.';
  assert.deepEqual(
    all(text).map(each => each.replace('number money: ', '')),
    ['$ 12', 'US$3.5 billion', '$(4.2)', 'EUR 1,000'],
  );
});

test('on real filings tokens go up, lie within their lines and not over each other; a range has those of the whole', {
  skip: noCorpus,
}, () => {
  for (const { name, filing } of realFilings(20)) {
    const whole = decoded(semanticTokens(filing).data);
    let [line, end] = [-1, 0];
    for (const token of whole) {
      const where = `${name}: line ${token.line + 1}`;
      assert.ok(token.length > 0 && token.start + token.length <= lineText(filing.text, token.line).length, where);
      assert.ok(token.line > line || token.start >= end, where);
      [line, end] = [token.line, token.start + token.length];
    }
    const [from, to] = [0.4, 0.6].map(part => Math.floor(part * filing.text.lineCount)) as [number, number];
    const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
    const part = decoded(semanticTokensIn(filing, { range }).data).filter(
      token => token.line >= from && token.line < to,
    );
    assert.deepEqual(
      part,
      whole.filter(token => token.line >= from && token.line < to),
      name,
    );
  }
});

test('edits turn what was sent into what there is now', () => {
  const numbers = fc.array(fc.nat(3), { maxLength: 20 });
  fc.assert(
    fc.property(numbers, numbers, (before, after) => {
      const data = [...before];
      for (const { start, deleteCount, data: more } of tokenEdits(before, after))
        data.splice(start, deleteCount, ...more!);
      assert.deepEqual(data, after);
    }),
  );
  assert.deepEqual(tokenEdits([1, 2, 3], [1, 2, 3]), []);
  assert.deepEqual(tokenEdits([1, 2, 3, 4], [1, 5, 3, 4]), [{ start: 1, deleteCount: 1, data: [5] }]);
});

test('each modifier of our own has its description, and each scope names what there is', () => {
  const { contributes } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'));
  const own = contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id);
  assert.deepEqual(['definition', ...own].sort(), legend.tokenModifiers.toSorted());
  for (const selector of Object.keys(contributes.semanticTokenScopes[0].scopes)) {
    const [type, ...modifiers] = selector.split('.');
    assert.ok(
      legend.tokenTypes.includes(type!) && modifiers.every(each => legend.tokenModifiers.includes(each)),
      selector,
    );
  }
});
