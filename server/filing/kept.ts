import type { Block } from './block.ts';
import type { Document } from './document.ts';
import { blocksOf } from './text.ts';

interface Kept<V> {
  readonly blocks: readonly Block[];
  readonly at: number;
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
  /** By the first of a document's blocks. */
  const kept = new WeakMap<Block, Kept<V>>();
  return document => {
    const { span, filing } = document;
    const { blocks, offset: at } = blocksOf(filing.text, span);
    const length = span.end - span.start;
    const own = context(document);
    const known = kept.get(blocks[0]!);
    if (known && known.at === at && known.length === length && known.context === own && same(known.blocks, blocks))
      return known.value;
    const value = make(document);
    kept.set(blocks[0]!, { blocks, at, length, context: own, value });
    return value;
  };
}

function same(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, i) => block === b[i]);
}
