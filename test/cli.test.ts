import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { commandLine } from './command-line.ts';

const root = path.join(import.meta.dirname, '..');
const { folder, run, remove } = commandLine();
after(remove);

function file(name: string, content: string | Buffer): string {
  const where = path.join(folder, name);
  writeFileSync(where, content);
  return where;
}

test('check: warnings alone leave the exit code at 0, an error makes it 1', () => {
  const faults = run(['check', 'samples/8-k-faults.txt']);
  assert.equal(faults.status, 0);
  assert.match(faults.stdout, /samples\/8-k-faults\.txt:\d+:\d+: warning: .*\[cover-file-number\]/);
  const blank = run(
    ['check', '-'],
    '        SECURITIES AND EXCHANGE COMMISSION\n                FORM 8-K\n\nDate of Report: May 6, 2003\n\n        Ohio                 0-99123\n(State of incorporation)  (Commission File Number)\n\nPursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934\n',
  );
  assert.match(blank.stdout, /error: .*\[cover-name\]/);
  assert.equal(blank.status, 1);
});

test('files that cannot be read get one clear line each, and the others are still done', () => {
  const without = path.join(folder, 'without');
  mkdirSync(without);
  const { status, stdout, stderr } = run([
    'check',
    '/no/such.txt',
    without,
    file('empty.txt', ''),
    file('binary.txt', Buffer.from([77, 0, 1, 2])),
    'samples/8-k-2004.txt',
  ]);
  assert.equal(status, 2);
  assert.deepEqual(
    stderr
      .trim()
      .split('\n')
      .map(line => line.replace(/^sec-filing: .*?: /, '')),
    [
      'no such file',
      'this is a folder, with no .txt file in it',
      'the file is empty',
      'not a text file (it has NUL bytes)',
    ],
  );
  assert.match(stdout, /^1 filing checked, 4 files not: no problems found$/m);
});

test('an ordinary text is said not to be a filing, and is not judged', () => {
  const { status, stdout, stderr } = run([
    'check',
    file('letter.txt', 'Dear Sir,\n\nThe SEC called about our Form 8-K.\n'),
  ]);
  assert.equal(status, 0);
  assert.match(stderr, /letter\.txt: not a filing/);
  assert.match(stdout, /^0 filings checked, 1 file not$/m);
});

test('misuse: exit code 2 and what to do', () => {
  for (const args of [['check'], ['frobnicate'], ['extract', '--format', 'xml', 'samples/8-k-2024.txt']]) {
    const { status, stderr } = run(args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /--help/);
  }
});

test('--form and --as-of: judged as chosen, from a file or standard input, which every command says', () => {
  const draft = readFileSync(path.join(root, 'samples/8-k-2004.txt'), 'utf8');
  assert.doesNotMatch(run(['check', 'samples/8-k-2004.txt']).stdout, /item-unknown|judged/);
  const { status, stdout } = run(['check', '--as-of', '2026-03-31', '-'], draft);
  assert.equal(status, 1);
  assert.match(stdout, /^-:\d+:1: error: Form 8-K has had Item 5 until 2004-08-22.*\[item-unknown\]$/m);
  assert.match(stdout, /^judged by the rules of 2026-03-31, chosen by hand$/m);
  const both = ['--form', '10-k405', '--as-of', '1999-03-31'];
  const said = 'judged as Form 10-K405 of 1999-03-31, chosen by hand';
  const outline = run(['outline', ...both, 'samples/8-k-2004.txt']);
  assert.match(outline.stdout, /^ +1 {2}Form 10-K405 /);
  assert.equal(outline.stderr, `sec-filing: ${said}\n`);
  const [document] = JSON.parse(run(['extract', ...both, 'samples/8-k-2004.txt']).stdout).documents;
  assert.equal(document.form, '10-K405');
  assert.deepEqual(document.asOf, { date: '1999-03-31', from: 'chosen by hand' });
  const baseline = path.join(folder, 'chosen.json');
  const written = run(['check', ...both, '--write-baseline', baseline, 'samples/8-k-2004.txt']);
  assert.equal(written.stderr, `sec-filing: ${said}\n`);
});

test('--fix mends by the rules of the chosen day', () => {
  const draft = file('chosen.txt', readFileSync(path.join(root, 'samples/8-k-faults.txt'), 'utf8'));
  const { stdout } = run(['check', '--fix', '--as-of', '2026-03-31', draft]);
  assert.match(stdout, /\[item-unknown\]/);
  assert.match(stdout, /^judged by the rules of 2026-03-31, chosen by hand$/m);
});

