import { readFileSync } from 'node:fs';
import { decodeWindows1252 } from './windows-1252.ts';

/** A file that cannot be read as a filing; `message` says why in a few words. */
export class Unreadable extends Error {}

/** The text of a file, or of standard input for "-". Throws Unreadable for what is missing, empty or binary. */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new Unreadable(reason(error));
  }
  if (bytes.length === 0) throw new Unreadable('the file is empty');
  if (bytes.subarray(0, 8192).includes(0)) throw new Unreadable('not a text file (it has NUL bytes)');
  return decode(bytes);
}

/** UTF-8 where it is, else Windows-1252, which every byte of an old filing has a place in. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'this is a folder, with no .txt file in it';
  if (code === 'EACCES') return 'no permission to read it';
  return `cannot be read (${code ?? String(error)})`;
}
