import { type DocumentText, documentList, documentText, type ListedDocument } from './features/document-text.ts';
import { size } from './filing/content.ts';
import { parse } from './filing/filing.ts';
import { decode } from './read-file.ts';

/** A file of any length, read in pieces; offsets and sizes in bytes. */
export interface FilePieces {
  size(uri: string): Promise<number>;
  read(uri: string, start: number, end: number): Promise<Uint8Array>;
}

/** A document of a file, which is where the bytes from `start` to `end` are. */
export interface PartOfFile extends ListedDocument {
  readonly start: number;
  readonly end: number;
}

/** How an editor opens submissions that are too long for it. */
export interface Submissions {
  documentsFrom(about: Looked): Promise<Progress>;
  documentOfFile(about: PlaceInFile): Promise<DocumentText | null>;
}

export interface Looked {
  readonly uri: string;
  readonly from?: number;
  readonly open?: number;
}

export interface PlaceInFile {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** How far a file has been looked through. */
export interface Progress {
  readonly documents: readonly PartOfFile[];
  /** Of the whole file. */
  readonly size: number;
  /** Where to go on from; null when all is done. */
  readonly next: number | null;
  /** Where the document begins that goes on there; -1 where none does, -2 before the first. */
  readonly open: number;
}

/** So much is read at once, and looked through before an answer: a tenth of a second, in which the user may cancel. */
const PIECE = 4 * 2 ** 20;
const TURN = 16 * PIECE;
/** What tells a document's tag from one in a text, and what a document is, stands within so many bytes after it. */
const HEAD = 8192;
/** No document longer than this is opened: it would not fit into one string. */
const LONGEST = 256 * 2 ** 20;
const TAG = Buffer.from('DOCUMENT>');
const DESCRIBED = /^<DOCUMENT>[ \t]*(?:[\r\n]+(?![\r\n])[ \t]*){1,4}<(?:TYPE|SEQUENCE)>/;
const BEFORE_FIRST = -2;

/** Looks for documents from `from` on, with never more than a piece of the file in memory. */
export async function documentsFrom(
  files: FilePieces,
  { uri, from = 0, open = BEFORE_FIRST }: Looked,
): Promise<Progress> {
  const whole = await files.size(uri);
  const documents: PartOfFile[] = [];
  let start = open;
  const close = async (end: number) => {
    if (start >= 0) documents.push(await described(files, uri, { start, end }));
    if (start === BEFORE_FIRST && end > 0) documents.push(headerOf(end));
    start = -1;
  };
  let at = from;
  for (const stop = Math.min(whole, from + TURN); at < stop; at += PIECE) {
    // From before its first byte, so that a tag over the edge is whole and is known to begin its line.
    const first = Math.max(0, at - 2);
    const bytes = Buffer.from(await files.read(uri, first, Math.min(whole, at + PIECE + HEAD)));
    for (let found = bytes.indexOf(TAG); found >= 0; found = bytes.indexOf(TAG, found + 1)) {
      const closes = bytes[found - 1] === 0x2f;
      const tag = found - (closes ? 2 : 1);
      const offset = first + tag;
      if (offset < at || offset >= at + PIECE || bytes[tag] !== 0x3c || !beginsLine(bytes, tag, first)) continue;
      if (closes) {
        if (start >= 0) await close(offset + '</DOCUMENT>'.length);
      } else if (DESCRIBED.test(bytes.toString('latin1', tag, tag + HEAD))) {
        await close(offset);
        start = offset;
      }
    }
  }
  if (at < whole) return { documents, size: whole, next: at, open: start };
  // A file without documents is not a submission: it has no parts.
  if (start !== BEFORE_FIRST) await close(whole);
  return { documents, size: whole, next: null, open: -1 };
}

/** The document between two offsets of a file, or what stands before all documents. */
export async function documentOfFile(
  files: FilePieces,
  { uri, start, end }: PlaceInFile,
): Promise<DocumentText | null> {
  if (end - start > LONGEST)
    throw new Error(`It has ${size(end - start)}, and no more than ${size(LONGEST)} are opened.`);
  const text = decode(await files.read(uri, start, end));
  return documentText(parse(text), 0) ?? { name: HEADER, language: 'sec-filing', text, wrong: [] };
}

const HEADER = 'HEADER.txt';

function headerOf(end: number): PartOfFile {
  const description = 'Submission header';
  return { name: HEADER, type: '', description, size: size(end), content: 'text', line: 0, start: 0, end };
}

async function described(
  files: FilePieces,
  uri: string,
  { start, end }: Pick<PlaceInFile, 'start' | 'end'>,
): Promise<PartOfFile> {
  const head = decode(await files.read(uri, start, Math.min(end, start + HEAD)));
  return { ...documentList(parse(head))[0]!, size: size(end - start), start, end };
}

function beginsLine(bytes: Uint8Array, at: number, first: number): boolean {
  return at === 0 ? first === 0 : bytes[at - 1] === 0x0a || bytes[at - 1] === 0x0d;
}
