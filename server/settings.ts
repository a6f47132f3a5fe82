import { readSettings, SETTINGS_FILE, type Settings } from './rules/settings.ts';

/** Reads a settings file of the workspace; undefined where there is none, and a failure where it is not to be read. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

/** What the editor's own settings say for a filing, in the words of a settings file; undefined where the client has none. */
export type EditorSettings = (uri: string) => Promise<unknown>;

/** What holds for a filing of the workspace. */
export interface WorkspaceSettings {
  readonly settings: Settings;
  /** The nearest settings file, or where one would be made: in the workspace folder, else beside the filing. */
  readonly uri: string;
  /** Its text; empty where there is none. */
  readonly text: string;
  /** The filing's name in it. */
  readonly file: string;
  /** What is wrong in it. */
  readonly faults: readonly string[];
  /** Why it is not read, and not to be written. */
  readonly unread?: string;
}

/** Finds the settings of filings: in their folder or above it, never outside of their workspace folder. */
export function settingsFinder(readFile: ReadFile, editorSettings: EditorSettings, folders: () => readonly string[]) {
  const known = new Map<string, Promise<string | { readonly unread: string } | undefined>>();

  const textIn = (folder: string) => {
    const text =
      known.get(folder) ?? readFile(`${folder}/${SETTINGS_FILE}`).catch(({ message }: Error) => ({ unread: message }));
    known.set(folder, text);
    return text;
  };

  const editors = async (uri: string) => {
    const { preset, ...rest } = readSettings(JSON.stringify((await editorSettings(uri)) ?? {})).settings;
    // "review" is the default, for drafts alone: what was filed is then checked quietly.
    return preset && preset !== 'review' ? { ...rest, preset } : rest;
  };

  return {
    async of(uri: string): Promise<WorkspaceSettings> {
      // What is not saved yet has no folder: it is of the first one of the workspace.
      const beside = parent(uri) || (folders()[0] ?? '');
      const top =
        folders()
          .filter(folder => uri.startsWith(`${folder}/`))
          .sort((a, b) => b.length - a.length)[0] ?? beside;
      for (let folder = beside; folder !== '' && folder.length >= top.length; folder = parent(folder)) {
        const text = await textIn(folder);
        if (text === undefined) continue;
        if (typeof text !== 'string')
          return { settings: await editors(uri), faults: [], ...placed(uri, folder), text: '', ...text };
        const { settings, faults } = readSettings(text);
        return { settings: over(await editors(uri), settings), faults, ...placed(uri, folder), text };
      }
      return { settings: await editors(uri), faults: [], ...placed(uri, top), text: '' };
    },
    /** Files are read again: one has changed. */
    forget(): void {
      known.clear();
    },
  };
}

/** What the team's file says goes before what the editor's settings say. */
function over(editor: Settings, team: Settings): Settings {
  return { ...editor, ...team, rules: { ...editor.rules, ...team.rules } };
}

function placed(uri: string, folder: string) {
  return { uri: `${folder}/${SETTINGS_FILE}`, file: nameIn(folder, uri) };
}

function nameIn(folder: string, uri: string): string {
  return decodeURIComponent(uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : uri);
}

function parent(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
