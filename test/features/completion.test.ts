import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { newFiling } from '../../server/drafts/filing.ts';
import { completion, resolveCompletion } from '../../server/features/completion.ts';
import { snippet } from '../../server/features/completion-offer.ts';
import { cover } from '../../server/filing/cover.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { parse } from '../../server/filing/filing.ts';
import { lineEnd, offsetAt, positionAt } from '../../server/filing/text.ts';
import { formCheck } from '../../server/rules/form-check.ts';
import { marked } from '../marked.ts';
import { noCorpus, realFilings } from './real-filings.ts';

const uri = 'file:///filing.txt';

/** What is offered at the cursor, and the text once an offer is taken. */
function at(source: string, snippets = false) {
  const { text, cursor } = marked(source);
  const filing = parse(text);
  const position = positionAt(filing.text, cursor);
  const { items, isIncomplete } = completion(filing, { textDocument: { uri }, position }, { snippets });
  assert.equal(isIncomplete, false);
  const named = (label: string): CompletionItem => {
    const item = items.find(each => each.label === label);
    assert.ok(item, `${label} among ${items.map(each => each.label).join(', ')}`);
    return item;
  };
  return {
    labels: items.map(({ label }) => label),
    item: named,
    resolved: (label: string) => resolveCompletion(filing, named(label)),
    taken(label: string): string {
      const { range, newText } = named(label).textEdit as TextEdit;
      const [start, end] = [offsetAt(filing.text, range.start), offsetAt(filing.text, range.end)];
      // LSP: on one line, with the cursor in it.
      assert.equal(range.start.line, position.line);
      assert.equal(range.end.line, position.line);
      assert.ok(start <= cursor && cursor <= end);
      return text.slice(0, start) + newText + text.slice(end);
    },
  };
}

const documentation = ({ documentation: said }: CompletionItem) => (said as { value: string } | undefined)?.value ?? '';

/** A report of the day, with the rest of its body where the mark of the test stands. */
function report(date: string, body: string, items: readonly string[] = ['8.01']): string {
  const made = newFiling({
    form: '8-K',
    registrant: 'EXAMPLE HOLDINGS, INC.',
    date,
    items,
    exhibits: [],
    signer: { name: 'Jane Roe' },
  });
  assert.ok('text' in made);
  return made.text.replace('     [to come]\n', body);
}

const numbers = (labels: readonly string[]) => labels.filter(label => label.startsWith('Item '));

