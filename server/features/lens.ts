import type { CodeLens } from 'vscode-languageserver-types';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { lazy } from '../filing/lazy.ts';
import type { Span } from '../filing/span.ts';
import type { Term } from '../filing/term.ts';
import { terms, termUses } from '../filing/terms.ts';
import { lineAt } from '../filing/text.ts';
import { rangeOf } from './range.ts';

/** The client's command that shows places: an address, a position, and locations. */
const SHOW_REFERENCES = 'secFiling.showReferences';

/** Which definition a lens stands above: by the numbers of its document and its term. */
export interface LensData {
  readonly uri: string;
  readonly document: number;
  readonly term: number;
}

/** What a lens says of a term that is not defined where it stands. */
const SAID: Readonly<Partial<Record<Term['kind'], string>>> = {
  elsewhere: ', defined elsewhere',
  listed: ', in the table of terms',
};

/** A lens above each line that defines a term; what it says is asked for once it is seen. */
export function codeLenses(
  filing: Filing,
  { textDocument: { uri } }: { readonly textDocument: { readonly uri: string } },
): CodeLens[] {
  return envelope(filing).documents.flatMap(document =>
    terms(document).map(({ span }, term): CodeLens => {
      const data: LensData = { uri, document: document.index, term };
      return { range: rangeOf(filing, span), data };
    }),
  );
}

/** "12 uses", and the way to them. */
export function resolveCodeLens(filing: Filing, lens: CodeLens): CodeLens {
  const data: LensData = lens.data;
  const document = envelope(filing).documents[data.document];
  const defined = document ? terms(document) : [];
  const term = defined[data.term];
  if (!document || !term) return lens;
  const line = lineAt(filing.text, term.span.start);
  // Of several on one line each says which it is.
  const beside = [defined[data.term - 1], defined[data.term + 1]];
  const called = beside.some(other => other && lineAt(filing.text, other.span.start) === line) ? `${term.name}: ` : '';
  const others = usesOf(document, term);
  return {
    ...lens,
    command: {
      title: `${called}${usesSaid(document, term)}`,
      command: others.length > 0 ? SHOW_REFERENCES : '',
      arguments: [data.uri, lens.range.start, others.map(use => ({ uri: data.uri, range: rangeOf(filing, use) }))],
    },
  };
}

/** "12 uses", "no uses, defined elsewhere". */
export function usesSaid(document: Document, term: Term): string {
  const uses = termUses(document).get(term.name) ?? NONE;
  // Counted, not listed: a term that is defined again and again is asked for each of its definitions.
  const length = uses.length - (startsOf(uses).has(term.span.start) ? 1 : 0);
  return `${length === 1 ? '1 use' : `${length || 'no'} uses`}${SAID[term.kind] ?? ''}`;
}

const NONE: readonly Span[] = [];
const startsOf = lazy((uses: readonly Span[]) => new Set(uses.map(({ start }) => start)));

function usesOf(document: Document, { name, span }: Term): Span[] {
  return (termUses(document).get(name) ?? []).filter(use => use.start !== span.start);
}
