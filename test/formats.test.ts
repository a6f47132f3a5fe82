import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import picocolors from 'picocolors';
import type { Invocation, Log } from 'sarif';
import { type Profile, parse } from '../server/filing/filing.ts';
import type { Format, Result } from '../server/formats/format.ts';
import { github } from '../server/formats/github.ts';
import { html, htmlMemo } from '../server/formats/html.ts';
import { json } from '../server/formats/json.ts';
import { junit } from '../server/formats/junit.ts';
import { markdown, memo } from '../server/formats/markdown.ts';
import { ndjson } from '../server/formats/ndjson.ts';
import { sarif } from '../server/formats/sarif.ts';
import { stylish } from '../server/formats/stylish.ts';
import { report } from '../server/rules/report.ts';
import { noSettings } from '../server/rules/settings.ts';
import { problemKey } from '../server/rules/sign-off.ts';

const sample = (name: string) => readFileSync(path.join(import.meta.dirname, '../samples', name), 'latin1');
const settings = noSettings;
const reports = [
  report(parse(sample('8-k-faults.txt')), 'drafts/a "b" & <c>, 100%.txt', { settings }),
  report(parse(sample('8-k-2004.txt')), 'clean.txt', { settings }),
];
const unchecked = [{ path: 'no.txt', why: 'no such file', unreadable: true }];
const found = reports[0]!.problems;

/** What a format prints of these results, as they come one by one. */
async function printed(format: Format, results: readonly Result[] = [...reports, ...unchecked]): Promise<string> {
  async function* one() {
    yield* results;
  }
  let text = '';
  for await (const part of format(one(), '1.2.3')) text += part;
  return text;
}

/** A filing of which a part is not read, rules are not checked and findings are kept back. */
const picture = `<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\nbegin 644 a,b.gif\n#\nend\n</TEXT>\n</DOCUMENT>\n`;
const quiet = { ...settings, preset: 'quiet' } as const;
const left = report(parse(`${sample('8-k-2004.txt')}${picture}`), 'left.txt', { settings: quiet });
const notChecked = left.checklist.filter(({ status }) => status === 'not checked');
const notFiling = { path: 'notes.txt', why: 'not a filing', unreadable: false };

