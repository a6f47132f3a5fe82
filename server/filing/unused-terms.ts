import { bodyOf, type Document } from './document.ts';
import { ofText } from './of-text.ts';
import type { Term } from './term.ts';
import { terms } from './terms.ts';

/** The defined terms of a document that stand nowhere but in their definitions, in any number and case. */
export const unusedTerms: (document: Document) => readonly Term[] = ofText<readonly Term[]>([], document => {
  const defined = terms(document).filter(({ kind }) => kind !== 'elsewhere');
  if (defined.length === 0) return [];
  const text = bodyOf(document).toLowerCase().replace(/\s+/g, ' ');
  const times = new Map<string, number>();
  for (const { name } of defined) times.set(stemOf(name), (times.get(stemOf(name)) ?? 0) + 1);
  const unused = defined.filter(
    ({ name, kind }) => kind !== 'listed' && !standsMore(text, stemOf(name), times.get(stemOf(name))!),
  );
  // (the "Company" or "Larch"): one of the names is enough.
  const idle = new Set(unused);
  const busy = new Set(defined.filter(term => !idle.has(term)).map(({ definition }) => definition.start));
  return unused.filter(({ definition }) => !busy.has(definition.start));
});

/** A name in lower case, without what its plural changes. */
function stemOf(name: string): string {
  return name.toLowerCase().replace(/(?:ies|y|es|s)$/, '');
}

/** True where words that begin with `stem` stand more than `times` times. */
function standsMore(text: string, stem: string, times: number): boolean {
  let count = 0;
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    if (!/[a-z0-9]/.test(text.charAt(at - 1)) && ++count > times) return true;
  }
  return false;
}
