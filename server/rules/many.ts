import type { Finding } from './rule.ts';

/** More findings of one kind than this are told once. */
export const MANY = 12;

/** The findings one by one; or, where there are many, the first in place of all, with the fixes of all as one. */
export function few(found: readonly Finding[], all: (count: number) => string): readonly Finding[] {
  const [first] = found;
  if (!first || found.length <= MANY) return found;
  const fixes = found.flatMap(({ fixes = [] }) => fixes.slice(0, 1));
  const safe = fixes.every(fix => fix.safe);
  const edits = fixes.flatMap(fix => fix.edits);
  return [
    {
      ...first,
      message: all(found.length),
      ...(edits.length > 0 && { fixes: [{ title: `Mend all ${fixes.length}`, edits, safe }] }),
    },
  ];
}