test('many files are judged as chosen on several threads too', () => {
  const drafts = path.join(folder, 'chosen');
  mkdirSync(drafts);
  const text = readFileSync(path.join(root, 'samples/8-k-2004.txt'));
  for (let i = 0; i < 20; i++) writeFileSync(path.join(drafts, `${i}.txt`), text);
  for (const args of [
    ['check', '--format', 'ndjson'],
    ['extract', '--format', 'ndjson'],
  ]) {
    const lines = run([...args, '--form', '10-Q', drafts])
      .stdout.trimEnd()
      .split('\n');
    assert.equal(lines.length, 20);
    for (const line of lines) assert.deepEqual(JSON.parse(line).chosen, { form: '10-Q' });
  }
});

test('an unknown form and a day that is none are told, with what is near, and nothing is done', () => {
  for (const [flags, why] of [
    [['--form', '10-Z'], /"10-Z" is no form of the catalogue; near it: 10, 10-K, 10-Q/],
    [['--form', ''], /it is empty/],
    [['--as-of', '2026-02-29'], /"2026-02-29" is no day: write it as 2004-03-26/],
    [['--as-of', 'March 2026'], /"March 2026" is no day/],
  ] as const)
    for (const command of ['check', 'outline', 'extract']) {
      const { status, stdout, stderr } = run([command, ...flags, 'samples/8-k-2004.txt']);
      assert.equal(status, 2, command);
      assert.equal(stdout, '');
      assert.match(stderr, why);
    }
});

test('extract: one JSON object a file, its shape kept', () => {
  const { status, stdout } = run([
    'extract',
    '--format',
    'ndjson',
    'samples/submission-8-k.txt',
    'samples/8-k-2004.txt',
  ]);
  assert.equal(status, 0);
  const [submission, bare] = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  assert.deepEqual(Object.keys(submission), [
    'schema',
    'path',
    'kind',
    'why',
    'header',
    'documents',
    'problems',
    'unread',
  ]);
  assert.equal(submission.kind, 'submission');
  assert.equal(submission.header.filers[0].role, 'FILER');
  assert.equal(submission.header.filedDate, '2006-05-04');
  assert.deepEqual(
    submission.documents.map((document: { type: string }) => document.type),
    ['8-K', 'EX-99.1'],
  );
  assert.deepEqual(Object.keys(submission.documents[0]), [
    'type',
    'sequence',
    'filename',
    'description',
    'form',
    'amendment',
    'asOf',
    'range',
    'cover',
    'items',
    'parts',
    'sections',
    'statements',
    'notes',
    'signatures',
    'exhibits',
    'tables',
    'parties',
    'dates',
    'terms',
    'unjudged',
  ]);
  assert.equal(bare.kind, 'document');
  assert.equal(bare.header, null);
  const [registrant] = bare.documents[0].cover.registrants;
  assert.deepEqual(registrant.telephone, {
    value: '4155550142',
    text: '(415) 555-0142',
    range: { start: { line: 45, character: 52 }, end: { line: 45, character: 66 } },
  });
  assert.equal(registrant.stateOfIncorporation.value, 'DE');
  assert.deepEqual(registrant.address.city.value, 'San Francisco');
  assert.deepEqual(
    bare.documents[0].items.map((item: { number: string }) => item.number),
    ['5', '7'],
  );
  assert.equal(bare.documents[0].signatures[0].signatory.value, 'Eleanor V. Quist');
});

test('extract: what the cover says never comes from the header', () => {
  const { stdout } = run(
    ['extract', '-'],
    '<SEC-DOCUMENT>0000000000-03-000001.txt : 20030506\n<SEC-HEADER>0000000000-03-000001.hdr.sgml : 20030506\nCONFORMED SUBMISSION TYPE:\t8-K\n\nFILER:\n\n\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\tTALLOW INC\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nA letter.\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n',
  );
  const { header, documents } = JSON.parse(stdout);
  assert.equal(header.filers[0].name, 'TALLOW INC');
  assert.equal(documents[0].cover, null);
});

test('outline: indented, with line numbers', () => {
  const { stdout } = run(['outline', 'samples/8-k-2004.txt']);
  assert.match(stdout, /^ +1 {2}Form 8-K/);
  assert.match(stdout, /^ +29 {6}Exact name of registrant {2}FERNHOLLOW/m);
});

