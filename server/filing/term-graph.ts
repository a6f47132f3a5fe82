import type { Document } from './document.ts';
import { lately } from './lazy.ts';
import { countBefore } from './sorted.ts';
import type { Span } from './span.ts';
import { isDefinition } from './term.ts';
import { terms, termUses } from './terms.ts';

/** A term that another's definition uses, and where it does. */
export interface TermLink {
  readonly from: string;
  readonly to: string;
  readonly spans: readonly Span[];
}

/** Which terms the definitions of a document's terms use. */
export const termLinks: (document: Document) => readonly TermLink[] = lately(document => {
  const uses = [...termUses(document)]
    .flatMap(([name, spans]) => spans.map(span => ({ name, span })))
    .sort((a, b) => a.span.start - b.span.start);
  const links = new Map<string, { from: string; to: string; spans: Span[] }>();
  for (const { name: from, definition } of terms(document).filter(isDefinition)) {
    for (let i = countBefore(uses, ({ span }) => span.start < definition.start); i < uses.length; i++) {
      const { name: to, span } = uses[i]!;
      if (span.start >= definition.end) break;
      if (to === from) continue;
      const key = `${from}\n${to}`;
      const link = links.get(key);
      if (link) link.spans.push(span);
      else links.set(key, { from, to, spans: [span] });
    }
  }
  return [...links.values()];
});

/** The way from a term's definition through other terms back to the term, as "Closing Date, Closing, Closing Date"; undefined where there is none. */
export function cycleOf(document: Document, name: string): readonly string[] | undefined {
  const next = linksFrom(document);
  const came = new Map<string, string>();
  const queue = [name];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const to of next.get(at) ?? []) {
      if (to === name) return way(came, name, at);
      if (came.has(to)) continue;
      came.set(to, at);
      queue.push(to);
    }
  }
  return undefined;
}

function way(came: ReadonlyMap<string, string>, name: string, last: string): string[] {
  const back = [name];
  for (let at: string | undefined = last; at !== undefined && at !== name; at = came.get(at)) back.unshift(at);
  return [name, ...back];
}

const linksFrom: (document: Document) => ReadonlyMap<string, readonly string[]> = lately(document => {
  const found = new Map<string, string[]>();
  for (const { from, to } of termLinks(document)) {
    const list = found.get(from);
    if (list) list.push(to);
    else found.set(from, [to]);
  }
  return found;
});
