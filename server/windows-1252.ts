/** What Windows-1252 has in the places 80 to 9F, where ISO 8859-1 has control characters; those it leaves free stay as they are. */
const UPPER =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

const bytes = new Map(Array.from(UPPER, (c, i) => [c, 0x80 + i]));

/** The text of Windows-1252 bytes, one character a byte. (Node's own decoder of that name reads ISO 8859-1.) */
export function decodeWindows1252(of: Uint8Array): string {
  return Buffer.from(of.buffer, of.byteOffset, of.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, c => UPPER[c.charCodeAt(0) - 0x80]!);
}

/** The bytes of a text in Windows-1252; undefined where it has a character that there is no byte for. */
export function encodeWindows1252(text: string): Buffer | undefined {
  const upper = text.replace(/[\u0100-\uffff]/g, c => (bytes.has(c) ? String.fromCharCode(bytes.get(c)!) : c));
  return /[\u0100-\uffff]/.test(upper) ? undefined : Buffer.from(upper, 'latin1');
}
