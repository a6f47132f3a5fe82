import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

// What the manifest says to VS Code against what the code does.

const root = path.join(import.meta.dirname, '..');
const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const client = readdirSync(path.join(root, 'client'))
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(path.join(root, 'client', name), 'utf8'))
  .join('\n');

interface Command {
  readonly command: string;
  readonly category?: string;
  readonly title: string;
  readonly icon?: string;
  readonly enablement?: string;
}
interface Setting {
  readonly order?: number;
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly additionalProperties?: Setting;
}
const commands: readonly Command[] = contributes.commands;
const menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>> =
  contributes.menus;
const settings: Readonly<Record<string, Setting>> = contributes.configuration.properties;

/** These make sense at any time. */
const ALWAYS = ['newFiling', 'openSample', 'getStarted', 'openSubmission'].map(name => `secFiling.${name}`);
/** What the code itself calls: the server's lens, a line of the view. */
const INTERNAL = ['secFiling.showReferences', 'secFiling.goTo'];

function all(pattern: RegExp): string[] {
  return [...client.matchAll(pattern)].map(([, name]) => name!).sort();
}

test('every command is there, and named, with its icon', () => {
  assert.deepEqual(
    commands.map(({ command }) => command).sort(),
    all(/registerCommand\(\s*'(secFiling\.\w+)'/g).filter(name => !INTERNAL.includes(name)),
  );
  for (const { command, category, icon } of commands) {
    assert.equal(category, 'SEC Filing', command);
    assert.match(icon ?? '', /^\$\([a-z-]+\)$/, command);
  }
});

test('a command is offered where it makes sense, and no menu names another', () => {
  const palette = new Map(menus.commandPalette!.map(({ command, when }) => [command, when]));
  for (const { command } of commands)
    assert.equal(palette.has(command), !ALWAYS.includes(command), `${command} in the command palette`);
  const named = new Set(commands.map(({ command }) => command));
  for (const [menu, items] of Object.entries(menus))
    for (const { command, when } of items) {
      assert.ok(!command || named.has(command), `${menu} names ${command}`);
      assert.ok(when || menu === 'file/newFile', `${command} in ${menu}`);
    }
});

test('what disables a command hides it in the palette too', () => {
  for (const { command, enablement } of commands) {
    const { when = '' } = menus.commandPalette!.find(item => item.command === command) ?? {};
    if (enablement && when !== 'false') assert.ok(when.startsWith(enablement), `${command}: ${when}`);
  }
});

test('every setting is read, and what is read is a setting', () => {
  const read = all(/getConfiguration\(SECTION[^;]*?\)\s*\.get\('([\w.]+)'/g).map(name => `secFiling.${name}`);
  // The server reads the rest as a settings file.
  const schema = JSON.parse(readFileSync(path.join(root, 'schemas/sec-filing.schema.json'), 'utf8'));
  const asFile = Object.keys(settings).filter(name => name.slice('secFiling.'.length) in schema.properties);
  assert.deepEqual(asFile, ['secFiling.preset', 'secFiling.rules']);
  assert.deepEqual([...new Set([...read, ...asFile])].sort(), Object.keys(settings).sort());
});

test('the settings stand in an order, and say what they are for, value by value', () => {
  const orders = Object.values(settings).map(({ order }) => order);
  assert.deepEqual(
    orders,
    orders.map((_, i) => i + 1),
  );
  for (const [name, setting] of Object.entries(settings)) {
    assert.match(setting.scope ?? '', /^(?:resource|window)$/, name);
    assert.ok(setting.markdownDescription && !setting.description, name);
    for (const one of [setting, setting.additionalProperties ?? {}])
      assert.equal(one.enumDescriptions?.length, one.enum?.length, name);
  }
});

test('a setting is in the README, by its name and default', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  for (const [name, { default: value }] of Object.entries(settings) as [string, { default: unknown }][]) {
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    assert.ok(readme.includes(`| \`${name}\` | \`${shown}\` |`), name);
  }
});

test('every step of the walkthrough ends by a command that there is, and its picture has the colours of the theme', () => {
  const words = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
  const named = new Set(commands.map(({ command }) => command));
  for (const { id, description, media, completionEvents } of contributes.walkthroughs[0].steps) {
    const button = /\(command:(?:toSide:)?([\w.]+)\)/.exec(words[description.slice(1, -1)])?.[1];
    assert.ok(button && completionEvents.includes(`onCommand:${button}`), id);
    for (const event of completionEvents)
      assert.ok(!event.includes('secFiling.') || event.startsWith('onView:') || named.has(event.split(':')[1]), event);
    // A page of VS Code takes neither style sheets nor style attributes: what is coloured is so by attributes alone.
    const svg = readFileSync(path.join(root, media.svg), 'utf8');
    assert.doesNotMatch(svg, /<style|\bstyle=|\bclass=/, id);
    for (const [, colour] of svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g))
      assert.match(colour!, /^var\(--vscode-|^none$/);
  }
});
