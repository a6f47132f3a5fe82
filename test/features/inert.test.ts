import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { completion, resolveCompletion } from '../../server/features/completion.ts';
import { hover } from '../../server/features/hover.ts';
import { inert } from '../../server/features/inert.ts';
import { parse } from '../../server/filing/filing.ts';
import { positionAt } from '../../server/filing/text.ts';

/** What an editor would fetch to show it, or make a link of: its text alone. */
const picture = '![a](http://example.com/a.png)';
const hostile = `<SEC-DOCUMENT>0000000000-04-000001.txt : 20040402
<DOCUMENT>
<TYPE>8-K
<TEXT>
                       SECURITIES AND EXCHANGE COMMISSION

                                    FORM 8-K

Date of Report (Date of earliest event reported): March 26, 2004

                     LARCH ${picture} FUNDING, INC.
             (Exact name of registrant as specified in its charter)

Item 5.  Other ${picture} Events.

     Larch ${picture} Funding, Inc. (the "Company") made an agreement ("Plan"
<img src=//example.com/a.png>) with [a][b] Alder Corp., as \\${picture} seller
("Alder"). "Notice" means ${picture} whatever is sent.
The Notice in Item 5 above is of the Plan.

Section 1.1  Notices ${picture}.  All of it ${picture} is
\`\`\`
${picture}

[b]: http://example.com/a.png

<TABLE>
<CAPTION>
                          2004 ${picture}    2003
<S>                       <C>      <C>
Fees ${picture}             100     200
</TABLE>
</TEXT>
</DOCUMENT>
`;

/** What of a card's Markdown is neither escaped nor within code. */
const alive = (markdown: string) =>
  markdown.replace(/^```text\n[\s\S]*?\n```$/gm, '').match(/(?<!\\)(?:\\\\)*[[\]<]/g) ?? [];

test('no card that is shown of a filing holds a picture, a link or a tag of its text', () => {
  const filing = parse(hostile);
  const cards = new Set<string>();
  for (let i = 0; i < hostile.length; i++) {
    const found = hover(filing, { position: positionAt(filing.text, i) });
    if (found) cards.add((found.contents as { value: string }).value);
  }
  const named = [...cards].filter(card => card.includes('example.com'));
  assert.ok(named.length >= 4, `${named.length} cards`);
  assert.ok(named.some(card => card.includes('```text')));
  assert.deepEqual([...cards].flatMap(alive), []);
});

test('nor does what is said of an offer of completion', () => {
  const uri = 'file:///draft.txt';
  const text = hostile.replace('The Notice in', 'N\nThe Notice in');
  const filing = parse(text);
  const position = positionAt(filing.text, text.indexOf('N\nThe Notice') + 1);
  const { items } = completion(filing, { textDocument: { uri }, position }, { snippets: false });
  const notice = items.find(({ label }) => label === 'Notice')!;
  const { value } = resolveCompletion(filing, notice).documentation as { value: string };
  assert.match(value, /example\.com/);
  assert.deepEqual(alive(value), []);
});

test('all Markdown that an editor is given goes that way', () => {
  const folder = path.join(import.meta.dirname, '../../server');
  const given = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .flatMap(
      name => readFileSync(path.join(folder, name), 'utf8').match(/kind: (?:'markdown'|MarkupKind\.Markdown).*/g) ?? [],
    );
  assert.ok(given.length >= 3);
  for (const line of given) assert.match(line, /^kind: \S+, value: inert\(/);
});

test('code is shown as it stands, and what only looks like the end of it is none', () => {
  assert.equal(inert('a [b]\n\n```text\n[c] <d> \\\n```\n\n<e>'), 'a \\[b\\]\n\n```text\n[c] <d> \\\n```\n\n\\<e>');
  assert.equal(inert('```text\nnever closed ![a](b)'), '```text\nnever closed !\\[a\\](b)');
});
