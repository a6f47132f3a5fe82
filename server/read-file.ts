import { constants } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { decodeWindows1252 } from './windows-1252.ts';

/** A file that cannot be read as a filing; `message` says why in a few words. */
export class Unreadable extends Error {}

const TOO_LONG = `larger than ${Math.round(constants.MAX_STRING_LENGTH / 2 ** 20)} MB, and no file is read in pieces`;

/** The text of a file, or of standard input for "-". Throws Unreadable for what is missing, empty or binary. */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new Unreadable(reason(error));
  }
  if (bytes.length > constants.MAX_STRING_LENGTH) throw new Unreadable(TOO_LONG);
  if (bytes.length === 0) throw new Unreadable('the file is empty');
  if (!utf16(bytes) && bytes.subarray(0, 8192).includes(0)) throw new Unreadable('not a text file (it has NUL bytes)');
  return decode(bytes);
}

/** UTF-16 where its mark says so, UTF-8 where it is, else Windows-1252, which every byte of an old filing has a place in. */
export function decode(bytes: Uint8Array): string {
  const wide = utf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeMixed(bytes);
  }
}

function utf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** A character of several bytes in UTF-8, or any other byte above ASCII. */
const ENCODED = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;

/** UTF-8 with a stray byte or two keeps its characters, and the strays are read alone; any other text is Windows-1252. */
function decodeMixed(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString('latin1');
  const found = latin.match(ENCODED) ?? [];
  const strays = found.filter(({ length }) => length === 1).length;
  if (strays * 2 >= found.length) return decodeWindows1252(bytes);
  return latin.replace(ENCODED, part => {
    const own = Buffer.from(part, 'latin1');
    return part.length > 1 ? own.toString('utf8') : decodeWindows1252(own);
  });
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'this is a folder, with no .txt file in it';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return TOO_LONG;
  if (code === 'EACCES') return 'no permission to read it';
  return `cannot be read (${code ?? String(error)})`;
}
