import type { Document } from '../../server/filing/document.ts';
import type { Span } from '../../server/filing/span.ts';

/** One kind of fault that a script plants in a clean filing, and the rule that has to catch it. */
export interface Plant {
  /** "a digit of the EIN lost" */
  readonly kind: string;
  readonly rule: string;
  /** Planted in the document alone, as it is before it is filed: its rule asks nothing of what EDGAR took. */
  readonly draft?: true;
  /** The edit that damages the document; undefined where it has nothing to damage. */
  damage(document: Document): Damage | undefined;
}

export interface Damage {
  readonly span: Span;
  readonly insert: string;
  /** How far from the edit's first line the finding may stand, in lines: a thing left out is told at its neighbour. 0 unless told. */
  readonly within?: number;
}
