import path from 'node:path';
import { claim } from './filing/claim.ts';
import { type Filing, type Profile, parse } from './filing/filing.ts';
import { slice } from './filing/text.ts';
import type { Done } from './on-all-cores.ts';
import { readText, Unreadable } from './read-file.ts';
import { type CheckedBy, formCheck } from './rules/form-check.ts';
import { mend } from './rules/mend.ts';
import type { Preset } from './rules/preset.ts';
import { type Report, report } from './rules/report.ts';
import { nameIn, settingsFor } from './settings-files.ts';
import { rewrite } from './write-file.ts';

/** What the command line asks of every file; plain data, for it crosses threads. */
export interface CheckOptions {
  /** What files are judged as; absent for what they say themselves. */
  readonly profile?: Profile;
  readonly preset?: Preset;
  /** Rules by id; absent for all. */
  readonly only?: readonly string[];
  /** Fingerprints. */
  readonly baseline?: readonly string[];
  /** Apply the safe fixes: to the file, or only to what is reported. */
  readonly fix?: 'file' | 'dry run';
}

/** A file's report, or why it has none. */
export type FileResult = Done<{
  readonly report: Report;
  /** What is wrong with the settings, or with writing the file. */
  readonly faults: readonly string[];
  /** How many safe fixes were applied. */
  readonly fixed: number;
}>;

/** How much of a text is sniffed to tell whether it is a filing. */
const HEAD = 65_536;

/** Reads and checks one file by the settings nearest to it. Never throws for what is wrong with the file. */
export function checkFile(file: string, options: CheckOptions): FileResult {
  try {
    const text = readText(file);
    const filing = parse(text, options.profile);
    if (!claim(slice(filing.text, 0, HEAD)))
      return { path: file, why: 'not a filing: no submission head and no cover page was found', unreadable: false };
    const { by, faults } = checkedBy(file, options);
    if (!options.fix) return { path: file, report: report(filing, file, by), faults, fixed: 0 };
    const mended = mend(filing, current => formCheck(current, by).problems);
    const kept =
      options.fix === 'dry run' || mended.count === 0 || rewrite(file, text, wholeOf(mended.filing))
        ? []
        : [`${file}: not written: its encoding has no place for the new text`];
    return { path: file, report: report(mended.filing, file, by), faults: [...faults, ...kept], fixed: mended.count };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { path: file, why: error.message, unreadable: true };
  }
}

function wholeOf({ text }: Filing): string {
  return slice(text, 0, text.length);
}

/** By what a file is checked: the settings nearest to it, and what the command line says, which goes first. */
function checkedBy(
  file: string,
  { preset, only, baseline }: CheckOptions,
): { by: CheckedBy; faults: readonly string[] } {
  const near = settingsFor(file === '-' ? process.cwd() : path.dirname(path.resolve(file)));
  return {
    by: {
      settings: preset ? { ...near.settings, preset } : near.settings,
      file: nameIn(near, file),
      ...(only && { only: new Set(only) }),
      ...(baseline && { baseline: new Set(baseline) }),
    },
    faults: near.faults,
  };
}
