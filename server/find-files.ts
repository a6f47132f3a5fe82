import { statSync } from 'node:fs';
import { convertPathToPattern, globSync, isDynamicPattern } from 'tinyglobby';

/**
 * The files that a command's arguments name: files, standard input ("-"), the text files under a folder, those of a glob pattern; each
 * once. What names none stays as it is, so that reading it says why.
 */
export function findFiles(named: readonly string[]): readonly string[] {
  return [...new Set(named.flatMap(name => (name === '-' ? [name] : orItself(name, under(name)))))];
}

function under(name: string): readonly string[] {
  const stats = statSync(name, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return globSync(`${convertPathToPattern(name)}/**/*.txt`);
  return !stats && isDynamicPattern(name) ? globSync(name) : [];
}

function orItself(name: string, found: readonly string[]): readonly string[] {
  return found.length > 0 ? found.toSorted() : [name];
}
