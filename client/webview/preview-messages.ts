/** What the editor tells the preview. */
export type ToPreview =
  | {
      readonly type: 'pages';
      readonly uri: string;
      readonly pieces: readonly Piece[];
      readonly contents: readonly ContentsEntry[];
      /** To be shown first; the place is kept without it. */
      readonly line?: number;
    }
  | { readonly type: 'rows'; readonly from: number; readonly rows: readonly (readonly Row[])[] }
  | { readonly type: 'scroll'; readonly line: number }
  /** The filing cannot be read any more. */
  | { readonly type: 'gone' };

/** What the preview tells or asks the editor. */
export type FromPreview =
  | { readonly type: 'ready' }
  | { readonly type: 'rows'; readonly from: number; readonly to: number }
  | { readonly type: 'scrolled'; readonly line: number }
  | { readonly type: 'go'; readonly line: number }
  | { readonly type: 'open'; readonly url: string }
  | { readonly type: 'document'; readonly index: number };

/** As the server answers; lines are the filing's. */
export interface Piece {
  readonly rows: number;
  readonly line: number;
  readonly page?: string;
}
export interface ContentsEntry {
  readonly name: string;
  readonly depth: number;
  readonly line: number;
}
export interface Row {
  readonly text: string;
  readonly line: number;
  readonly dim?: true;
  readonly links?: readonly RowLink[];
}
export interface RowLink {
  readonly start: number;
  readonly end: number;
  readonly line?: number;
  readonly url?: string;
  readonly document?: number;
}
