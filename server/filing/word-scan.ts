/** The characters that words are made of: a table by character code, up to the last of them. */
export type Letters = Uint8Array;

const CODES = 0x250;

/** Letters and digits; letters of Latin-1 and its extension are words' too. */
export const LETTERS_AND_DIGITS: Letters = lettersOf(/[A-Za-z0-9\u00c0-\u024f]/);
export const LETTERS: Letters = lettersOf(/[A-Za-z]/);

function lettersOf(pattern: RegExp): Letters {
  return Uint8Array.from({ length: CODES }, (_, code) => Number(pattern.test(String.fromCharCode(code))));
}

/** The words of a text in order, as numbers: where each begins and ends (UTF-16 units), and its hash. */
export type Words = Int32Array;

/** So many numbers to each word. */
export const EACH = 3;

/** Words are told apart by hash first, so that a text is not cut into strings to find the few that are looked for. */
export function wordsOf(text: string, letters: Letters): Words {
  const { length } = text;
  let words = new Int32Array(EACH * (4 + (length >> 2)));
  let count = 0;
  for (let at = 0; at < length; at++) {
    let code = text.charCodeAt(at);
    if (letters[code] !== 1) continue;
    const start = at;
    let hash = 0;
    do {
      hash = (Math.imul(hash, 31) + code) | 0;
      if (++at === length) break;
      code = text.charCodeAt(at);
    } while (letters[code] === 1);
    if (count === words.length) {
      const grown = new Int32Array(2 * words.length);
      grown.set(words);
      words = grown;
    }
    words[count++] = start;
    words[count++] = at;
    words[count++] = hash;
  }
  return words.slice(0, count);
}

/** The hash of a word, as `wordsIn` tells it. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash;
}
