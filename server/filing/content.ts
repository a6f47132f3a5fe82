import type { Content, Document } from './document.ts';
import type { Filing } from './filing.ts';
import type { Span } from './span.ts';
import { slice } from './text.ts';

/** A body is told by its first characters, this many. */
const HEAD = 1 << 13;
/** What may stand above the first element that counts: what the body is said to be, comments, white space. */
const PROLOGUE = /^(?:\s|\ufeff|<XBRL>|<!--[\s\S]*?-->|<!doctype[^>]*>|<\?[^>]*>)+/i;
const CONTENTS: readonly (readonly [Content, RegExp])[] = [
  ['pdf', /^(?:<PDF>|%PDF-)/i],
  ['uuencoded', /^begin [0-7]{3} /],
  ['html', /^<(?:html|head|title|meta|style|body|div|p|font|center|h[1-6]|hr|span|a name|table [a-z])\b/i],
];

/** What a document's body is made of, by its looks. */
export function contentOf({ text }: Filing, body: Span): Content {
  const head = slice(text, body.start, Math.min(body.end, body.start + HEAD));
  const prologue = PROLOGUE.exec(head)?.[0] ?? '';
  const first = head.slice(prologue.length);
  const told = CONTENTS.find(([, pattern]) => pattern.test(first))?.[0];
  if (told) return told;
  if (/<!doctype\s+html/i.test(prologue)) return 'html';
  return /<XBRL>|<\?xml/i.test(prologue) || /^<XML>/i.test(first) ? 'xml' : 'text';
}

/** What a part is, by its type or file name; the first that fits. */
const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['image', /^GRAPHIC$|\.(?:jpe?g|gif|png|bmp|tiff?)$/i],
  ['archive', /^ZIP$|\.(?:zip|gz|tar)$/i],
  ['workbook', /^EXCEL$|\.xlsx?$/i],
  ['PDF', /^PDF$|\.pdf$/i],
  ['XBRL', /^EX-101|\.xsd$/i],
  ['XML', /^XML$|\.xml$/i],
];

/** "uuencoded image, 31 KB", for a document that is not read further; its size is that of its text in the filing. */
export function opaqueDetail({ filing, body, content, type, filename }: Document): string | undefined {
  if (content === 'text' || content === 'html') return undefined;
  const own = /^\s*begin [0-7]{3} ([^\r\n]{1,80})/.exec(
    slice(filing.text, body.start, Math.min(body.end, body.start + 400)),
  )?.[1];
  const names = [type?.value, filename?.value, own?.trim()].filter(name => name !== undefined);
  const kind = KINDS.find(([, pattern]) => names.some(name => pattern.test(name)))?.[0];
  const plain = content === 'pdf' || kind === undefined ? content.toUpperCase() : kind;
  return `${content === 'uuencoded' ? `uuencoded ${kind ?? 'file'}` : plain}, ${size(body.end - body.start)}`;
}

/** "31 KB", for people. */
export function size(characters: number): string {
  return characters < 1e6
    ? `${Math.max(1, Math.round(characters / 1024))} KB`
    : `${(characters / 2 ** 20).toFixed(1)} MB`;
}
