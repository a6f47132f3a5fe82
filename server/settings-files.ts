import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { noSettings, readSettings, SETTINGS_FILE, type Settings } from './rules/settings.ts';

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

/** The nearest `.sec-filing.json` in the folder or above it; a folder is looked at once. */
export function settingsFor(folder: string): SettingsFile {
  const before = known.get(folder);
  if (before) return before;
  const here = path.join(folder, SETTINGS_FILE);
  const above = path.dirname(folder);
  const found = existsSync(here) ? read(here) : above === folder ? none : settingsFor(above);
  known.set(folder, found);
  return found;
}

function read(file: string): SettingsFile {
  try {
    const { settings, faults } = readSettings(readFileSync(file, 'utf8'));
    return { settings, path: file, faults: faults.map(fault => `${file}: ${fault}`) };
  } catch (error) {
    return { ...none, path: file, faults: [`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`] };
  }
}

/** The path by which a settings file names a filing: relative to it, with "/" between folders. */
export function nameIn(settings: SettingsFile, file: string): string {
  return path.relative(path.dirname(settings.path ?? path.resolve(file)), path.resolve(file)).replaceAll(path.sep, '/');
}