/** The sample with faults that safe fixes mend, in an encoding of its own. */
const QUOTES = readFileSync(path.join(root, 'samples/8-k-2024.txt'), 'latin1').replace(
  /(\n\n)(ITEM|Item) 9\.01/,
  '$1\x93Quoted\x94\tand tabbed.\r\n\r\n$2 9.01',
);

test('--fix changes the bytes of the fixes alone, in the encoding of the file', () => {
  const where = file('quotes.txt', Buffer.from(QUOTES, 'latin1'));
  const dry = run(['check', '--fix-dry-run', where]);
  assert.match(dry.stderr, /3 safe fixes would be applied/);
  assert.equal(readFileSync(where, 'latin1'), QUOTES);
  const { stderr, stdout } = run(['check', '--fix', where]);
  assert.match(stderr, /3 safe fixes applied/);
  assert.equal(stdout, dry.stdout);
  assert.equal(readFileSync(where, 'latin1'), QUOTES.replace('\x93Quoted\x94\tand', '"Quoted"        and'));
});

test('--fix keeps what it does not touch: UTF-8 and its mark', () => {
  const text = `\ufeff${QUOTES.replace(/[\x93\x94]/g, '')}`.replace('and tabbed', 'for \u00a35');
  const where = file('utf-8.txt', text);
  run(['check', '--fix', where]);
  assert.equal(readFileSync(where, 'utf8'), text.replace('Quoted\t', 'Quoted  '));
});

test('--fix changes no byte but those of the fix, whatever the encoding and the line ends', () => {
  const draft = readFileSync(path.join(root, 'samples/8-k-2004.txt'), 'latin1');
  const marked = draft.replace('Item 7.', '\x93\xe9t\xe9\x94 at \xa35\tand\n\nItem 7.');
  const wide = draft.replace('Item 7.', '\ud83d\ude00 \u65e5\u672c e\u0301\u2028\tand\n\nItem 7.');
  const written = {
    'windows-1252': Buffer.from(marked, 'latin1'),
    'utf-8': Buffer.from(wide),
    'utf-8 with its mark': Buffer.from(`\ufeff${wide}`),
  };
  for (const [name, whole] of Object.entries(written)) {
    for (const end of ['\n', '\r\n', '\r']) {
      const bytes = Buffer.from(whole.toString('latin1').replaceAll('\n', end), 'latin1');
      const where = file(`${name}.txt`, bytes);
      run(['check', '--fix', '--rule', 'tab', where]);
      const tab = bytes.indexOf('\tand');
      const after = readFileSync(where);
      const blanks = after.length - bytes.length + 1;
      assert.ok(blanks >= 1 && blanks <= 8, `${name} ${JSON.stringify(end)}: ${blanks}`);
      assert.deepEqual(
        after,
        Buffer.concat([bytes.subarray(0, tab), Buffer.alloc(blanks, ' '), bytes.subarray(tab + 1)]),
      );
    }
  }
});

test('a baseline holds what was there; what is new is told', () => {
  const baseline = path.join(folder, 'baseline.json');
  const draft = file('draft.txt', readFileSync(path.join(root, 'samples/8-k-faults.txt')));
  assert.match(run(['check', '--write-baseline', baseline, draft]).stdout, /written, 7 findings/);
  assert.match(run(['check', '--baseline', baseline, draft]).stdout, /no problems found\nnot shown: 7 in the baseline/);
  writeFileSync(draft, readFileSync(draft, 'latin1').replace(/\n\n(?=ITEM|Item)/, '\n\nA line [__] more.\n\n'));
  assert.match(
    run(['check', '--baseline', baseline, draft]).stdout,
    /: error: A placeholder is left here\..*\n1 filing checked: 1 error\n/,
  );
  const broken = run(['check', '--baseline', draft, draft]);
  assert.match(broken.stderr, /not a baseline/);
  assert.equal(broken.status, 2);
});

