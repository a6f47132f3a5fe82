import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { rules } from './all.ts';
import { type Preset, presets } from './preset.ts';
import type { Severity } from './rule.ts';

/** The name of the file that a team shares: read by editor and command line alike, in the filing's folder or one above it. */
export const SETTINGS_FILE = '.sec-filing.json';

/** A finding that somebody has looked at and lets stand: all of a rule's in one file, or the one of a fingerprint. */
export interface Ignored {
  readonly rule: string;
  /** Relative to the settings file, with "/" between folders; absent for every file. */
  readonly file?: string;
  readonly fingerprint?: string;
}

/** What `.sec-filing.json` says. */
export interface Settings {
  /** Absent: "review" for drafts, "quiet" for what was filed. */
  readonly preset?: Preset;
  /** A rule's own severity, in any preset; "off" for none. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly ignore: readonly Ignored[];
}

/** A settings file has at most so many characters. */
export const LONGEST = 1_000_000;
export const TOO_LONG = 'it is over 1 MB';

export const noSettings: Settings = { rules: {}, ignore: [] };

const SEVERITIES: ReadonlySet<unknown> = new Set<Severity | 'off'>(['error', 'warning', 'information', 'hint', 'off']);
const known = new Set(rules.map(rule => rule.id));

/** Reads `.sec-filing.json`. What is wrong in it is said, in `faults`, and left out; the rest holds. Never throws. */
export function readSettings(text: string): { readonly settings: Settings; readonly faults: readonly string[] } {
  if (text.length > LONGEST) return { settings: noSettings, faults: [TOO_LONG] };
  const errors: ParseError[] = [];
  const read = parsed(text, errors);
  const faults = errors.map(({ error, offset }) => `${printParseErrorCode(error)} at character ${offset}`);
  if (!isRecord(read)) return { settings: noSettings, faults: faults.length > 0 ? faults : ['it is not an object'] };
  const holds = (right: boolean, fault: string) => {
    if (!right) faults.push(fault);
    return right;
  };
  // Its own members alone: the parser takes "__proto__" at its word.
  const { preset, rules: severities = {}, ignore = [] } = { ...read };
  const named = preset !== undefined && holds(isPreset(preset), `"preset" is ${oneOf(Object.keys(presets))}`);
  holds(isRecord(severities), '"rules" is an object: a severity for each rule named');
  holds(Array.isArray(ignore), '"ignore" is a list');
  return {
    settings: {
      ...(named && { preset: preset as Preset }),
      rules: Object.fromEntries(
        Object.entries(isRecord(severities) ? severities : {}).filter(
          ([id, severity]) =>
            holds(known.has(id), `"rules": there is no rule "${id}"`) &&
            holds(SEVERITIES.has(severity), `"rules": "${id}" is ${oneOf([...SEVERITIES].map(String))}`),
        ),
      ) as Settings['rules'],
      ignore: (Array.isArray(ignore) ? ignore : []).filter((entry): entry is Ignored =>
        holds(isIgnored(entry), '"ignore": an entry has a "rule", and a "file" or a "fingerprint"'),
      ),
    },
    faults,
  };
}

/** Undefined for what is nested too deeply to be settings. */
function parsed(text: string, errors: ParseError[]): unknown {
  try {
    return parse(text, errors, { allowTrailingComma: true });
  } catch {
    return undefined;
  }
}

function isPreset(value: unknown): value is Preset {
  return typeof value === 'string' && Object.hasOwn(presets, value);
}

function isIgnored(entry: unknown): entry is Ignored {
  return (
    isRecord(entry) &&
    typeof entry.rule === 'string' &&
    (entry.file !== undefined || entry.fingerprint !== undefined) &&
    [entry.file, entry.fingerprint].every(value => value === undefined || typeof value === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf(words: readonly string[]): string {
  return `one of ${words.map(word => `"${word}"`).join(', ')}`;
}
