import type { Position } from 'vscode-languageserver-types';

/** What a request about a place in a filing says: whose address, and where. */
export interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}
