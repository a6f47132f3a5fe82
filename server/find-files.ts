import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { readText, Unreadable } from './read-file.ts';

/**
 * The files that a command's arguments name, each once: files, standard input ("-"), the text files under a folder, those of a glob pattern.
 * A folder is walked as its files are asked for, in the order of names, so that of a million files none is held. What names no file stays as
 * it is: reading it says why.
 */
export function* findFiles(named: readonly string[]): Iterable<string> {
  if (named.length === 1) return yield* under(named[0]!);
  const seen = new Set<string>();
  for (const name of named) {
    for (const file of under(name)) {
      if (seen.has(file)) continue;
      seen.add(file);
      yield file;
    }
  }
}

/** The names in a list, one a line; the list is a file, or standard input for "-". Throws Unreadable where it cannot be read. */
export function listedIn(list: string): readonly string[] {
  try {
    return readText(list).split(/\r?\n/).filter(Boolean);
  } catch (error) {
    throw error instanceof Unreadable ? new Unreadable(`${list}: ${error.message}`) : error;
  }
}

function* under(name: string): Iterable<string> {
  let any = false;
  for (const file of name === '-' ? [] : found(name)) {
    any = true;
    yield file;
  }
  if (!any) yield name;
}

function found(name: string): Iterable<string> {
  const stats = statsOf(name);
  if (stats) return stats.isDirectory() ? walk(name, []) : [];
  return isDynamicPattern(name) ? matching(name) : [];
}

/** Named as the user names them. */
function matching(pattern: string): readonly string[] {
  return globSync(pattern, { absolute: path.isAbsolute(pattern) }).toSorted();
}

/** The text files under a folder that lies in the folders `above` (their real paths); what is hidden is left out, and a link that leads back. */
function* walk(folder: string, above: readonly string[]): Iterable<string> {
  const here = realpathSync(folder);
  if (above.some(other => `${other}${path.sep}`.startsWith(`${here}${path.sep}`))) return;
  const entries = entriesOf(folder);
  // Reading a folder that may not be looked into says so.
  if (!entries) yield folder;
  for (const entry of entries ?? []) {
    const file = path.join(folder, entry.name);
    const stats = entry.isSymbolicLink() ? statsOf(file) : entry;
    if (stats?.isDirectory()) yield* walk(file, [...above, here]);
    else if (stats?.isFile() && /\.txt$/i.test(entry.name)) yield file;
  }
}

/** Undefined for what is not there, or cannot be reached: a link that leads to itself. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}
