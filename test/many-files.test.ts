import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { commandLine } from './command-line.ts';

const root = path.join(import.meta.dirname, '..');
const samples = path.join(root, 'samples');
const { folder, command, run, remove } = commandLine();
after(remove);

/** More files than one thread is given, in two folders, one of them a link; some are no filings. */
const many = path.join(folder, 'many');
const FILES = 60;
mkdirSync(path.join(many, 'old'), { recursive: true });
const names = readdirSync(samples).filter(name => name.endsWith('.txt'));
for (let i = 0; i < FILES; i++) {
  const text = i % 10 === 0 ? 'Dear Sir,\n' : readFileSync(path.join(samples, names[i % names.length]!));
  writeFileSync(path.join(many, i % 2 ? 'old' : '', `${String(i).padStart(3, '0')}.txt`), text);
}
symlinkSync(many, path.join(many, 'old/itself'));

const lines = (text: string) => text.split('\n').filter(Boolean);
const ndjson = (...args: readonly string[]) => run(['check', '--format', 'ndjson', ...args]);
const whole = ndjson(many);

test('each file is done once, in the order of names, whatever its thread', () => {
  const paths = lines(whole.stdout).map(line => JSON.parse(line).path as string);
  assert.equal(new Set(paths).size, FILES);
  assert.deepEqual(paths, paths.toSorted());
  assert.equal(lines(whole.stderr).length, FILES / 10);
  assert.equal(ndjson(many, path.join(many, 'old'), paths[0]!).stdout, whole.stdout);
});

test('extract: on all cores what it is one by one', () => {
  const extracted = lines(run(['extract', '--format', 'ndjson', many]).stdout);
  assert.equal(extracted.length, FILES);
  for (const line of extracted.slice(0, 3)) {
    const { path: file } = JSON.parse(line);
    assert.equal(run(['extract', '--format', 'ndjson', file]).stdout, `${line}\n`);
  }
});

test('the parts of a run are the whole run, and no file is in two', () => {
  const parts = [1, 2, 3, 4].map(part => lines(ndjson('--shard', `${part}/4`, many).stdout));
  assert.equal(parts.filter(({ length }) => length > 0).length, 4);
  assert.deepEqual(parts.flat().toSorted(), lines(whole.stdout).toSorted());
});

test('names come from a list too', () => {
  const list = lines(whole.stdout).map(line => JSON.parse(line).path);
  const listed = run(['check', '--format', 'ndjson', '--files-from', '-'], list.join('\r\n'));
  assert.equal(listed.stdout, whole.stdout);
});

test('a run that was cut short goes on: nothing is lost, nothing done twice, and it ends as the whole one does', () => {
  const output = path.join(folder, 'cut.ndjson');
  const bytes = Buffer.from(whole.stdout);
  for (const length of [0, 1, bytes.indexOf('\n'), bytes.indexOf('\n') + 1, bytes.length >> 1, bytes.length]) {
    writeFileSync(output, bytes.subarray(0, length));
    const resumed = ndjson('--output', output, '--resume', many);
    assert.equal(readFileSync(output, 'utf8'), whole.stdout, `cut at ${length}`);
    assert.equal(resumed.status, whole.status);
  }
});

test('a process that is killed has lost nothing', async () => {
  const output = path.join(folder, 'killed.ndjson');
  writeFileSync(output, '');
  const args = ['check', '--format', 'ndjson', '--output', output, many];
  const killed = spawn(process.execPath, [command, ...args], { cwd: root, stdio: 'ignore' });
  const watcher = watch(output);
  await once(watcher, 'change');
  while (readFileSync(output).length === 0) await once(watcher, 'change');
  killed.kill('SIGKILL');
  watcher.close();
  await once(killed, 'exit');
  ndjson('--output', output, '--resume', many);
  assert.equal(readFileSync(output, 'utf8'), whole.stdout);
});

test('misuse is told, and no file of another is added to', () => {
  const notes = path.join(folder, 'notes.txt');
  writeFileSync(notes, 'Call the client.\nToday.\n');
  for (const [args, told] of [
    [['--shard', '0/4', many], /a part is wanted, as in "3\/16"/],
    [['--shard', '5/4', many], /a part is wanted/],
    [['--write-baseline', notes, '--output', notes, '--resume', many], /cannot be used with option '--resume'/],
    [['--resume', many], /--resume goes on with what --output FILE --format ndjson/],
    [['--output', notes, '--resume', many], /notes\.txt: line 1 is no result of a file/],
    [['--output', path.join(folder, 'no/such/folder'), many], /cannot be written \(ENOENT\)/],
    [['--files-from', path.join(folder, 'no-list')], /no-list: no such file/],
  ] as const) {
    const { status, stderr } = ndjson(...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, told);
  }
  assert.equal(readFileSync(notes, 'utf8'), 'Call the client.\nToday.\n');
});

