/** The characters that words are made of: a table by character code, up to the last of them. */
export type Letters = Uint8Array;

const CODES = 0x250;

/** Letters and digits; letters of Latin-1 and its extension are words' too. */
export const LETTERS_AND_DIGITS: Letters = lettersOf(/[A-Za-z0-9\u00c0-\u024f]/);
export const LETTERS: Letters = lettersOf(/[A-Za-z]/);

function lettersOf(pattern: RegExp): Letters {
  return Uint8Array.from({ length: CODES }, (_, code) => Number(pattern.test(String.fromCharCode(code))));
}

/**
 * Goes over the words of a text in order: `visit` is told where each begins and ends (UTF-16 units) and its hash, and may give the offset to go
 * on from. Words are told apart by hash first, so that a text is not cut into strings to find the few that are looked for.
 */
export function scanWords(
  text: string,
  letters: Letters,
  visit: (start: number, end: number, hash: number) => number | undefined,
): void {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    let code = text.charCodeAt(at);
    if (letters[code] !== 1) continue;
    const start = at;
    let hash = 0;
    for (; letters[code] === 1; code = at < length ? text.charCodeAt(at) : -1) {
      hash = (Math.imul(hash, 31) + code) | 0;
      at++;
    }
    at = (visit(start, at, hash) ?? at) - 1;
  }
}

/** The hash of a word, as `scanWords` tells it. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash;
}
