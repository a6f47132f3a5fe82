import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { encodeWindows1252 } from './windows-1252.ts';

const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);

type Encode = (text: string) => Buffer | undefined;

/** Each gives undefined for a text that it cannot write. */
const encodings: readonly Encode[] = [
  text => Buffer.from(text, 'utf8'),
  text => Buffer.concat([UTF8_BOM, Buffer.from(text, 'utf8')]),
  encodeWindows1252,
];

/**
 * Writes `after` in place of `before`, which is what was read of the file, in the file's own encoding, so that no byte changes but those
 * of the edits. False, and nothing is written, where the file has changed since or its encoding does not hold the new text.
 */
export function rewrite(path: string, before: string, after: string): boolean {
  const bytes = readFileSync(path);
  const encode = encodings.find(encoding => encoding(before)?.equals(bytes));
  const written = encode?.(after);
  if (!written) return false;
  // Whole or not at all: a draft is never left half written.
  const beside = `${path}.sec-filing-tmp`;
  writeFileSync(beside, written, { mode: statSync(path).mode });
  renameSync(beside, path);
  return true;
}
