import type { Align } from './html-style.ts';

/** Markup as read: its words in source order, and how they are set. */
export interface Markup {
  /** Every word that is shown, paragraphs and cells parted by line ends. */
  readonly ink: string;
  /** Three numbers for each run of the ink: where it begins there, where it begins in the source, where it ends in the source. */
  readonly runs: Int32Array;
  readonly page: Flow;
  /** Every table, those within another before it. */
  readonly tables: readonly Table[];
}

/** What is set one under another. */
export interface Flow {
  readonly blocks: (Line | Table)[];
  /** Nothing but blanks, on purpose: it keeps its place. */
  spacer: boolean;
}

/** A paragraph, or a line of one that has forced line ends: a stretch of the ink. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly align: Align;
  readonly indent: number;
  /** A blank line stands above it. */
  readonly apart: boolean;
  /** Never wrapped. */
  readonly whole: boolean;
}

export interface Table {
  readonly rows: Cell[][];
  readonly align: Align;
  readonly apart: boolean;
}

export interface Cell {
  readonly flow: Flow;
  readonly colspan: number;
  readonly rowspan: number;
}
