import type { Block } from './block.ts';
import type { Document } from './document.ts';
import type { Span } from './span.ts';
import { blocksOf, type Text } from './text.ts';

interface Kept<V> {
  readonly blocks: readonly Block[];
  readonly length: number;
  readonly context: string;
  readonly value: V;
}

/**
 * What is made of a document's text is made once, however often the rest of the filing is edited: a document with the same blocks and the
 * same `context` gets the value made for the one before. The value may not depend on anything else, nor on where the document stands.
 */
export function keptByText<V>(
  make: (document: Document) => V,
  context: (document: Document) => string = () => '',
): (document: Document) => V {
  const keep = keptBySpan<V>();
  return document => keep(document.filing.text, document.span, () => make(document), context(document));
}

/** As `keptByText`, for any span of a text: of those that begin at one place the last is kept. */
export function keptBySpan<V>(): (text: Text, span: Span, make: () => V, context?: string) => V {
  /** By the first of a span's blocks, and where the span begins in it. */
  const kept = new WeakMap<Block, Map<number, Kept<V>>>();
  return (text, span, make, context = '') => {
    const { blocks, offset: at } = blocksOf(text, span);
    const length = span.end - span.start;
    const own = kept.get(blocks[0]!) ?? new Map<number, Kept<V>>();
    kept.set(blocks[0]!, own);
    const known = own.get(at);
    if (known && known.length === length && known.context === context && same(known.blocks, blocks)) return known.value;
    const value = make();
    own.set(at, { blocks, length, context, value });
    return value;
  };
}

/** As `lazy`, of what more than its key tells: the last value is kept for as long as `wording` is the same. */
export function keptWith<K extends object, M, V>(
  compute: (key: K, more: M) => V,
  wording: (key: K, more: M) => string,
): (key: K, more: M) => V {
  const kept = new WeakMap<K, { readonly said: string; readonly value: V }>();
  return (key, more) => {
    const said = wording(key, more);
    const known = kept.get(key);
    if (known?.said === said) return known.value;
    const value = compute(key, more);
    kept.set(key, { said, value });
    return value;
  };
}

function same(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, i) => block === b[i]);
}
