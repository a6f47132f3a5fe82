import type { SemanticTokens } from 'vscode-languageserver-types';
import type { Encoding } from './editor.ts';
import type { Block } from './filing/block.ts';
import type { Filing } from './filing/filing.ts';
import { lazy } from './filing/lazy.ts';
import { lineText, type Position } from './filing/text.ts';

/** How long a character, given as a string, is in each. */
const WIDTHS: Readonly<Record<Encoding, (character: string) => number>> = {
  'utf-8': character => {
    const code = character.codePointAt(0)!;
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  },
  'utf-16': character => character.length,
  'utf-32': () => 1,
};

/** What a client sends of a filing, with its positions in units of UTF-16. */
export function received<T>(filing: Filing, encoding: Encoding, value: T): T {
  return converted(filing, value, { from: encoding, to: 'utf-16' });
}

/** What a client is sent of a filing, with its positions in the encoding that it counts by. */
export function sent<T>(filing: Filing, encoding: Encoding, value: T): T {
  return converted(filing, value, { from: 'utf-16', to: encoding });
}

/** As `sent`, for tokens, whose places are numbers in a row. */
export function sentTokens(filing: Filing, encoding: Encoding, tokens: SemanticTokens): SemanticTokens {
  if (encoding === 'utf-16' || isAscii(filing)) return tokens;
  const { data } = tokens;
  const result = data.slice();
  const way: Way = { from: 'utf-16', to: encoding };
  let line = 0;
  let [before, own] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    line += data[i]!;
    if (data[i]! > 0) [before, own] = [0, 0];
    const start = before + data[i + 1]!;
    const text = lineText(filing.text, line);
    const [from, to] = [inLine(text, start, way), inLine(text, start + data[i + 2]!, way)];
    result[i + 1] = from - own;
    result[i + 2] = to - from;
    [before, own] = [start, from];
  }
  return { ...tokens, data: result };
}

interface Way {
  readonly from: Encoding;
  readonly to: Encoding;
}

function converted<T>(filing: Filing, value: T, way: Way): T {
  return way.from === way.to || isAscii(filing) ? value : (walked(filing, value, way) as T);
}

/** A copy of plain data with every position in it converted; whatever has a line and a character is one. */
function walked(filing: Filing, value: unknown, way: Way): unknown {
  if (Array.isArray(value)) return value.map(each => walked(filing, each, way));
  if (typeof value !== 'object' || value === null) return value;
  if (isPosition(value)) {
    const { line, character } = value;
    return { line, character: inLine(lineText(filing.text, line), character, way) };
  }
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, walked(filing, own, way)]));
}

function isPosition(value: object): value is Position {
  return 'line' in value && 'character' in value && typeof value.character === 'number';
}

/** A place in a line, counted otherwise; within a character it is that one's beginning, past the line its end. */
function inLine(line: string, place: number, { from, to }: Way): number {
  let [counted, result] = [0, 0];
  for (const character of line) {
    counted += WIDTHS[from](character);
    if (counted > place) break;
    result += WIDTHS[to](character);
  }
  return result;
}

/** In plain ASCII, which nearly every filing is, all encodings count alike. */
function isAscii({ text }: Filing): boolean {
  return text.blocks.every(ofAscii);
}

const ofAscii: (block: Block) => boolean = lazy(({ text }) => !/[^\0-\x7f]/.test(text));
