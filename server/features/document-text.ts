import { size } from '../filing/content.ts';
import { bodyOf, type Content, type Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { contains } from '../filing/span.ts';
import { lineAt, lineStart } from '../filing/text.ts';
import { uudecode } from '../filing/uudecode.ts';

/** A document of a filing, as a list of them shows it. */
export interface ListedDocument {
  /** Its own name, or one that is made of its type; without a folder. */
  readonly name: string;
  /** "EX-99.1"; empty where it has none. */
  readonly type: string;
  readonly description: string;
  /** Of its text in the filing: "31 KB". */
  readonly size: string;
  readonly content: Content;
  /** The line that it begins on. */
  readonly line: number;
}

/** A document by itself: its text and the language that is in, or the bytes it encodes. */
export interface DocumentText {
  readonly name: string;
  readonly language: 'sec-filing' | 'sec-filing-words' | 'html' | 'xml' | null;
  readonly text?: string;
  readonly base64?: string;
  /** What of an encoded document is damaged, in words. */
  readonly wrong: readonly string[];
}

/** The documents of a filing, in order. */
export function documentList(filing: Filing): ListedDocument[] {
  return envelope(filing).documents.map(document => ({
    name: nameOf(document),
    type: document.type?.value ?? '',
    description: document.description?.value ?? '',
    size: size(document.body.end - document.body.start),
    content: document.content,
    line: lineAt(filing.text, document.span.start),
  }));
}

/** The number of the document that a line is in; that of the nearest one above where it is in none. */
export function documentAt(filing: Filing, line: number): number {
  const offset = lineStart(filing.text, line);
  const { documents } = envelope(filing);
  const within = documents.findIndex(({ span }) => contains(span, offset));
  return within >= 0
    ? within
    : Math.max(
        0,
        documents.findLastIndex(({ span }) => span.start <= offset),
      );
}

/** The document of this number as a file of its own; null where there is none. */
export function documentText(filing: Filing, index: number): DocumentText | null {
  const document = envelope(filing).documents[index];
  if (!document) return null;
  const name = nameOf(document);
  const { content } = document;
  if (content === 'uuencoded' || content === 'pdf') {
    const decoded = uudecode(bodyOf(document));
    if (decoded) return { name, language: null, base64: base64(decoded.bytes), wrong: decoded.wrong };
  }
  const language = content === 'html' || content === 'xml' ? content : 'sec-filing';
  return { name, language, text: unwrapped(bodyOf(document), content), wrong: [] };
}

/** EDGAR's own tag around markup and the line ends beside it: a declaration has to be the first thing in its file. */
const OPENS = /^\s*<(XML|XBRL|PDF)>\s*/;
const CLOSES = /\s*<\/(?:XML|XBRL|PDF)>\s*$/;

function unwrapped(body: string, content: Content): string {
  if (content === 'text' || !OPENS.test(body)) return body.replace(/^(?:\r\n?|\n)/, '');
  // The end alone is looked through: a run of blanks before something else would be read again and again.
  const tail = body.slice(-200);
  return body.slice(0, -200).concat(tail.replace(CLOSES, '\n')).replace(OPENS, '');
}

const EXTENSIONS: Readonly<Record<Content, string>> = {
  text: '.txt',
  html: '.htm',
  xml: '.xml',
  pdf: '.pdf',
  uuencoded: '.bin',
};

/** A name from outside is a name and no path. */
function nameOf(document: Document): string {
  const { filename, type, content, index } = document;
  const encoded = content === 'uuencoded' || content === 'pdf' ? uuencodedName(document) : undefined;
  const name = filename?.value || encoded || `${index + 1}-${type?.value || 'document'}${EXTENSIONS[content]}`;
  return name.replace(/[^A-Za-z0-9._()+ -]+/g, '-').replace(/^\.+/, '');
}

function uuencodedName(document: Document): string | undefined {
  return uudecode(bodyOf(document).slice(0, 1000))?.name;
}

/** In pieces: a function takes so many arguments and no more. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x6000)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 0x6000))));
  return parts.join('');
}
