import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'sec-filing-'));
after(() => rmSync(folder, { recursive: true }));
const built = spawnSync(process.execPath, ['scripts/build.mjs', '--out', folder], { cwd: root });
assert.equal(built.status, 0, String(built.stderr));
const server = path.join(folder, 'sec-filing-language-server');
writeFileSync(server, `#!/bin/sh\nexec ${process.execPath} ${path.join(folder, 'server.cjs')} "$@"\n`);
chmodSync(server, 0o755);
const filing = path.join(folder, 'draft.txt');
copyFileSync(path.join(root, 'samples/8-k-faults.txt'), filing);
const text = readFileSync(filing, 'utf8');

interface Answers {
  readonly symbols: readonly string[];
  readonly hover: string;
  readonly diagnostics: readonly unknown[];
  readonly text: string;
}

/** Other people's editors, headless, each with the settings that the documentation gives. */
const editors: readonly { name: string; command: string; args: readonly string[]; debian: string }[] = [
  {
    name: 'Neovim',
    command: 'nvim',
    args: [
      ...['--headless', '-u', 'NONE', '--cmd', 'luafile docs/editors/neovim.lua', filing],
      // An error leaves it open: it is closed with exit code 1.
      ...['-c', 'luafile test/editors/neovim.lua', '-c', 'cquit'],
    ],
    debian: 'neovim',
  },
  {
    name: 'Emacs',
    command: 'emacs',
    args: ['--batch', '-f', 'package-initialize', '-l', 'docs/editors/emacs.el', '-l', 'test/editors/emacs.el'],
    debian: 'emacs-nox and elpa-eglot',
  },
];

for (const { name, command, args, debian } of editors) {
  test(`${name}: outline, problems, hover and rename`, t => {
    if (spawnSync(command, ['--version']).error)
      return t.skip(`${name} is not installed, and could not be (Debian: ${debian})`);
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      timeout: 120_000,
      env: {
        ...process.env,
        HOME: folder,
        FILING: filing,
        SEC_FILING_SERVER: server,
        HOVER_AT: 'Mill"',
        RENAME_AT: 'Mill"',
        RENAME_TO: 'Plant',
      },
    });
    assert.equal(status, 0, stderr);
    const answers: Answers = JSON.parse(stdout.slice(stdout.indexOf('{"')));
    assert.match(answers.symbols.join('\n'), /Item 2/);
    assert.match(answers.hover, /Mill/);
    assert.ok(answers.diagnostics.length > 4);
    assert.equal(answers.text.trimEnd(), text.replace('"Mill"', '"Plant"').trimEnd());
  });
}
