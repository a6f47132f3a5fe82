import { applyEdits, modify } from 'jsonc-parser';
import { readSettings } from './settings.ts';

/** What is to be ignored: the finding of a fingerprint, all of a rule's in the filing, or (off) all of them. */
export interface ToIgnore {
  readonly rule: string;
  readonly fingerprint?: string;
  readonly off?: boolean;
}

const FORMATTING = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/** The text of `.sec-filing.json` with one thing more to be ignored; `file` is the filing's name in it. Comments and layout stay. */
export function ignoring(text: string, { rule, fingerprint, off }: ToIgnore, file: string): string {
  const before = text.trim() === '' ? '{}\n' : text;
  const change = (path: (string | number)[], value: unknown, insert = false) =>
    applyEdits(before, modify(before, path, value, { ...FORMATTING, isArrayInsertion: insert }));
  if (off) return change(['rules', rule], 'off');
  const entry = { rule, file, ...(fingerprint && { fingerprint }) };
  const { ignore } = readSettings(before).settings;
  return ignore.length > 0 ? change(['ignore', -1], entry, true) : change(['ignore'], [entry]);
}
