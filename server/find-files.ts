import { statSync } from 'node:fs';
import path from 'node:path';
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
  // Named as the user names them.
  const absolute = path.isAbsolute(name);
  if (stats?.isDirectory()) return globSync(`${convertPathToPattern(name)}/**/*.txt`, { absolute });
  return !stats && isDynamicPattern(name) ? globSync(name, { absolute }) : [];
}

function orItself(name: string, found: readonly string[]): readonly string[] {
  return found.length > 0 ? found.toSorted() : [name];
}
