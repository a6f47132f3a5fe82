import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Editor } from './editor.ts';
import { FIX_ALL, IGNORE, legend, TABLE_TEXT, TYPED } from './features/offered.ts';

/**
 * The command that answers with the form check of a filing as a memo; its argument is the filing's address, or names it with the format,
 * "markdown" or "html", and the lines that were signed off, each with its day.
 */
export const FORM_CHECK = 'sec-filing.formCheck';

/** The command that answers with the same line by line; its argument names the filing by its address, with the lines that were signed off. */
export const CHECKLIST = 'sec-filing.checklist';

/** The command that answers with what a filing is and what of it was checked, in figures. */
export const STATUS = 'sec-filing.status';

/** The command that answers with what a filing consists of, as a tree; its argument names the filing by its address. */
export const FILING = 'sec-filing.filing';

/** The command that answers with what a filing may be judged as, and what it says itself; its argument names the filing by its address. */
export const PROFILE = 'sec-filing.profile';

/**
 * The command that has an open filing judged as another form or day until it is closed: `{ uri, form, date }`, either one or both; without
 * them as what the filing says itself. It answers with what is chosen now, or with what is `wrong`.
 */
export const JUDGE_AS = 'sec-filing.judgeAs';

/** The command that drafts a filing; its argument says what is wanted, and without one it tells what can be. */
export const NEW_FILING = 'sec-filing.newFiling';

/** The commands that show a filing otherwise than as its text, which view-commands.ts describes. */
const VIEW_COMMANDS = [
  'sec-filing.documents',
  'sec-filing.document',
  'sec-filing.preview',
  'sec-filing.timeline',
  'sec-filing.compare',
  'sec-filing.compared',
  'sec-filing.documentsOfFile',
  'sec-filing.documentOfFile',
] as const;
export type ViewCommand = (typeof VIEW_COMMANDS)[number];

/** What the server offers to an editor: nothing that the editor could not take. */
export function capabilities({ encoding, pulls, writes }: Editor): ServerCapabilities {
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    documentSymbolProvider: { label: 'SEC Filings' },
    workspaceSymbolProvider: true,
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['<'], resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    callHierarchyProvider: true,
    codeLensProvider: { resolveProvider: true },
    documentLinkProvider: {},
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: TYPED },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    linkedEditingRangeProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: { legend, range: true, full: { delta: true } },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, CodeActionKind.RefactorRewrite],
      resolveProvider: true,
    },
    executeCommandProvider: {
      commands: [
        ...(writes ? [IGNORE] : []),
        FORM_CHECK,
        CHECKLIST,
        STATUS,
        FILING,
        PROFILE,
        JUDGE_AS,
        NEW_FILING,
        TABLE_TEXT,
        ...VIEW_COMMANDS,
      ],
    },
    ...(pulls && {
      // By this name VS Code lets what is found in an open filing stand for what a task found in the file.
      diagnosticProvider: { identifier: 'sec-filing', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
