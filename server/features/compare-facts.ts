import type { Filing } from '../filing/filing.ts';
import { outline } from '../filing/outline.ts';

/** A fact of the cover page as each of them tells it. */
export interface FactPair {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

/** What two cover pages do not say alike, in the order of the later one. */
export function factPairs(left: Filing, right: Filing): FactPair[] {
  const [before, after] = [facts(left), facts(right)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap(name => {
    const [old, own] = [before.get(name), after.get(name)];
    if (said(old) === said(own)) return [];
    return { name, ...(old !== undefined && { before: old }), ...(own !== undefined && { after: own }) };
  });
}

/** What is compared of a fact: nothing of a box that is not marked and a blank that is not filled in, which a cover of another year has not. */
function said(fact: string | undefined): string | undefined {
  return fact === 'not marked' || fact === '(blank)' ? undefined : fact?.toLowerCase();
}

/** What the first cover page says, by the names of its fields; a name that stands there again is numbered. */
function facts(filing: Filing): ReadonlyMap<string, string> {
  const page = outline(filing)
    .flatMap(({ children }) => children)
    .find(({ kind }) => kind === 'cover');
  const told = new Map<string, string>();
  for (const { kind, name, detail } of page?.children ?? []) {
    if (kind !== 'field' || detail === undefined) continue;
    const times = [...told.keys()].filter(known => known === name || known.startsWith(`${name} (`)).length;
    told.set(times === 0 ? name : `${name} (${times + 1})`, detail);
  }
  return told;
}