test('the items of the day that are not there yet, each with what the form says of it', () => {
  const of2024 = at(report('2024-03-12', 'Text.\n\nIt‸\n', ['2.02', '8.01']));
  assert.ok(numbers(of2024.labels).includes('Item 1.05'));
  assert.ok(!of2024.labels.includes('Item 2.02'));
  assert.equal(of2024.labels[0], 'Item 1.01');
  const item = of2024.item('Item 7.01');
  assert.equal(item.filterText, 'Item 7.01 Regulation FD Disclosure');
  assert.match(
    documentation(item),
    /\*\*Item 7\.01\. Regulation FD Disclosure\*\*\n\nForm 8-K, since August 23, 2004; furnished/,
  );
  assert.match(documentation(of2024.item('Item 5.07')), /4 business days after the meeting ends/);
  assert.match(of2024.taken('Item 4.01'), /\n\nItem 4\.01\. {2}Changes in Registrant's Certifying Accountant\.\n/);

  const of2003 = at(report('2003-05-12', 'Text.\n\nItem ‸\n', ['5']));
  assert.deepEqual(
    numbers(of2003.labels),
    [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12].map(number => `Item ${number}`),
  );
  assert.match(of2003.taken('Item 12'), /\n\nItem 12\. {2}Results of Operations and Financial Condition\.\n/);
});

test('a heading is in capitals where the others are, and long captions are hung', () => {
  const source = report('2024-03-12', 'Text.\n\nITEM 2‸\n').replace(
    'Item 8.01.  Other Events.',
    'ITEM 8.01.  OTHER EVENTS.',
  );
  assert.match(
    at(source).taken('Item 2.03'),
    /\nITEM 2\.03\. {2}CREATION OF A DIRECT FINANCIAL OBLIGATION OR AN OBLIGATION UNDER AN\n {12}OFF-BALANCE SHEET/,
  );
});

test('no heading is offered within a paragraph, nor anything on ordinary words', () => {
  assert.deepEqual(at(report('2024-03-12', 'The text of\nit‸\n')).labels, []);
  assert.deepEqual(at(report('2024-03-12', 'The text of an ag‸\n')).labels, []);
  assert.ok(!at(report('2024-03-12', 'The text of the\nIt‸\n')).labels.some(label => label.startsWith('Item')));
});

const AGREEMENT = `     On March 11, 2024, the registrant (the "Company") signed a Supply Agreement
dated March 8, 2024 (the "Supply Agreement") with Norrland Corp. ("Norrland").
`;

test('defined terms, parties and dates in prose, as far as what is typed begins one; their cards when asked for', () => {
  const typed = at(report('2024-03-12', `${AGREEMENT}\nUnder the Supply Ag‸\n`));
  assert.deepEqual(typed.labels, ['Supply Agreement']);
  assert.match(typed.taken('Supply Agreement'), /\nUnder the Supply Agreement\n/);
  assert.equal(documentation(typed.item('Supply Agreement')), '');
  assert.match(documentation(typed.resolved('Supply Agreement')), /\*\*Supply Agreement\*\* — defined term/);

  const party = at(report('2024-03-12', `${AGREEMENT}\nThe plant of N‸ is\n`));
  assert.ok(party.labels.includes('Norrland') && party.labels.includes('Norrland Corp.'), party.labels.join('; '));
  assert.match(documentation(party.resolved('Norrland Corp.')), /Called "Norrland"/);

  const date = at(report('2024-03-12', `${AGREEMENT}\nIt was paid on Mar‸.\n`));
  assert.deepEqual(date.labels.toSorted(), ['March 11, 2024', 'March 12, 2024', 'March 8, 2024']);
  assert.match(date.taken('March 8, 2024'), /It was paid on March 8, 2024\.\n/);

  const all = at(report('2024-03-12', `${AGREEMENT}\nIt was paid by the ‸\n`));
  for (const label of ['Company', 'Supply Agreement', 'Norrland', 'March 8, 2024'])
    assert.ok(all.labels.includes(label), label);
});

test('exhibits of the table of the day, those the form asks for first, with the next number that is free', () => {
  const made = newFiling({
    form: '8-K',
    registrant: 'EXAMPLE HOLDINGS, INC.',
    date: '2024-03-12',
    exhibits: ['10.1', '99.1'],
  });
  assert.ok('text' in made);
  const list = (typed: string) => at(made.text.replace(/(99\.1 .*\n)/, `$1${typed}\n`));
  const blank = list('    ‸');
  assert.equal(blank.labels[0], '1.1');
  assert.ok(blank.labels.indexOf('104') < blank.labels.indexOf('21.1'));
  assert.ok(!blank.labels.includes('6.1') && !blank.labels.includes('27.1'));
  assert.match(blank.taken('10.2'), /\n {4}10\.2 {8}Material contracts\n/);
  assert.equal(list('    99‸').item('99.2').filterText, '99.2 Additional exhibits');
  assert.match(documentation(blank.item('104')), /\*\*Exhibit 104\*\* — Cover page interactive data file/);
});

test('lines of the cover page that are missing, in the layout of the form and its day', () => {
  const whole = report('2024-03-12', 'Text.\n');
  const without = whole
    .replace(/ +Registrant's telephone number.*\n\n/, '‸\n')
    .replace(/\[ \] {2}Soliciting(?:.*\n){3}/, '');
  const { labels, item, taken } = at(without);
  // Those after the cursor come first.
  assert.deepEqual(labels.slice(0, 2), ['Telephone number', 'Box: Rule 14a-12 soliciting material']);
  assert.match(taken('Telephone number'), /\n {6}Registrant's telephone number, including area code: _{16}\n/);
  assert.match(documentation(item('Telephone number')), /Format: ten digits with the area code\n\nForm 8-K: required/);
  const filled = at(without, true).item('Telephone number');
  assert.match((filled.textEdit as TextEdit).newText, /area code: \$\{1:_{16}\}$/);
  assert.equal(filled.insertTextFormat, 2);
});

test('states, industries and dates where the cover page asks for them', () => {
  const source = report('2024-03-12', AGREEMENT);
  const state = at(source.replace(/_{20}(?= {12}_{12} )/, 'Del‸_________________'));
  assert.equal(state.item('Delaware').filterText, 'Delaware DE');
  assert.match(state.taken('Delaware'), /\n {4}Delaware {12}_{12}/);
  assert.ok(state.labels.includes('Ontario, Canada') && state.labels.includes('Federated States of Micronesia'));
  const date = at(source.replace(/reported\): _+/, 'reported): Ma‸'));
  assert.match(date.taken('March 11, 2024'), /reported\): March 11, 2024\n/);
  const made = newFiling({ form: 'S-1', registrant: 'EXAMPLE HOLDINGS, INC.' });
  assert.ok('text' in made);
  const industry = at(made.text.replace(/ _{6} /, ' 737‸ '));
  assert.match(industry.taken('7372'), / 7372 /);
});

const HEADER = `<SEC-HEADER>0000099123-04-000001.hdr.sgml : 20040405
ACCESSION NUMBER:		0000099123-04-000001
CONFORMED SUBMISSION TYPE:	8-‸
FILED AS OF DATE:		20040405

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			EXAMPLE HOLDINGS INC
		STANDARD INDUSTRIAL CLASSIFICATION:	
		STATE OF INCORPORATION:			
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<TEXT>
${report('2004-04-02', 'Text.\n', ['5'])}</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>
`;

test('the header: labels, and the values that lines take', () => {
  assert.match(at(HEADER).taken('8-K12B'), /TYPE:\t8-K12B\n/);
  const cursor = (from: string, to: string) => at(HEADER.replace('8-‸', '8-K').replace(from, to));
  const state = cursor('STATE OF INCORPORATION:			', 'STATE OF INCORPORATION:			d‸');
  assert.equal(state.item('DE').filterText, 'DE Delaware');
  assert.match(state.taken('DE'), /INCORPORATION:\t\t\tDE\n/);
  const industry = cursor('CLASSIFICATION:	', 'CLASSIFICATION:	‸');
  assert.match(industry.taken('BLANK CHECKS [6770]'), /CLASSIFICATION:\tBLANK CHECKS \[6770\]\n/);
  const label = cursor('\nFILER:', '\nCONF‸\nFILER:');
  assert.ok(label.labels.includes('CONFORMED PERIOD OF REPORT:') && !label.labels.includes('ACCESSION NUMBER:'));
  assert.match(label.taken('ITEM INFORMATION:'), /\nITEM INFORMATION:\n/);
  const period = cursor('\nFILER:', '\nCONFORMED PERIOD OF REPORT:	‸\nFILER:');
  assert.ok(period.labels.includes('20040402') && period.labels.includes('20040405'));
  const items = cursor('\nFILER:', '\nITEM INFORMATION:	‸\nFILER:');
  assert.match(
    items.taken('Other Events and Regulation FD Disclosure'),
    /INFORMATION:\tOther Events and Regulation FD/,
  );
});

test('tags around and within documents, and the types of documents', () => {
  const cursor = (from: string, to: string) => at(HEADER.replace('8-‸', '8-K').replace(from, to));
  assert.match(cursor('<SEQUENCE>1', '<SEQUENCE>1\n<F‸').taken('<FILENAME>'), /\n<FILENAME>\n/);
  assert.match(cursor('Text.', 'Text.\n\n<‸').taken('<PAGE>'), /Text\.\n\n<PAGE>\n/);
  const exhibit = cursor('<TYPE>\n', '<TYPE>EX-9‸\n');
  assert.match(exhibit.taken('EX-99'), /<TYPE>EX-99\n/);
  assert.equal(exhibit.item('EX-99').labelDetails?.description, 'Additional exhibits');
});

test('a value over two lines is not offered to be replaced: an editor replaces on one line', () => {
  const made = report('2024-03-12', 'Text.\n');
  for (const day of ['Mar‸ch 12, 2024', 'Mar‸ch 12,\n2024', 'March 12,\n20‸24']) {
    const { labels, taken } = at(made.replace('March 12, 2024', day));
    assert.equal(labels.includes('March 12, 2024'), !day.endsWith('20‸24'));
    for (const label of labels) taken(label);
  }
});

test('a whole cover page where there is nothing yet, of the day that the header says', () => {
  const empty = at('‸');
  assert.ok(empty.labels.includes('Form 10-Q cover page') && !empty.labels.includes('Form 10-KSB cover page'));
  const page = parse(at('For‸').taken('Form 8-K cover page'));
  assert.equal(cover(envelope(page).documents[0]!)!.registrants.length, 1);
  const header = HEADER.slice(0, HEADER.indexOf('<SEQUENCE>')).replace('8-‸', '8-K');
  const old = at(`${header}<TEXT>\n‸`).taken('Form 8-K cover page');
  assert.match(old, /Date of Report/);
  assert.doesNotMatch(old, /Rule 425/);
  assert.match(at('‸', true).item('Form 8-K cover page').textEdit!.newText, /reported\): \$\{1:_{20}\}/);
});

