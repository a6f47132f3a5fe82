/** A name to look for, and how it may be written. */
export interface Sought {
  readonly name: string;
  /** In any mix of capitals, whatever commas and stops its parts have: "CWALT INC" is "CWALT, Inc." */
  readonly loose: boolean;
}

/** A place where the name number `name` of those sought stands. */
export interface Occurrence {
  readonly name: number;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly index: number;
  readonly words: readonly string[];
  /** What stands between the words, blanks made one. */
  readonly gaps: readonly string[];
  readonly loose: boolean;
}

const WORD = /[A-Za-z0-9\u00c0-\u024f]+/g;
/** What words are made of, by character code. */
const OF_WORD = Uint8Array.from({ length: 0x250 }, (_, code) => (String.fromCharCode(code).search(WORD) === 0 ? 1 : 0));
/** Between two words of a name there is no more than this, a line break and its indentation included. */
const WIDE = 120;

/** Every place where one of the names stands as whole words, over line breaks too. Of two at one place the longer; one pass over the text. */
export function occurrences(text: string, sought: readonly Sought[]): Occurrence[] {
  const byFirst = new Map<string, Entry[]>();
  sought.forEach(({ name, loose }, index) => {
    const entry = entryOf(name, index, loose);
    const first = entry.words[0];
    if (first === undefined) return;
    for (const key of loose ? new Set([first, first.toUpperCase(), first.toLowerCase(), capital(first)]) : [first]) {
      const same = byFirst.get(key);
      if (same) same.push(entry);
      else byFirst.set(key, [entry]);
    }
  });
  if (byFirst.size === 0) return [];
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const initials = new Uint8Array(OF_WORD.length);
  for (const word of byFirst.keys()) initials[word.charCodeAt(0)] = 1;
  const found: Occurrence[] = [];
  let at = 0;
  while (at < text.length) {
    const start = wordFrom(text, at);
    const end = wordEnd(text, start);
    at = end;
    const entries = initials[text.charCodeAt(start)] ? byFirst.get(text.slice(start, end)) : undefined;
    if (!entries || (text.charCodeAt(start - 1) === HYPHEN && isAscii(text.charCodeAt(start - 2)))) continue;
    for (const entry of entries) {
      const until = follow(text, entry, end);
      if (until === undefined) continue;
      found.push({ name: entry.index, start, end: until });
      at = until;
      break;
    }
  }
  return found;
}

const HYPHEN = 45;

/** The next offset at which a word stands, from `at` on; the text's length where none does. */
function wordFrom(text: string, at: number): number {
  let start = at;
  while (start < text.length && !OF_WORD[text.charCodeAt(start)]) start++;
  return start;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (OF_WORD[text.charCodeAt(end)]) end++;
  return end;
}

/** True for a letter without an accent, or a digit. */
function isAscii(code: number): boolean {
  return code < 128 && OF_WORD[code] === 1;
}

function entryOf(name: string, index: number, loose: boolean): Entry {
  const matches = [...name.matchAll(WORD)];
  const gaps = matches.map((match, i) =>
    blanks(name.slice(match.index + match[0].length, matches[i + 1]?.index ?? name.length)),
  );
  return { index, words: matches.map(match => match[0]), gaps, loose };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

/** The end of the name whose first word ends at `from`; undefined where the text goes another way. */
function follow(text: string, { words, gaps, loose }: Entry, from: number): number | undefined {
  let end = from;
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!;
    const at = wordFrom(text, end);
    const after = at + word.length;
    if (at - end > WIDE || !sameWord(text, at, word, loose) || isAscii(text.charCodeAt(after))) return undefined;
    if (!sameGap(text.slice(end, at), gaps[i - 1]!, loose)) return undefined;
    end = after;
  }
  // "Company-owned" says something else than "Company".
  if (/^-[A-Za-z]/.test(text.slice(end, end + 2))) return undefined;
  const tail = gaps.at(-1)!;
  return tail !== '' && text.startsWith(tail, end) ? end + tail.length : end;
}

function sameWord(text: string, at: number, word: string, loose: boolean): boolean {
  if (text.startsWith(word, at)) return true;
  return loose && text.slice(at, at + word.length).toLowerCase() === word.toLowerCase();
}

function sameGap(printed: string, wanted: string, loose: boolean): boolean {
  if (printed === ' ' && wanted === ' ') return true;
  if (/\n[ \t\r]*\n/.test(printed)) return false;
  if (!loose) return blanks(printed) === wanted;
  return /^[\s.,&'\u2019()/-]*$/.test(printed) && (printed.includes('&') === wanted.includes('&') || wanted === '');
}

function blanks(gap: string): string {
  return gap.replace(/\s+/g, ' ');
}
