/** How well a name answers a query, from 0 (not at all) to 1: each word of the query as a word's beginning, within it, as initials, or letter by letter. */
export function closeness(query: string, name: string): number {
  const lower = name.toLowerCase();
  let whole = 1;
  for (const word of query.toLowerCase().match(/\S+/g) ?? []) {
    const own = wordCloseness(word, lower);
    if (own === 0) return 0;
    whole *= own;
  }
  // Of two names that answer alike the shorter is nearer.
  return whole * (0.9 + 0.1 * Math.min(1, query.length / Math.max(1, name.length)));
}

function wordCloseness(word: string, name: string): number {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) if (begins(name, at)) return 1;
  if (name.includes(word)) return 0.8;
  if (word.length > 1 && initials(name).includes(word)) return 0.7;
  return 0.6 * inOrder(word, name);
}

function begins(name: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(name[at - 1]!);
}

function initials(name: string): string {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(word => word[0]).join('');
}

/** Letters in order lie within so many times their number. */
const SPREAD = 4;

/** The letters of a word in their order: the part of them that begins a word or follows the letter before. 0 where it is less than half, or one is missing or far. */
function inOrder(word: string, name: string): number {
  let first = -1;
  let last = -2;
  let near = 0;
  for (const letter of word) {
    const at = name.indexOf(letter, last + 1);
    if (at < 0) return 0;
    if (first < 0) first = at;
    if (at === last + 1 || begins(name, at)) near++;
    last = at;
  }
  return near * 2 >= word.length && last - first < SPREAD * word.length ? near / word.length : 0;
}
