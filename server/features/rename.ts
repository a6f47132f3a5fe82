import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { namedAt } from '../filing/named.ts';
import { nameOf, renaming, unrenamable } from '../filing/renaming.ts';
import { contains } from '../filing/span.ts';
import { offsetAt } from '../filing/text.ts';
import type { PlaceParams } from './place.ts';
import { rangeOf } from './range.ts';

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

/** The name changed wherever it stands; with `annotated`, what a person should look at first asks for it in the client's preview. */
export function rename(
  filing: Filing,
  { textDocument: { uri }, position, newName }: RenameParams,
  annotated: boolean,
): WorkspaceEdit | Refused {
  const offset = offsetAt(filing.text, position);
  const named = namedAt(filing, offset);
  const refused = inHeader(filing, offset) ?? unrenamable(named);
  if (refused || !named) return { refused: refused ?? '' };
  const found = renaming(named, newName);
  if ('refused' in found) return found;
  const edits = found.edits.map(({ span, insert, unsure }): TextEdit & { annotationId?: string } => ({
    range: rangeOf(filing, span),
    newText: insert,
    ...(annotated && { annotationId: unsure ?? CERTAIN }),
  }));
  if (!annotated) return { changes: { [uri]: edits } };
  const unsure = found.edits.flatMap(edit => edit.unsure ?? []);
  return {
    documentChanges: [{ textDocument: { uri, version: null }, edits }],
    changeAnnotations: {
      [CERTAIN]: { label: `Rename ${nameOf(named)}`, needsConfirmation: false },
      ...Object.fromEntries(unsure.map(why => [why, { label: `Rename ${why}`, needsConfirmation: true }])),
    },
  };
}

const CERTAIN = 'renamed';

/** A submission header is EDGAR's own record of what was filed. */
function inHeader(filing: Filing, offset: number): string | undefined {
  return envelope(filing).headers.some(header => contains(header, offset))
    ? 'The submission header is written by EDGAR from its own records: a name in it is not changed here.'
    : undefined;
}
