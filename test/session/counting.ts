import type { Position } from 'vscode-languageserver-types';

/** What the characters of a position count, and how long a text is in it. */
export const encodings = {
  'utf-16': (text: string) => text.length,
  'utf-8': (text: string) => Buffer.byteLength(text),
  'utf-32': (text: string) => [...text].length,
} as const;
export type Encoding = keyof typeof encodings;

/** How an editor that counts otherwise than this process speaks of a text. */
export interface Counting {
  /** Values that hold positions, counted in UTF-16, as the editor sends them ... */
  sent<T>(text: string, value: T): T;
  /** ... and as they are once more, when they come back; places in tokens as well. */
  received<T>(text: string, value: T): T;
}

/** By an encoding's own measure of a text: positions of a line are found by measuring what is before them. */
export function counting(encoding: Encoding): Counting {
  if (encoding === 'utf-16') return { sent: (_, value) => value, received: (_, value) => value };
  const measure = encodings[encoding];
  const sent = (line: string, units: number) => measure(line.slice(0, units));
  const received = (line: string, count: number) => {
    let before = '';
    for (const character of line) {
      if (measure(before) >= count) break;
      before += character;
    }
    return before.length;
  };
  return {
    sent: (text, value) => mapped(linesOf(text), value, sent),
    received: (text, value) => {
      const lines = linesOf(text);
      const { data } = (value ?? {}) as { readonly data?: readonly number[] };
      return typeof data?.[0] === 'number'
        ? { ...value, data: mappedTokens(lines, data, received) }
        : mapped(lines, value, received);
    },
  };
}

type Convert = (line: string, character: number) => number;

/** Lines as the protocol has them: U+2028 ends none. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

function mapped<T>(lines: readonly string[], value: T, convert: Convert): T {
  return JSON.parse(JSON.stringify(value), (_, each) => {
    const { line, character } = (each ?? {}) as Partial<Position>;
    return line !== undefined && character !== undefined
      ? { ...each, character: convert(lines[line] ?? '', character) }
      : each;
  });
}

function mappedTokens(lines: readonly string[], data: readonly number[], convert: Convert): number[] {
  const result = [...data];
  let [line, before, own] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 5) {
    if (data[i]! > 0) [before, own] = [0, 0];
    line += data[i]!;
    before += data[i + 1]!;
    const start = convert(lines[line]!, before);
    result[i + 1] = start - own;
    result[i + 2] = convert(lines[line]!, before + data[i + 2]!) - start;
    own = start;
  }
  return result;
}