test('--rule, --preset and --max-warnings', () => {
  const faults = 'samples/8-k-faults.txt';
  assert.match(run(['check', '--rule', 'zip-format', faults]).stdout, /\n1 filing checked: 1 warning\n/);
  assert.match(
    run(['check', '--preset', 'quiet', faults]).stdout,
    /: 6 warnings\nnot shown: 1 finding below the preset/,
  );
  assert.equal(run(['check', '--max-warnings', '6', faults]).status, 0);
  assert.equal(run(['check', '--max-warnings', '5', faults]).status, 1);
  for (const args of [
    ['--rule', 'no-such'],
    ['--max-warnings', 'few'],
    ['--preset', 'loud'],
    ['--format', 'pdf'],
  ])
    assert.equal(run(['check', ...args, faults]).status, 2, args.join(' '));
});

test('--list-rules and --explain', () => {
  assert.match(run(['check', '--list-rules']).stdout, /^zip-format +warning +certain +Zip code/m);
  assert.match(run(['check', '--explain', 'zip-format']).stdout, /^# zip-format\n[\s\S]*## Not found\n/);
});

test('folders and patterns are searched for filings; settings of the folder hold', () => {
  const drafts = path.join(folder, 'drafts');
  mkdirSync(path.join(drafts, 'old'), { recursive: true });
  for (const name of ['a.txt', 'old/b.txt'])
    writeFileSync(path.join(drafts, name), readFileSync(path.join(root, 'samples/8-k-faults.txt')));
  writeFileSync(
    path.join(drafts, '.sec-filing.json'),
    '{ "ignore": [ { "rule": "ein-format", "file": "old/b.txt" } ] }',
  );
  const found = run(['check', drafts]).stdout.match(/.*\[ein-format\]/g);
  assert.equal(found?.length, 1);
  assert.match(found![0], /drafts\/a\.txt/);
  assert.match(run(['check', `${drafts}/**/b.txt`]).stdout, /^1 filing checked/m);
  writeFileSync(path.join(drafts, '.sec-filing.json'), '{ "rules": { "no-such": "off" } }');
  const faulty = run(['check', drafts]);
  assert.match(faulty.stderr, /\.sec-filing\.json: "rules": there is no rule "no-such"/);
  assert.equal(faulty.status, 2);
});

test('many files: on several threads the results are those of one, in the order of the files', () => {
  const many = path.join(folder, 'many');
  mkdirSync(many);
  const samples = ['8-k-faults.txt', '8-k-2004.txt', '8-k-2024.txt', 'submission-8-k.txt'];
  const files = Array.from({ length: 20 }, (_, i) => path.join(many, `${10 + i}.txt`));
  for (const [i, name] of files.entries())
    writeFileSync(name, readFileSync(path.join(root, 'samples', samples[i % 4]!)));
  const found = (...of: string[]) =>
    run(['check', '--preset', 'strict', ...of])
      .stdout.split('\n')
      .filter(line => line.startsWith(many));
  // Ten are few enough for one thread.
  assert.deepEqual(found(many), [...found(...files.slice(0, 10)), ...found(...files.slice(10))]);
  assert.equal(found(many).length > 20, true);
});

test('format: to standard output, in place, or told only; what was filed stays', () => {
  const long = `     ${'The registrant has said so before. '.repeat(6)}`.trimEnd();
  const text = readFileSync(path.join(root, 'samples/8-k-2004.txt'), 'utf8').replace('Item 7.', `${long}\n\nItem 7.`);
  const draft = file('draft.txt', text.replaceAll('\n', '\r\n'));
  const checked = run(['format', '--check', draft]);
  assert.equal(checked.status, 1);
  assert.match(checked.stdout, /draft\.txt: 3 paragraphs would be filled anew\n$/);
  const { status, stdout } = run(['format', '-'], text);
  assert.equal(status, 0);
  assert.ok(stdout.split('\n').every(line => line.length <= 80));
  assert.equal(run(['format', '--write', draft]).stdout, `${draft}: formatted\n`);
  assert.equal(readFileSync(draft, 'utf8'), stdout.replaceAll('\n', '\r\n'));
  assert.deepEqual(run(['format', '--check', draft]), { status: 0, stdout: '', stderr: '' });
  const record = run(['format', '--check', 'samples/submission-8-k.txt']);
  assert.equal(record.status, 0);
  assert.match(record.stderr, /submission-8-k\.txt: This file has a submission header/);
});

test('format: misuse is told, with exit code 2', () => {
  const samples = ['samples/8-k-2004.txt', 'samples/8-k-2024.txt'];
  for (const [args, why] of [
    [['format', ...samples], /2 files: --write formats them in place/],
    [['format', '--write', '-'], /standard input has none/],
    [['format', '--write', '--check', ...samples], /cannot be used with/],
    [['format', '/no/such.txt'], /no such file/],
  ] as const) {
    const { status, stderr } = run(args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, why);
  }
  const letter = run(['format', file('prose.txt', `Dear Sir,\n\n${'We have heard of it. '.repeat(9)}\n`)]);
  assert.match(letter.stderr, /not a filing/);
  assert.match(letter.stdout, /^Dear Sir,\n\nWe have heard of it\. We .{150}/);
});

test('new: a draft on standard output, which check finds nothing wrong with but its blanks', () => {
  const args = ['new', '8-K', '--registrant', 'EXAMPLE HOLDINGS, INC.', '--date', '2003-05-06', '--signer', 'Jane Roe'];
  const { status, stdout, stderr } = run([
    ...args,
    '--item',
    '5',
    '--exhibit',
    '99.1',
    '--value',
    'irs_ein=94-3199123',
  ]);
  assert.deepEqual([status, stderr], [0, '']);
  for (const part of [/ 94-3199123\n/, /Item 5\. {2}Other Events/, /\n {4}99\.1 /, /By: \/s\/ Jane Roe\n/])
    assert.match(stdout, part);
  const checked = run(['check', '-'], stdout);
  const found = checked.stdout.split('\n').filter(line => / (?:error|warning|information|hint): /.test(line));
  assert.deepEqual(
    found.filter(line => !/is blank|placeholder is left/.test(line)),
    [],
  );
});

test('new: what cannot be is told, with exit code 2', () => {
  for (const [args, why] of [
    [['9-Z'], /sec-filing: "9-Z" is no form of the catalogue\.\n/],
    [['8-K', '--date', '2004-02-31', '--period', 'May'], /"2004-02-31" is no date.*\n.*"May" is no date/],
    [['8-K', '--item', '5'], /Form 8-K has no Item 5 today\./],
    [['8-K', '--value', 'ein'], /"ein" is no field and value/],
    [[], /missing required argument 'form'/],
  ] as const) {
    const { status, stdout, stderr } = run(['new', ...args]);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, why);
  }
});

