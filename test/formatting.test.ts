import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { cover } from '../server/filing/cover.ts';
import type { Document } from '../server/filing/document.ts';
import { envelope } from '../server/filing/envelope.ts';
import { edit, type Filing, parse } from '../server/filing/filing.ts';
import { items } from '../server/filing/items.ts';
import { references } from '../server/filing/references.ts';
import { rewraps } from '../server/filing/rewrap.ts';
import { type Section, sections } from '../server/filing/sections.ts';
import { tables } from '../server/filing/tables.ts';
import { terms } from '../server/filing/terms.ts';
import { slice, textAt } from '../server/filing/text.ts';
import { noCorpus, realFilings } from './features/real-filings.ts';

function formatted(filing: Filing): Filing {
  return rewraps(filing).reduceRight((done, { span, insert }) => edit(done, span, insert), filing);
}

function format(text: string): string {
  return whole(formatted(parse(text)));
}

function whole({ text }: Filing): string {
  return slice(text, 0, text.length);
}

const paragraph = `     The registrant has agreed to sell its mill to Alder
Home Corp. for cash.  The price is
not known, and no person has said when it will be. It is due on the day of closing.`;

test('prose is filled up to 80 columns, with its indentation and the blanks after a stop', () => {
  assert.equal(
    format(`\n${paragraph}\n`),
    `
     The registrant has agreed to sell its mill to Alder Home Corp. for cash.
The price is not known, and no person has said when it will be. It is due on the
day of closing.
`,
  );
});

test('a number or a bullet hangs, and each opens a paragraph', () => {
  assert.equal(
    format(`
(a)   the deed of the mill, and of the land on which it stands, with all that has been built there; and
(b)   the books and records of the mill for the last
      ten years, as they are kept there now by the clerk.

*  the weir, with its gates and its wheel, its race and its pond, and with the right to the water
`),
    `
(a)   the deed of the mill, and of the land on which it stands, with all that
      has been built there; and
(b)   the books and records of the mill for the last ten years, as they are kept
      there now by the clerk.

*  the weir, with its gates and its wheel, its race and its pond, and with the
   right to the water
`,
  );
});

test('what stands on one line goes on as the other paragraphs do', () => {
  const line = '     The registrant has said so before, and it says so again now that it has been asked to.';
  assert.equal(format(`\n${line}\n`).split('\n')[2], '     been asked to.');
  assert.equal(
    format(`\n${format(paragraph)}\n\n${line}\n`)
      .split('\n')
      .at(-2),
    'been asked to.',
  );
});

test('a word with a hyphen at a line end keeps it, and a hyphen that waits for its word stays apart', () => {
  assert.equal(
    format(`
The notes that the registrant has sold to its friends and to others are non-
recourse notes, and what it owes under its long-
and short-term lines of credit is not.
`),
    `
The notes that the registrant has sold to its friends and to others are
non-recourse notes, and what it owes under its long- and short-term lines of
credit is not.
`,
  );
});

test('no line begins with what would read as a heading or a number', () => {
  const [, , second] = format(`
The registrant has told the holders of its notes, as it is bound to do by
Section 4, that what was said of the mill on the day of closing in Item 5 above is
still true today.
`).split('\n');
  assert.equal(second, 'Section 4, that what was said of the mill on the day of closing in Item 5 above');
  const [, first] = format(
    '\nThe registrant has told the holders of its notes, as it is bound to do under its Section 4.1(b), that it is so.\n',
  ).split('\n');
  assert.equal(first, 'The registrant has told the holders of its notes, as it is bound to do under');
});

const kept: Readonly<Record<string, string>> = {
  'a table': `<TABLE>\n<S>        <C>\nThe price that the registrant has agreed to pay for all of the mill and for the land  1,000\n</TABLE>`,
  'columns without tags': `Name of the person            What the person has done for the registrant before
who signs the report          and what has been paid to the person for that`,
  'what is centred': `          The registrant has not been asked
            by anybody to say what is to
                 become of the mill`,
  'an address': 'The Clerk of the Mill\n40 Weir Street\nSuperior, Wisconsin 54880\nand to no other place',
  'a verse': 'the mill goes round and round\nand no one knows how long\nit has been going so',
  boxes: `[ ] the person that files this report is a bank as that is said in the Act and
[X] the person that files this report is an insurance company as that is said`,
  'a page number within a sentence': `The registrant has agreed with Alder Home Corp. to sell the mill, and said
                                       2
<PAGE>
so before to the holders of its notes.`,
  leaders: 'What the registrant has said of the mill . . . . . . . . . . . . . . . . . . . . . . . . . . . . 12',
};
for (const [what, text] of Object.entries(kept)) {
  test(`what is laid out by hand stays as it is: ${what}`, () => {
    assert.equal(format(`\n${text}\n`), `\n${text}\n`);
  });
}

test('cover page and signatures stay as they are', () => {
  const long = 'and the registrant has been asked to say again that it is what it has said that it is on this page';
  const text = readFileSync(path.join(import.meta.dirname, '../samples/8-k-2004.txt'), 'utf8');
  for (const place of ['Exact name of registrant', 'duly caused']) {
    assert.ok(text.includes(place), place);
    const changed = text.replace(place, `${place}\n${long}\n`);
    assert.equal(format(changed), format(text).replace(place, `${place}\n${long}\n`));
  }
});

