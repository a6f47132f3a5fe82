import type { ChangeAnnotation, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import type { Span } from '../filing/span.ts';
import { rangeOf } from './range.ts';

/** A change of the filing, and why a person should look at it first. */
export interface Change {
  readonly span: Span;
  readonly insert: string;
  readonly unsure?: string;
}

/**
 * The changes as one edit that can be looked at before. With `annotated` what is unsure asks for it in the client's preview, under
 * `label` and its reason; else it is left out.
 */
export function workspaceEdit(
  filing: Filing,
  uri: string,
  changes: readonly Change[],
  { label, annotated }: { readonly label: string; readonly annotated: boolean },
): WorkspaceEdit {
  const textEdit = ({ span, insert }: Change): TextEdit => ({ range: rangeOf(filing, span), newText: insert });
  if (!annotated) return { changes: { [uri]: changes.filter(({ unsure }) => !unsure).map(textEdit) } };
  const edits = changes.map(change => ({ ...textEdit(change), annotationId: change.unsure ?? label }));
  const annotations: Record<string, ChangeAnnotation> = { [label]: { label } };
  for (const { unsure } of changes)
    if (unsure) annotations[unsure] = { label: `${label} ${unsure}`, needsConfirmation: true };
  return { documentChanges: [{ textDocument: { uri, version: null }, edits }], changeAnnotations: annotations };
}