/** A log as the schema of SARIF 2.1.0 has it. */
async function sarifLog(results?: readonly Result[]): Promise<Log> {
  const { id, $schema, ...schema } = createRequire(import.meta.url)(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  assert.match(`${id} ${$schema}`, /sarif-2\.1\.0.*draft-0[47]/);
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const log: Log = JSON.parse(await printed(sarif, results));
  assert.ok(validate(log), JSON.stringify(validate.errors));
  return log;
}

test('sarif: valid against the schema of 2.1.0, a result a finding, a rule a descriptor', async () => {
  const [run] = (await sarifLog()).runs;
  assert.deepEqual(
    run!.results!.map(({ ruleId, locations }) => [ruleId, locations![0]!.physicalLocation!.region!.startLine]),
    found.map(({ rule, range }) => [rule, range.start.line + 1]),
  );
  assert.equal(
    run!.results![0]!.locations![0]!.physicalLocation!.artifactLocation!.uri,
    'drafts/a%20%22b%22%20&%20%3Cc%3E,%20100%25.txt',
  );
  assert.equal(run!.invocations![0]!.toolExecutionNotifications![0]!.message.text, 'no such file');
  assert.equal(run!.invocations![0]!.executionSuccessful, false);
});

test('sarif: what was not read, not checked or not shown is a note, with its place or its rule', async () => {
  const [run] = (await sarifLog([left, notFiling])).runs;
  const [{ executionSuccessful, toolExecutionNotifications: notes }] = run!.invocations as [Invocation];
  assert.equal(executionSuccessful, true);
  assert.deepEqual(
    notes!.map(({ level, message, associatedRule, locations: [at] = [] }) => [
      level,
      message.text,
      associatedRule?.id,
      at!.physicalLocation!.artifactLocation!.uri,
      at!.physicalLocation!.region?.startLine,
    ]),
    [
      ['note', 'not a filing', undefined, 'notes.txt', undefined],
      ...left.unread.map(({ what, why, range }) => [
        'note',
        `Not read: ${what} (${why}).`,
        undefined,
        'left.txt',
        range.start.line + 1,
      ]),
      ...notChecked.map(({ rule, because }) => [
        'note',
        `Not checked: ${rule} (${because}).`,
        rule,
        'left.txt',
        undefined,
      ]),
      [
        'note',
        `Not shown: ${left.kept.preset} findings below the preset (--preset strict shows them).`,
        undefined,
        'left.txt',
        undefined,
      ],
    ],
  );
});

test('sarif: of many filings 10,000 notes are held, and how many more there are is said', async () => {
  const many = { ...left, unread: Array.from({ length: 4000 }, () => left.unread[0]!) };
  const notes = (await sarifLog([many, many, many])).runs[0]!.invocations![0]!.toolExecutionNotifications!;
  const each = 4000 + notChecked.length + 1;
  assert.equal(notes.length, 10_001);
  assert.equal(
    notes.at(-1)!.message.text,
    `And ${(3 * each - 10_000).toLocaleString('en-US')} more notes of what was not read, not checked or not shown: --format json has all.`,
  );
});

test('junit: a suite a filing, failures counted, names escaped', async () => {
  const text = await printed(junit);
  const suites = [...text.matchAll(/<testsuite name="([^"]*)" tests="(\d+)" failures="(\d+)"/g)];
  assert.deepEqual(
    suites.map(([, name, , failures]) => [name, Number(failures)]),
    [
      ['drafts/a &quot;b&quot; &amp; &lt;c&gt;, 100%.txt', new Set(found.map(({ rule }) => rule)).size],
      ['clean.txt', 0],
      ['no.txt', 0],
    ],
  );
  assert.equal([...text.matchAll(/<failure /g)].length, new Set(found.map(({ rule }) => rule)).size);
  assert.equal([...text.matchAll(/<error /g)].length, 1);
});

test('junit: what was not read or not checked is skipped and counted; a file that is no filing fails nothing', async () => {
  const text = await printed(junit, [left, notFiling]);
  const [part] = left.unread;
  assert.ok(
    text.includes(
      `name="read ${part!.what} at line ${part!.range.start.line + 1}"><skipped message="not read: ${part!.why}"/>`,
    ),
  );
  for (const { rule, because } of notChecked)
    assert.ok(text.includes(`name="${rule}"><skipped message="not checked: ${because}"/>`), rule);
  assert.match(
    text,
    /<system-out>not shown: \d+ findings below the preset \(--preset strict shows them\)<\/system-out>/,
  );
  const counts = [...text.matchAll(/tests="(\d+)" failures="\d+" errors="(\d+)" skipped="(\d+)"/g)];
  assert.deepEqual(
    [counts.reduce((sum, [, tests]) => sum + Number(tests), 0), counts.map(([, , errors]) => errors)],
    [[...text.matchAll(/<testcase /g)].length, ['0', '0']],
  );
  assert.equal(
    counts.reduce((sum, [, , , skipped]) => sum + Number(skipped), 0),
    [...text.matchAll(/<skipped /g)].length,
  );
});

test('github: a command a finding, what is special in it escaped', async () => {
  const lines = (await printed(github)).trimEnd().split('\n');
  assert.equal(lines.filter(line => !/^::notice .*title=left open::/.test(line)).length, found.length + 1);
  assert.match(
    lines[0]!,
    /^::warning file=drafts\/a "b" & <c>%2C 100%25\.txt,line=11,endLine=11,col=57,endColumn=\d+,title=impossible-date::There is no such day/,
  );
  assert.equal(lines.at(-1), '::error file=no.txt::no such file');
});

test('github: a notice a filing names what was not read, not checked or not shown; a file that is no filing is no error', async () => {
  const lines = (await printed(github, [left, notFiling])).trimEnd().split('\n');
  const [part] = left.unread;
  const said = [
    `Not read: ${part!.what} (${part!.why}). [line ${part!.range.start.line + 1}]`,
    ...notChecked.map(({ rule, because }) => `Not checked: ${rule} (${because}).`),
    `Not shown: ${left.kept.preset} findings below the preset (--preset strict shows them).`,
  ].join('%0A');
  assert.deepEqual(lines.slice(-2), [
    `::notice file=left.txt,title=left open::${said}`,
    '::notice file=notes.txt::not a filing',
  ]);
  const many = { ...left, unread: Array.from({ length: 400 }, () => part!) };
  const more = 400 + notChecked.length + 1 - 40;
  assert.ok((await printed(github, [many])).endsWith(`%0AAnd ${more} more, which --format json names.\n`));
  const none = { ...left, problems: [], unread: [], checklist: [], kept: { preset: 0, ignored: 0, baseline: 0 } };
  assert.equal(await printed(github, [none]), '');
});

test('json: the reports as they are', async () => {
  assert.deepEqual(
    JSON.parse(await printed(json)),
    JSON.parse(JSON.stringify({ version: '1.2.3', reports, unchecked })),
  );
});

test('every format says that form and day were chosen, of the filings for which they were', async () => {
  const { chosen, ...own } = report(
    parse(sample('8-k-2004.txt'), { form: '10-K405', date: '1999-03-31' }),
    'chosen.txt',
    {
      settings,
    },
  );
  const formats = {
    github,
    html: html('2026-11-25'),
    json,
    junit,
    markdown,
    ndjson,
    sarif,
    stylish: stylish(picocolors, false),
  };
  for (const [name, format] of Object.entries(formats)) {
    const text = await printed(format, [{ ...own, ...(chosen && { chosen }) }]);
    assert.match(text, /10-K405/, name);
    assert.match(text, /chosen by hand|"chosen": ?\{/, name);
    assert.match(text, /1999-03-31/, name);
    const others = await printed(format, reports);
    assert.doesNotMatch(others, /chosen/, name);
  }
});

test('a form alone, or a day alone, is said to be chosen', async () => {
  const of = async (profile: Profile) =>
    (await printed(github, [report(parse(sample('8-k-2004.txt'), profile), 'a.txt', { settings })])).split('\n')[0];
  assert.equal(await of({ form: '8-K/A' }), '::notice file=a.txt::judged as Form 8-K/A, chosen by hand');
  assert.equal(
    await of({ date: '2004-04-05' }),
    '::notice file=a.txt::judged by the rules of 2004-04-05, chosen by hand',
  );
  const [head] = memo(report(parse(sample('8-k-2004.txt'), { form: '8-K/A' }), 'a.txt', { settings })).match(
    /^Form.*/m,
  )!;
  assert.match(head, /^Form 8-K\/A \(chosen by hand\), judged by the rules of 2004-04-02 \(signature date\);/);
});

test('json and sarif of nothing are whole', async () => {
  assert.deepEqual(JSON.parse(await printed(json, [])), { version: '1.2.3', reports: [], unchecked: [] });
  assert.deepEqual(JSON.parse(await printed(sarif, [])).runs[0].results, []);
});

test('ndjson: a line a file', async () => {
  const lines = (await printed(ndjson)).split('\n');
  assert.equal(lines.pop(), '');
  assert.deepEqual(
    lines.map(line => JSON.parse(line)),
    JSON.parse(JSON.stringify([...reports, ...unchecked])),
  );
});

test('markdown: a memo with a row a finding and a row a rule', async () => {
  const text = await printed(markdown);
  assert.match(text, /^# Form check: drafts\/a "b" & \\<c\\>, 100%\.txt\n\nForm 8-K, judged by the rules of 2004-/);
  for (const { message, rule } of found) assert.ok(text.includes(`| ${message} | ${rule} |`), rule);
  assert.equal(
    text.match(/^\| (?:\*\*failed\*\*|passed|\*not checked\*|not applicable|off) \|/gm)?.length,
    reports[0]!.checklist.length * 2,
  );
  assert.match(text, /# Not checked\n\n- no\.txt: no such file\n/);
});

test('html: one page with a row a finding and a row a rule, which runs nothing and takes nothing from elsewhere', async () => {
  const text = await printed(html('2026-11-25'));
  assert.match(text, /^<!doctype html>\n<html lang="en">/);
  assert.ok(text.endsWith('</html>\n'));
  assert.match(text, /<h1>Form check: drafts\/a &#34;b&#34; &#38; &#60;c&#62;, 100%\.txt<\/h1>/);
  assert.match(text, /Made on 2026-11-25 by sec-filing 1\.2\.3, which knows changes of forms up to that of 20\d\d-/);
  assert.equal(
    text.match(/<tr><td/g)?.length,
    found.length + reports[1]!.problems.length + 2 * reports[0]!.checklist.length,
  );
  assert.match(text, /<h1>Not checked<\/h1>\n<ul>\n<li>no\.txt: no such file<\/li>/);
  assert.deepEqual(tagsOf(text), { opened: tagsOf(text).closed, closed: tagsOf(text).closed });
  assert.doesNotMatch(text, /<script|<link|<img|<iframe|href|src=|url\(| on\w+=/i);
});

/** How often each element that has an end is opened and closed. */
function tagsOf(text: string) {
  const count = (tags: RegExp) => {
    const times: Record<string, number> = {};
    for (const [, name] of text.matchAll(tags)) if (name !== 'meta') times[name!] = (times[name!] ?? 0) + 1;
    return Object.fromEntries(Object.entries(times).toSorted());
  };
  return { opened: count(/<([a-z]\w*)/g), closed: count(/<\/([a-z]\w*)/g) };
}

test('memos of one filing say what was signed off and on which day, and escape what comes from it', () => {
  const script = '</title><script>alert(1)</script>';
  const hostile = {
    ...reports[0]!,
    path: script,
    problems: found.map((own, i) => (i === 2 ? { ...own, message: script } : own)),
    checklist: reports[0]!.checklist.map((own, i) => (i === 0 ? { ...own, because: script } : own)),
  };
  const [first, second] = found;
  const signedOff = { [problemKey(first!)]: '2026-11-24', [problemKey(second!)]: '<img src=x>' };
  const by = { version: '1.2.3', made: '2026-11-25', signedOff };
  const page = htmlMemo(hostile, by);
  assert.doesNotMatch(page, /<script|<img/);
  assert.equal(page.match(/Signed off by hand on 2026-11-24\./g)?.length, 1);
  assert.match(page, /Not ready to file\.<\/span> \d+ findings are open\. 1 finding is signed off by hand\./);
  const text = memo(hostile, by);
  assert.equal(text.match(/\*Signed off by hand on 2026-11-24\.\*/g)?.length, 1);
  assert.match(text, /\*\*Not ready to file\.\*\* \d+ findings are open\./);
  assert.match(text, /Made on 2026-11-25 by sec-filing 1\.2\.3/);
});

test("stylish: compilers' lines; what was kept back and not checked is said", async () => {
  const plain = picocolors.createColors(false);
  const lines = (await printed(stylish(plain, false))).trimEnd().split('\n');
  assert.equal(
    lines[0],
    'drafts/a "b" & <c>, 100%.txt:11:57: warning: There is no such day as 2004-02-30. [impossible-date]',
  );
  assert.equal(
    lines.find(line => /checked/.test(line)),
    '2 filings checked, 1 file not: 6 warnings, 1 hint',
  );
  const quiet = report(parse(sample('8-k-faults.txt')), 'a.txt', { settings: { ...settings, preset: 'quiet' } });
  assert.match(await printed(stylish(plain, false), [quiet]), /not shown: 1 finding below the preset/);
  assert.match(await printed(stylish(plain, true)), /^ {4}x zip-format: failed \("1902" is not a zip code/m);
});
