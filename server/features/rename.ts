import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { namedAt } from '../filing/named.ts';
import { nameOf, renaming, unrenamable } from '../filing/renaming.ts';
import { contains } from '../filing/span.ts';
import { lineAt, offsetAt } from '../filing/text.ts';
import type { PlaceParams } from './place.ts';
import { rangeOf } from './range.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Why a name stays as it is: the client shows it to the user. */
export interface Refused {
  readonly refused: string;
}

/** What would be renamed at a place, and its present name. */
export function prepareRename(
  filing: Filing,
  { position }: Pick<PlaceParams, 'position'>,
): { range: Range; placeholder: string } | Refused {
  const offset = offsetAt(filing.text, position);
  const named = namedAt(filing, offset);
  const refused = inHeader(filing, offset) ?? unrenamable(named);
  return refused || !named
    ? { refused: refused ?? '' }
    : { range: rangeOf(filing, named.at), placeholder: nameOf(named) };
}

export interface RenameParams extends PlaceParams {
  readonly newName: string;
}

/** An edit, and the lines (zero-based) that a person should look at and that a client without a preview is not given. */
export interface RenameAnswer {
  readonly edit: WorkspaceEdit;
  readonly left: readonly number[];
}

/** The name changed wherever it stands. With `annotated` the client shows a preview, and what a person should look at first asks for it there. */
export function rename(
  filing: Filing,
  { textDocument: { uri }, position, newName }: RenameParams,
  annotated: boolean,
): RenameAnswer | Refused {
  const offset = offsetAt(filing.text, position);
  const named = namedAt(filing, offset);
  const refused = inHeader(filing, offset) ?? unrenamable(named);
  if (refused || !named) return { refused: refused ?? '' };
  const found = renaming(named, newName);
  if ('refused' in found) return found;
  return {
    edit: workspaceEdit(filing, uri, found.edits, { label: `Rename ${nameOf(named)}`, annotated }),
    left: annotated
      ? []
      : found.edits.filter(({ unsure }) => unsure).map(({ span }) => lineAt(filing.text, span.start)),
  };
}

/** A submission header is EDGAR's own record of what was filed. */
function inHeader(filing: Filing, offset: number): string | undefined {
  return envelope(filing).headers.some(header => contains(header, offset))
    ? 'The submission header is written by EDGAR from its own records: a name in it is not changed here.'
    : undefined;
}