test('line ends stay as they are, and so does a text without one at its end', () => {
  for (const end of ['\r\n', '\r', '\n']) {
    const text = `${end}${paragraph.replaceAll('\n', end)}`;
    const result = format(text);
    assert.notEqual(result, text);
    assert.deepEqual(new Set(result.match(/\r\n|\r|\n/g)), new Set([end]));
    assert.doesNotMatch(result, /[\r\n]$/);
  }
});

test('what was filed is a record: nothing is changed', () => {
  const text = `<SEC-HEADER>\nACCESSION NUMBER: 0000000000-04-000001\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n${paragraph}\n</TEXT>\n</DOCUMENT>\n`;
  assert.deepEqual(rewraps(parse(text)), []);
  assert.equal(rewraps(parse(text.replace(/^[\s\S]*<\/SEC-HEADER>\n/, ''))).length, 1);
});

test('a range changes the paragraphs that it touches alone', () => {
  const filing = parse(`\n${paragraph}\n\n${paragraph}\n`);
  const all = rewraps(filing);
  assert.equal(all.length, 2);
  const { start, end } = all[1]!.span;
  assert.deepEqual(rewraps(filing, { start, end: start }), [all[1]]);
  assert.deepEqual(rewraps(filing, { start: 0, end }), all);
});

/** Two words of a text that formatting may make one: a word with its hyphen, or a slash, at a line's end. */
const OPEN = /[A-Za-z0-9](?:--?|\/)$/;

const BLANKS = /[ \t\r\n]+/;

/** Every word is there, in order, and none is joined to another but where a line's end had parted it. */
function assertSameWords(before: string, after: string, name: string): void {
  const old = before.split(BLANKS);
  let at = 0;
  for (const word of after.split(BLANKS)) {
    let own = old[at++] ?? '';
    while (own.length < word.length && OPEN.test(own)) own += old[at++] ?? '';
    assert.equal(own, word, name);
  }
  assert.equal(at, old.length, name);
}

function assertSound(text: string, name: string): void {
  const once = format(text);
  assertSameWords(text, once, name);
  assert.equal(format(once), once, `${name}: formatted twice`);
}

test('words are neither lost nor joined, and what is formatted once stays as it is', () => {
  const word = fc.constantFrom(
    ...'the mill of registrant, has agreed. to sell (a) (ii) Section 3.4 Item 5 non- and/ or -- "Company" 12. 1999 $1,000 PART I o * Inc. well-known Note [ ] is: all 14 <b> ix a\u00a0b \u201cNote\u201d'.split(
      ' ',
    ),
  );
  const line = fc
    .tuple(
      fc.constantFrom('', '', '     ', '\t', '          '),
      fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '  ', '    ')), { minLength: 1, maxLength: 26 }),
    )
    .map(([indent, words]) => indent + words.flat().join(''));
  const other = fc.constantFrom(
    '',
    '',
    '<PAGE>',
    '<TABLE>',
    '</TABLE>',
    '-----',
    'Item 5. Other Events',
    '(b)  the',
    '  7',
    paragraph,
  );
  const text = fc
    .tuple(fc.array(fc.oneof(line, line, other), { maxLength: 24 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([lines, end]) => lines.join(end));
  fc.assert(
    fc.property(text, each => assertSound(each, 'a text')),
    { numRuns: 1000 },
  );
});

/** What is read of a document, without where it stands. */
function facts(document: Document): unknown {
  const fields = [...(cover(document)?.fields ?? []), ...(cover(document)?.registrants ?? []).flatMap(r => r.fields)];
  const tree = (list: readonly Section[]): unknown[] =>
    list.map(({ label, caption, children }) => [label, caption?.value, tree(children)]);
  return {
    cover: fields.map(({ field, value }) => [field, value?.value]),
    items: items(document).map(({ number, caption }) => [number, caption.value]),
    sections: tree(sections(document)),
    terms: terms(document).map(({ name }) => name),
    references: references(document).map(({ kind, path: number }) => [kind, ...number]),
    tables: tables(document).map(({ span }) => textAt(document.filing.text, span)),
  };
}

const samples = path.join(import.meta.dirname, '../samples');
for (const name of readdirSync(samples).filter(each => each.endsWith('.txt'))) {
  test(`a sample reads the same when its lines are broken anew: ${name}`, () => {
    const text = readFileSync(path.join(samples, name), 'utf8').replace(/^[\s\S]*<\/SEC-HEADER>\r?\n/, '');
    assertSound(text, name);
    const filing = parse(text);
    const after = envelope(formatted(filing)).documents;
    for (const [i, document] of envelope(filing).documents.entries())
      assert.deepEqual(facts(after[i]!), facts(document));
  });
}

test('real filings: words, tables and facts stay, and a second time changes nothing', { skip: noCorpus }, () => {
  let documents = 0;
  let changed = 0;
  const read: string[] = [];
  for (const { name, filing } of realFilings(40)) {
    for (const { content, span } of envelope(filing).documents) {
      if (content !== 'text' || span.end - span.start > 300_000) continue;
      const draft = parse(slice(filing.text, span.start, span.end));
      const [document] = envelope(draft).documents;
      if (!document) continue;
      documents++;
      const after = formatted(draft);
      if (after !== draft) changed++;
      assertSound(whole(draft), name);
      const [old, now] = [facts(document), facts(envelope(after).documents[0]!)];
      if (JSON.stringify(old) !== JSON.stringify(now)) read.push(name);
    }
  }
  assert.ok(documents > 40 && changed > documents / 2, `${changed} of ${documents}`);
  // Where lines were broken before a number, they may be read better afterwards.
  assert.ok(read.length <= documents * 0.03, `read otherwise: ${read.join(', ')}`);
});