test('links that lead round in a circle, or to themselves, end nowhere; what lies behind one is read', () => {
  const links = path.join(folder, 'links');
  for (const name of ['a', 'b']) mkdirSync(path.join(links, name), { recursive: true });
  writeFileSync(path.join(links, 'b/one.txt'), readFileSync(path.join(samples, names[0]!)));
  symlinkSync('../b', path.join(links, 'a/b'));
  symlinkSync('../a', path.join(links, 'b/a'));
  symlinkSync('self.txt', path.join(links, 'a/self.txt'));
  symlinkSync('gone.txt', path.join(links, 'a/none.txt'));
  const paths = lines(ndjson(links).stdout).map(line => path.relative(links, JSON.parse(line).path));
  assert.deepEqual(paths, ['a/b/one.txt', 'b/one.txt']);
});

test('a run that goes on ends as the whole one would: also for a file that could not be read', () => {
  const [output, unread] = [path.join(folder, 'unread.ndjson'), path.join(folder, 'no-such.txt')];
  const first = ndjson('--output', output, unread);
  assert.equal(first.status, 2);
  assert.equal(ndjson('--output', output, '--resume', unread).status, first.status);
});

test('a line is what ends with a line feed: the separators of Unicode stand within one', () => {
  const odd = path.join(folder, 'odd\u2028name.txt');
  const output = path.join(folder, 'odd.ndjson');
  writeFileSync(odd, readFileSync(path.join(samples, names[0]!)));
  ndjson('--output', output, odd);
  const before = readFileSync(output, 'utf8');
  assert.match(before, /\u2028/);
  assert.notEqual(ndjson('--output', output, '--resume', odd).status, 2);
  assert.equal(readFileSync(output, 'utf8'), before);
});

test('two hosts under GNU parallel give what one process gives, also when a worker is killed midway', t => {
  if (spawnSync('parallel', ['--version']).error)
    return t.skip('GNU parallel is not installed, and could not be (Debian: parallel)');
  const out = path.join(folder, 'parts');
  mkdirSync(out);
  // Stands for ssh: it takes a host's name and a command, and runs the command here.
  const ssh = path.join(folder, 'ssh');
  writeFileSync(
    ssh,
    `#!/bin/sh\nwhile [ "\${1#-}" != "$1" ]; do shift; done\necho "$1" >> ${folder}/hosts\nshift\n[ "$1" = -- ] && shift\nexec sh -c "$*"\n`,
  );
  // The first to come kills its run once there is something written; parallel starts it anew.
  const job = path.join(folder, 'job');
  writeFileSync(
    job,
    `#!/bin/sh
set -- ${process.execPath} ${command} check --format ndjson --shard "$1" --output "${out}/$(echo "$1" | tr / -).ndjson" --resume ${many}
if mkdir ${folder}/first 2>/dev/null; then
  "$@" & while ! [ -s ${out}/1-4.ndjson ]; do kill -0 $! || exit 9; done
  kill -9 $!; exit 9
fi
"$@"; [ $? -le 1 ]
`,
  );
  for (const file of [ssh, job]) chmodSync(file, 0o755);
  const { status, stderr } = spawnSync(
    'parallel',
    ['--will-cite', '--ssh', ssh, '-S', '1/one,1/two', '--retries', '3', job, ':::', '1/4', '2/4', '3/4', '4/4'],
    // Left to itself, it takes the shell of whoever runs the tests, who may have none.
    { cwd: root, encoding: 'utf8', env: { ...process.env, SHELL: '/bin/sh', PARALLEL_SHELL: '/bin/sh' } },
  );
  assert.equal(status, 0, stderr);
  assert.ok(existsSync(path.join(folder, 'first')), 'a run was killed');
  assert.deepEqual(new Set(lines(readFileSync(path.join(folder, 'hosts'), 'utf8'))), new Set(['one', 'two']));
  const parts = readdirSync(out).flatMap(name => lines(readFileSync(path.join(out, name), 'utf8')));
  assert.deepEqual(parts.toSorted(), lines(whole.stdout).toSorted());
});