test('the signature page, its date, and the certifications in the text that the rule requires', () => {
  const unsigned = report('2024-03-12', 'Text.\n\n‸\n').replace(/ +SIGNATURES[\s\S]*/, '');
  const signed = at(unsigned);
  assert.match(documentation(signed.item('Signatures')), /Signed by one officer who is duly authorised/);
  assert.match(signed.taken('Signatures'), /EXAMPLE HOLDINGS, INC\.\n\nDate: _{20} +By: \/s\/ _{28}\n/);
  const dated = at(report('2024-03-12', AGREEMENT).replace(/Date: March 12, 2024/, 'Date: Mar‸           '));
  assert.match(dated.taken('March 11, 2024'), /\nDate: March 11, 2024/);

  for (const [form, date, exhibit, label] of [
    ['10-Q', '2005-11-08', 'EX-31.1', 'Certification under Rule 13a-14(a)'],
    ['10-K', '2002-12-20', 'EX-31', 'Certification under Rule 13a-14(a)'],
    ['10-KSB', '2004-03-30', 'EX-31', 'Certification under Rule 13a-14(a)'],
    ['10-Q', '2012-05-08', 'EX-32.1', 'Certification under 18 U.S.C. 1350'],
  ] as const) {
    const made = newFiling({
      form,
      registrant: 'EXAMPLE HOLDINGS, INC.',
      date,
      signer: { name: 'Jane Roe', title: 'President and Treasurer' },
    });
    assert.ok('text' in made);
    const filed = `<DOCUMENT>\n<TYPE>${form}\n<TEXT>\n${made.text}</TEXT>\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>${exhibit}\n<TEXT>\n‸\n</TEXT>\n</DOCUMENT>\n`;
    const text = at(filed)
      .taken(label)
      .replace(/(?<=I, |\/s\/ |\n)_{28}/g, 'Jane Roe');
    const { problems } = formCheck(parse(text), { settings: { preset: 'review', rules: {}, ignore: [] } });
    const wrong = problems.filter(({ rule }) => rule.startsWith('certification'));
    assert.deepEqual(
      wrong.map(({ message }) => message),
      [],
      `${form} ${date}`,
    );
  }
});

