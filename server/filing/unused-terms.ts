import type { Document } from './document.ts';
import { ofText } from './of-text.ts';
import { ofPassages, textOf } from './passages.ts';
import type { Term } from './term.ts';
import { terms, termUses } from './terms.ts';

/** The defined terms of a document that stand nowhere but in their definitions, in any number and case. */
export const unusedTerms: (document: Document) => readonly Term[] = ofText<readonly Term[]>([], document => {
  const defined = terms(document).filter(({ kind }) => kind !== 'elsewhere');
  if (defined.length === 0) return [];
  const times = new Map<string, number>();
  for (const { name } of defined) times.set(stemOf(name), (times.get(stemOf(name)) ?? 0) + 1);
  // What stands more often than it is defined, letter by letter, need not be looked for in other numbers and cases.
  const uses = termUses(document);
  for (const { name } of defined)
    if ((uses.get(name)?.length ?? 0) > (times.get(stemOf(name)) ?? 0)) times.delete(stemOf(name));
  const stands = new Map<string, number>();
  for (const { found } of times.size > 0 ? countsIn(document, [...times].sort()) : [])
    for (const [stem, count] of found) stands.set(stem, (stands.get(stem) ?? 0) + count);
  const unused = defined.filter(({ name, kind }) => {
    const stem = stemOf(name);
    return kind !== 'listed' && (stands.get(stem) ?? 0) <= (times.get(stem) ?? -1);
  });
  // (the "Company" or "Larch"): one of the names is enough.
  const idle = new Set(unused);
  const busy = new Set(defined.filter(term => !idle.has(term)).map(({ definition }) => definition.start));
  return unused.filter(({ definition }) => !busy.has(definition.start));
});

/** A name in lower case, without what its plural changes, if anything is left. */
function stemOf(name: string): string {
  return name.toLowerCase().replace(/(?<=.)(?:ies|y|es|s)$/, '');
}

/** How often words that begin with each stem stand in a passage; no more is counted than once over its number of definitions. */
const countsIn = ofPassages(
  (passage, times: readonly (readonly [stem: string, times: number])[]) => {
    const text = textOf(passage).toLowerCase().replace(/\s+/g, ' ');
    return times.flatMap(([stem, times]): [string, number][] => {
      let count = 0;
      for (let at = text.indexOf(stem); at >= 0 && count <= times; at = text.indexOf(stem, at + 1))
        if (!/[a-z0-9]/.test(text.charAt(at - 1))) count++;
      return count > 0 ? [[stem, count]] : [];
    });
  },
  times => JSON.stringify(times),
);
