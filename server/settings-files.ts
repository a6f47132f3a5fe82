import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LONGEST, noSettings, readSettings, SETTINGS_FILE, type Settings, TOO_LONG } from './rules/settings.ts';

/** The settings that hold for a file, and where they lie. */
export interface SettingsFile {
  readonly settings: Settings;
  /** Absent where there is no settings file. */
  readonly path?: string;
  /** What is wrong in it, a line each. */
  readonly faults: readonly string[];
}

const none: SettingsFile = { settings: noSettings, faults: [] };
const known = new Map<string, SettingsFile>();

/** The nearest `.sec-filing.json` in the folder or above it, which is a file of that folder and no link; a folder is looked at once. */
export function settingsFor(folder: string): SettingsFile {
  const before = known.get(folder);
  if (before) return before;
  const here = path.join(folder, SETTINGS_FILE);
  const above = path.dirname(folder);
  const found = read(here) ?? (above === folder ? none : settingsFor(above));
  known.set(folder, found);
  return found;
}

/**
 * The text of a settings file; undefined where there is none. Throws, with the reason, for what is no file of its folder: a link would show
 * what lies elsewhere, a device never ends.
 */
export function settingsText(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (stats.isSymbolicLink()) throw new Error('links are not followed');
  if (!stats.isFile()) throw new Error('it is not a file');
  if (stats.size > LONGEST) throw new Error(TOO_LONG);
  return readFileSync(file, 'utf8');
}

function read(file: string): SettingsFile | undefined {
  try {
    const text = settingsText(file);
    if (text === undefined) return undefined;
    const { settings, faults } = readSettings(text);
    return { settings, path: file, faults: faults.map(fault => `${file}: ${fault}`) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { ...none, path: file, faults: [`${file}: ${code ? `cannot be read (${code})` : message}`] };
  }
}

/** The path by which a settings file names a filing: relative to it, with "/" between folders. */
export function nameIn(settings: SettingsFile, file: string): string {
  return path.relative(path.dirname(settings.path ?? path.resolve(file)), path.resolve(file)).replaceAll(path.sep, '/');
}