test('blanks are stops of a snippet, and what a snippet would read is escaped', () => {
  assert.equal(snippet('$ ____, {[to come]} \\'), `\\$ \${1:____}, {\${2:[to come]}\\} \\\\`);
  assert.equal(at('‸').item('Form 8-K cover page').insertTextFormat, undefined);
});

test('anywhere in real filings there is an answer, within the line, and soon', { skip: noCorpus }, () => {
  const times: number[] = [];
  for (const { name, filing } of realFilings(12)) {
    const { length, lineCount } = filing.text;
    completion(filing, { textDocument: { uri }, position: positionAt(filing.text, length >> 1) }, { snippets: true });
    const offsets = Array.from({ length: 60 }, (_, i) => {
      const line = Math.floor((lineCount * i) / 60);
      return [offsetAt(filing.text, { line, character: 0 }), lineEnd(filing.text, line)];
    }).flat();
    for (const offset of offsets) {
      const position = positionAt(filing.text, offset);
      const before = performance.now();
      const { items } = completion(filing, { textDocument: { uri }, position }, { snippets: true });
      times.push(performance.now() - before);
      for (const item of items) {
        const { range } = item.textEdit as TextEdit;
        assert.ok(range.start.line === position.line && range.end.line === position.line, name);
        assert.ok(range.start.character <= position.character && position.character <= range.end.character, name);
      }
    }
  }
  times.sort((a, b) => a - b);
  const slowest = times[Math.floor(times.length * 0.95)]!;
  assert.ok(slowest < 10, `${slowest} ms at the 95th percentile`);
});
