import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';

/** What a character of a position counts: bytes of UTF-8, units of UTF-16 (as the filing's own offsets do) or code points. */
export type Encoding = (typeof ENCODINGS)[number];
const ENCODINGS = ['utf-8', 'utf-16', 'utf-32'] as const;

/** What the editor at the other end can do, and what it has open. */
export interface Editor {
  /** What it counts the characters of a position by. */
  readonly encoding: Encoding;
  /** Addresses of the workspace's folders, without a slash at the end. */
  readonly folders: readonly string[];
  /** The folder of the rules' pages, as it opens them. */
  readonly pages: string | undefined;
  /** It asks for diagnostics by itself ... */
  readonly pulls: boolean;
  /** ... again when it is told to. */
  readonly refreshes: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesFolding: boolean;
  /** It answers what its settings are ... */
  readonly configurable: boolean;
  /** ... and says when they change, once it is asked to. */
  readonly tellsSettings: boolean;
  /** It tells of files that change, once it is asked to. */
  readonly watches: boolean;
  /** It changes and makes files for the server. */
  readonly writes: boolean;
  /** It asks for the edit of a code action once that is chosen. */
  readonly resolvesActions: boolean;
  /** It shows what an edit changes before, and asks for what is unsure. */
  readonly annotates: boolean;
  readonly showsProgress: boolean;
  /** It takes links for definitions: with their whole range, and where they come from. */
  readonly linksDefinitions: boolean;
  /** It asks for the tokens of a range, and keeps them when the whole is refused. */
  readonly asksForTokensSeen: boolean;
  /** It moves from blank to blank of what is completed. */
  readonly snippets: boolean;
  /** It takes this many folds at most. */
  readonly foldingLimit: number | undefined;
  /** It shows a text of ours in place of what is folded. */
  readonly foldedText: boolean;
}

export function editorOf(
  { capabilities, workspaceFolders, initializationOptions }: InitializeParams,
  pages: string | undefined,
): Editor {
  const { general, textDocument, workspace, window } = capabilities;
  return {
    encoding: encodingFrom(general?.positionEncodings),
    folders: foldersOf(workspaceFolders ?? []),
    pages: initializationOptions?.rulePages ?? pages,
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesFolding: workspace?.foldingRange?.refreshSupport === true,
    configurable: workspace?.configuration === true,
    tellsSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    writes: workspace?.applyEdit === true && workspace.workspaceEdit?.resourceOperations?.includes('create') === true,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    annotates: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    showsProgress: window?.workDoneProgress === true,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    asksForTokensSeen:
      textDocument?.semanticTokens?.serverCancelSupport === true && Boolean(textDocument.semanticTokens.requests.range),
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
    foldedText: textDocument?.foldingRange?.foldingRange?.collapsedText === true,
  };
}

export function foldersOf(folders: readonly WorkspaceFolder[]): string[] {
  return folders.map(({ uri }) => uri.replace(/\/$/, ''));
}

/** The first that we have too of those that a client names, the one that it likes best first; UTF-16 where it names none. */
export function encodingFrom(named: readonly string[] = []): Encoding {
  return named.map(name => ENCODINGS.find(own => own === name)).find(own => own !== undefined) ?? 'utf-16';
}