test('compare: two filings by item, with the exit codes of diff', () => {
  const text = readFileSync(path.join(root, 'samples/8-k-2004.txt'), 'utf8');
  const same = run(['compare', 'samples/8-k-2004.txt', file('same.txt', text.replace(/\n\n+/g, '\n\n\n'))]);
  assert.deepEqual([same.status, same.stderr], [0, '']);
  assert.match(same.stdout, /\n\d+ the same\n$/);

  const other = file('other.txt', text.replace('caused the issuance', 'caused the walrus'));
  const changed = run(['compare', 'samples/8-k-2004.txt', other]);
  assert.equal(changed.status, 1);
  assert.match(changed.stdout, /\nchanged +\+1 +-1 {2}Item \d.*\n[\s\S]*\n\d+ the same, 1 changed\n$/);
  const json = run(['compare', 'samples/8-k-2004.txt', other, '--format', 'json', '--item', '5']);
  assert.deepEqual(
    JSON.parse(json.stdout).pairs.map(({ state, added, removed }: Record<string, unknown>) => [state, added, removed]),
    [['changed', 1, 1]],
  );
  const shown = run(['compare', 'samples/8-k-2004.txt', other, '--item', '5']);
  assert.match(shown.stdout, /^Item 5\. .* changed, \+1 -1 words\n/);
  assert.match(shown.stdout, /\[-issuance-\]\s\{\+walrus\+\}/);
});

test('compare: what cannot be compared is told, and what is no filing compared as text', () => {
  const [one, other] = [file('one.txt', 'Larch and fir.\n'), file('two.txt', 'Larch\nand fir.\n')];
  const bare = run(['compare', one, other]);
  assert.deepEqual([bare.status, bare.stderr.match(/not a filing/g)?.length], [0, 2]);
  const missing = run(['compare', one, '/no/such.txt']);
  assert.deepEqual([missing.status, missing.stdout], [2, '']);
  assert.match(missing.stderr, /\/no\/such\.txt: /);
  const nothing = run(['compare', 'samples/8-k-2004.txt', 'samples/8-k-2004.txt', '--item', '7A']);
  assert.deepEqual([nothing.status, nothing.stdout], [2, '']);
  assert.match(nothing.stderr, /nothing in these filings is called "7A"; there are: Cover page; /);
});
