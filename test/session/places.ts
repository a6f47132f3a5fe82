import type { DocumentSymbol, Position } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-types';

/** What stands in filings and is asked about: the first and the middle one of each. */
const landmarks: readonly RegExp[] = [
  /(?<=\(?the ")[A-Z]\w+/g,
  /(?<=")[A-Z][a-z]+ [A-Z][a-z]+(?=" means)/g,
  /\bSection \d+\.\d+/g,
  /\bItem \d/gi,
  /\bExhibit \d/gi,
  /\b[A-Z][a-z]+ \d{1,2}, \d{4}/g,
  /\$ ?\d[\d,.]+/g,
  /(?<=^<)[A-Z-]+(?=>)/gm,
  /\d{3}-\d{5}/g,
];

/** A score of places, the same ones each time: spread over the text, at what filings are made of, and at symbols. */
export function placesIn(document: TextDocument, symbols: readonly DocumentSymbol[]): Position[] {
  const text = document.getText();
  const spread = Array.from({ length: 5 }, (_, i) => Math.floor((text.length * i) / 4));
  const found = landmarks.flatMap(landmark => {
    const all = [...text.matchAll(landmark)].map(({ index }) => index + 1);
    return all.length > 1 ? [all[0]!, all[all.length >> 1]!] : all;
  });
  const offsets = [
    ...spread,
    ...found,
    ...evenly(flat(symbols), 4).map(each => document.offsetAt(each.selectionRange.start)),
  ];
  return [...new Set(offsets)].map(offset => document.positionAt(offset));
}

/** At most `count` of a list, spread over it. */
export function evenly<T>(list: readonly T[], count: number): T[] {
  return list.length <= count
    ? [...list]
    : Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]!);
}

export function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap(symbol => [symbol, ...flat(symbol.children ?? [])]);
}
