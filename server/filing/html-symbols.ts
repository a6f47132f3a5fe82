const EMPTY = '[ ]';
const MARKED = '[X]';

/** Boxes and ticks that any font draws, by code point. */
const DRAWN: ReadonlyMap<number, string> = new Map([
  ...[0x2610, 0x25a1, 0x25a2, 0x25fb, 0x25fd, 0x2751, 0x2752, 0x2750, 0x274f, 0x2b1c].map(
    code => [code, EMPTY] as const,
  ),
  ...[0x2611, 0x2612, 0x2327, 0x25a0, 0x25fc, 0x25fe, 0x2713, 0x2714, 0x2717, 0x2718, 0x22a0].map(
    code => [code, MARKED] as const,
  ),
  // A box from Wingdings whose font was lost: no letter of an English text.
  [0xa8, EMPTY],
  [0xfe, MARKED],
  [0xfd, MARKED],
]);

/** Boxes and ticks among the pictures of Wingdings, Wingdings 2 and Webdings, by the letter typed for them. */
const PICTURES: ReadonlyMap<number, string> = new Map([
  ...[0xa8, 0x6f, 0x71, 0x72, 0xa3, 0x2a, 0x30, 0x63].map(code => [code, EMPTY] as const),
  ...[0xfe, 0xfd, 0x78, 0xfc, 0xfb, 0x52, 0x53, 0x54, 0x51, 0x50, 0x4f, 0x61].map(code => [code, MARKED] as const),
]);

/** What is printed in place of a character: a drawn box, plain quotes and dashes, nothing for what has no width. */
export function printedFor(code: number, symbols: boolean): string | undefined {
  if (symbols && code > 32 && code !== 0xa0 && code < 0x2000) return PICTURES.get(code) ?? '*';
  // Symbol fonts have their letters in a private plane too.
  if (code >= 0xf020 && code <= 0xf0ff) return PICTURES.get(code - 0xf000) ?? '*';
  return DRAWN.get(code) ?? PLAIN.get(code);
}

/** Characters of one unit in plain type; of C1 controls, which are Windows-1252 read as Latin-1, what was meant. */
const PLAIN: ReadonlyMap<number, string> = new Map([
  ...[0xa0, 0x2002, 0x2003, 0x2004, 0x2005, 0x2007, 0x2008, 0x2009, 0x202f, 0x3000].map(code => [code, ' '] as const),
  ...[0x2018, 0x2019, 0x201b, 0x2032, 0x91, 0x92].map(code => [code, "'"] as const),
  ...[0x201c, 0x201d, 0x201f, 0x2033, 0x93, 0x94].map(code => [code, '"'] as const),
  ...[0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0x96].map(code => [code, '-'] as const),
  [0x97, '\u2014'],
  [0x2015, '\u2014'],
  [0x95, '\u2022'],
  ...[0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff].map(code => [code, ''] as const),
]);
