import type { Filing } from '../filing/filing.ts';
import { lazy } from '../filing/lazy.ts';
import { lineAt, lineEnd, lineStart, slice } from '../filing/text.ts';
import { lint } from './lint.ts';
import type { Problem } from './rule.ts';

/**
 * A problem's fingerprint: 16 hexadecimal digits of its rule and of the words on its lines. It survives edits elsewhere, and white space;
 * of several alike the n-th keeps its count.
 */
export function fingerprint(filing: Filing, problem: Problem): string {
  return fingerprints(filing).get(problem) ?? '';
}

const fingerprints = lazy((filing: Filing): ReadonlyMap<Problem, string> => {
  const seen = new Map<string, number>();
  return new Map(
    lint(filing).map(problem => {
      const key = `${problem.rule}\n${wordsAround(filing, problem)}`;
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return [problem, hash(`${key}\n${count}`)];
    }),
  );
});

/** At most this many characters of a problem's lines count. */
const LIMIT = 400;

function wordsAround({ text }: Filing, { span }: Problem): string {
  const start = lineStart(text, lineAt(text, span.start));
  const end = lineEnd(text, lineAt(text, span.end));
  return slice(text, start, Math.min(end, start + LIMIT))
    .replace(/\s+/g, ' ')
    .trim();
}

/** FNV-1a over UTF-16 units, twice with other beginnings, for 64 bits: not a secret, only a name. */
function hash(text: string): string {
  return [0x811c9dc5, 0x9dc5811c].map(seed => fnv(text, seed).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, seed: number): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
