import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  LSPErrorCodes,
  MessageType,
  type Range,
  ResponseError,
  type SemanticTokens,
  SemanticTokensDeltaRequest,
  SemanticTokensRequest,
  ShowMessageNotification,
  type TextEdit,
} from 'vscode-languageserver';
import { CHECKLIST, FILING, FORM_CHECK, JUDGE_AS, NEW_FILING, PROFILE, STATUS } from './capabilities.ts';
import { choices } from './drafts/choices.ts';
import { newFiling, type Wanted } from './drafts/filing.ts';
import { type Editor, foldersOf } from './editor.ts';
import { encoded } from './encoded.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy.ts';
import { completion, resolveCompletion } from './features/completion.ts';
import type { NameData } from './features/completion-names.ts';
import { type TableTextArguments, tableText } from './features/copy-table.ts';
import { definition, withoutLinks } from './features/definition.ts';
import { foldingRanges } from './features/folding.ts';
import { formatting, rangeFormatting } from './features/formatting.ts';
import { highlights } from './features/highlight.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { codeLenses, type LensData, resolveCodeLens } from './features/lens.ts';
import { linkedEditing } from './features/linked-editing.ts';
import { documentLinks } from './features/links.ts';
import { IGNORE, TABLE_TEXT } from './features/offered.ts';
import { rewrapOnType } from './features/on-type.ts';
import type { PlaceParams } from './features/place.ts';
import { profileChoices } from './features/profile.ts';
import { references } from './features/references.ts';
import { prepareRename, type Refused, type RenameParams, rename } from './features/rename.ts';
import { selectionRanges } from './features/selection.ts';
import { LONG, semanticTokens, semanticTokensIn } from './features/semantic-tokens.ts';
import { documentSymbols } from './features/symbols.ts';
import type { Filing } from './filing/filing.ts';
import { profileOf, type Wanted as WantedProfile } from './filing/profile.ts';
import { unformattable } from './filing/rewrap.ts';
import { judging } from './judging.ts';
import { openFilings } from './open-filings.ts';
import { sentTokens } from './positions.ts';
import { SETTINGS_FILE } from './rules/settings.ts';
import type { ReadFile } from './settings.ts';
import type { Submissions } from './submission-parts.ts';
import { tokenResults } from './token-results.ts';
import { viewCommands } from './view-commands.ts';
import { type FolderFiles, workspaceSymbols } from './workspace-symbols.ts';

/** What there is where the server runs. */
export interface Surroundings {
  /** The files of the workspace's folders; absent in a browser. */
  readonly files?: FolderFiles;
  /** Files that are too long for an editor; absent in a browser, which reads none in pieces. */
  readonly submissions?: Submissions;
}

