import { type ExtensionContext, languages, Range, type TextDocument, workspace } from 'vscode';
import { type Claim, claim } from '../server/filing/claim.ts';
import type { NotFilings } from './not-filings.ts';
import { DOCUMENTS, LANGUAGE, SECTION } from './options.ts';

const PLAIN_TEXT = 'plaintext';
/** A filing is known by its head: so much of a document is looked at, however long it is. */
const HEAD = 1 << 16;

/** Turns plain texts that are filings into filings, but those `released`, and calls `onFiling` for each document that is one. */
export function detectFilings(
  context: ExtensionContext,
  released: NotFilings,
  onFiling: (document: TextDocument) => void,
): void {
  // VS Code tells of a change of language as a close and an open of the same document object; a document that is
  // opened anew is a new object. So what an object was before tells the one from the other.
  const languageBefore = new WeakMap<TextDocument, string>();

  const opened = (document: TextDocument) => {
    const before = languageBefore.get(document);
    if (before === document.languageId) return;
    languageBefore.set(document, document.languageId);
    if (document.languageId === LANGUAGE) {
      released.forget(document.uri);
      onFiling(document);
    } else if (before === LANGUAGE) released.remember(document.uri);
    else claimIfFiling(document);
  };

  const claimIfFiling = (document: TextDocument) => {
    if (document.languageId !== PLAIN_TEXT || document.uri.scheme === DOCUMENTS || released.has(document.uri)) return;
    if (!workspace.getConfiguration(SECTION, document.uri).get('detect', true)) return;
    if (claimOf(document)) void treatAsFiling(document);
  };

  context.subscriptions.push(
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(`${SECTION}.detect`)) workspace.textDocuments.forEach(claimIfFiling);
    }),
  );
  workspace.textDocuments.forEach(opened);
}

/** Why a document is taken for a filing, if it is. */
export function claimOf(document: TextDocument): Claim | undefined {
  return claim(document.getText(new Range(document.positionAt(0), document.positionAt(HEAD))));
}

export async function treatAsFiling(document: TextDocument): Promise<void> {
  await setLanguage(document, LANGUAGE);
}

export async function treatAsPlainText(document: TextDocument): Promise<void> {
  await setLanguage(document, PLAIN_TEXT);
}

/** Also of a document that is closed meanwhile. */
export async function setLanguage(document: TextDocument, language: string): Promise<void> {
  try {
    await languages.setTextDocumentLanguage(document, language);
  } catch (error) {
    // A preview may be closed again before its language is set.
    if (!document.isClosed) throw error;
  }
}