/** The language server: which message is answered by which function. All state is the map of open filings and what was read or sent before. */
export function serve(
  wire: Connection,
  initialEditor: Editor,
  readFile: ReadFile,
  { files, submissions }: Surroundings = {},
): void {
  let editor = initialEditor;
  const { encoding } = editor;
  const connection = encoded(wire, { filings: () => filings, encoding });
  const readOrTell: ReadFile = uri =>
    readFile(uri).catch((error: Error) => {
      tell(`${uri} is not read: ${error.message}.`);
      throw error;
    });
  const judge = judging(connection, readOrTell, { filings: () => filings, editor: () => editor });
  const tokens = tokenResults();
  const { filings, judgeAs } = openFilings(connection, {
    changed: judge.push,
    closed: uri => {
      judge.withdraw(uri);
      tokens.forget(uri);
    },
  });

  const symbols = workspaceSymbols(connection, files, { filings: () => filings, editor: () => editor });

  /** Answers a request from the filing that it names; with `empty` where that is not open. */
  const on =
    <P, R>(answer: (filing: Filing, params: P) => R, empty: R) =>
    (params: P & { readonly textDocument: { readonly uri: string } }): R => {
      const filing = filings.get(params.textDocument.uri);
      return filing ? answer(filing, params) : empty;
    };

  /** The tokens of an open filing, put through `answer`; of a long one a client that can asks for what is seen alone. */
  const onTokens = <R>(uri: string, answer: (tokens: SemanticTokens) => R): R | null => {
    const filing = filings.get(uri);
    if (filing && editor.asksForTokensSeen && filing.text.length > LONG)
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'A long filing is coloured as far as it is seen.');
    return filing ? answer(sentTokens(filing, encoding, semanticTokens(filing))) : null;
  };

  /** What an editor shows of a filing is out of date, though its text is the same. */
  function showAnew(uri: string): void {
    const { semanticTokens, inlayHint, foldingRange } = connection.languages;
    judge.judgeAnew(uri);
    if (editor.refreshesTokens) void semanticTokens.refresh();
    if (editor.refreshesHints) void inlayHint.refresh();
    if (editor.refreshesFolding) void foldingRange.refresh();
    if (editor.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
  }

  /** Not a request, as the connection's own way is: an answer is not waited for, and a client need not have one. */
  function tell(message: string): void {
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  }

  /** Tells the user why what was filed is not formatted. */
  const onDraft =
    <P>(answer: (filing: Filing, params: P) => TextEdit[]) =>
    (filing: Filing, params: P): TextEdit[] => {
      const why = unformattable(filing);
      if (why) tell(why);
      return why ? [] : answer(filing, params);
    };

  /** As `on`, for a request that names the filing by an item it was given before. */
  const onItem =
    <P extends { readonly item: { readonly uri: string } }, R>(answer: (filing: Filing, params: P) => R[]) =>
    (params: P): R[] => {
      const filing = filings.get(params.item.uri);
      return filing ? answer(filing, params) : [];
    };

  connection.onInitialized(() => {
    const watchers = [`**/${SETTINGS_FILE}`, '**/*.{txt,TXT}'].map(globPattern => ({ globPattern }));
    if (editor.watches) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    if (editor.tellsSettings)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'secFiling' });
  });
  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) => {
    symbols.changed();
    if (changes.some(({ uri }) => uri.endsWith(SETTINGS_FILE))) judge.judgeAnew();
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    const gone = new Set(foldersOf(removed));
    editor = { ...editor, folders: [...editor.folders.filter(uri => !gone.has(uri)), ...foldersOf(added)] };
    symbols.changed();
  });
  connection.onNotification(DidChangeConfigurationNotification.type, () => {
    judge.judgeAnew();
    if (editor.refreshesHints) connection.languages.inlayHint.refresh();
  });

  connection.onDocumentSymbol(on(documentSymbols, []));
  connection.onHover(on(hover, null));
  connection.onCompletion(
    on((filing, params: PlaceParams) => completion(filing, params, { snippets: editor.snippets }), {
      isIncomplete: false,
      items: [],
    }),
  );
  connection.onCompletionResolve(item => {
    const filing = filings.get((item.data as NameData | undefined)?.uri ?? '');
    return filing ? resolveCompletion(filing, item) : item;
  });
  connection.onDefinition(
    on((filing, params: PlaceParams) => {
      const links = definition(filing, params);
      return editor.linksDefinitions ? links : withoutLinks(links);
    }, null),
  );
  connection.onReferences(on(references, []));
  connection.onDocumentHighlight(on(highlights, []));
  connection.onPrepareRename(on((filing, params: PlaceParams) => orRefuse(prepareRename(filing, params)), null));
  connection.onRenameRequest(
    on((filing, params: RenameParams) => {
      const { edit, left } = orRefuse(rename(filing, params, editor.annotates));
      if (left.length > 0) tell(leftOut(left));
      return edit;
    }, null),
  );
  connection.languages.callHierarchy.onPrepare(on(prepareCallHierarchy, []));
  connection.languages.callHierarchy.onOutgoingCalls(onItem(outgoingCalls));
  connection.languages.callHierarchy.onIncomingCalls(onItem(incomingCalls));
  connection.onCodeLens(on(codeLenses, []));
  connection.onCodeLensResolve(lens => {
    const filing = filings.get((lens.data as LensData).uri);
    return filing ? resolveCodeLens(filing, lens) : lens;
  });
  connection.onDocumentLinks(on(documentLinks, []));
  connection.onDocumentFormatting(on(onDraft(formatting), []));
  connection.onDocumentRangeFormatting(on(onDraft(rangeFormatting), []));
  connection.onDocumentOnTypeFormatting(on(rewrapOnType, []));
  connection.onFoldingRanges(
    on(filing => foldingRanges(filing, { limit: editor.foldingLimit, showsText: editor.foldedText }), []),
  );
  connection.onSelectionRanges(on(selectionRanges, []));
  connection.onRequest(SemanticTokensRequest.type, ({ textDocument: { uri } }) =>
    onTokens(uri, found => tokens.keep(uri, found)),
  );
  connection.onRequest(SemanticTokensDeltaRequest.type, ({ textDocument: { uri }, previousResultId }) =>
    onTokens(uri, found => tokens.since(uri, previousResultId, found)),
  );
  connection.languages.semanticTokens.onRange(
    on((filing, params: { readonly range: Range }) => sentTokens(filing, encoding, semanticTokensIn(filing, params)), {
      data: [],
    }),
  );
  connection.languages.inlayHint.on(on(inlayHints, []));
  connection.languages.onLinkedEditingRange(on(linkedEditing, null));
  const commands: Readonly<Record<string, (argument: never) => unknown>> = {
    [IGNORE]: judge.ignore,
    [FORM_CHECK]: judge.memo,
    [CHECKLIST]: judge.checklist,
    [STATUS]: judge.status,
    [FILING]: judge.view,
    ...viewCommands(() => filings, submissions),
    [PROFILE]: ({ uri }: { readonly uri: string }) => {
      const filing = filings.get(uri);
      return filing ? profileChoices(filing) : null;
    },
    [JUDGE_AS]: ({ uri, ...wanted }: WantedProfile & { readonly uri: string }) => {
      const read = profileOf(wanted);
      if ('wrong' in read) return read;
      if (!judgeAs(uri, read.profile)) return null;
      showAnew(uri);
      return { chosen: read.profile ?? {} };
    },
    [NEW_FILING]: (wanted?: Wanted) => (wanted ? newFiling(wanted) : choices()),
    [TABLE_TEXT]: ({ uri, ...place }: TableTextArguments) => {
      const filing = filings.get(uri);
      return filing ? tableText(filing, place) : null;
    },
  };
  connection.onExecuteCommand(
    ({ command, arguments: [argument] = [] }) => commands[command]?.(argument as never) ?? null,
  );
}

/** What is refused is told to the user as the request's failure. */
function orRefuse<R extends object>(answer: R | Refused): R {
  if ('refused' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refused);
  return answer;
}

function leftOut(lines: readonly number[]): string {
  return `Left as they are, for you to look at: line ${lines.map(line => line + 1).join(', ')}.`;
}
