import { type LogOutputChannel, type TextDocument, Uri, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn, vsdiag } from 'vscode-languageclient';
import { withoutContents } from './log.ts';
import { DOCUMENTS, LANGUAGE, SECTION } from './options.ts';

/** Hears of each document that the server has been told is open. */
export type Opened = (document: TextDocument) => void;

/** What the desktop's and the browser's client have in common. */
export function clientOptions(output: LogOutputChannel, opened: Opened): LanguageClientOptions {
  const outputChannel = withoutContents(output);
  return {
    documentSelector: [{ language: LANGUAGE }],
    outputChannel,
    // A panel that opens by itself hides the filing; "SEC Filing: Show Output" opens it.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      didOpen: async (document, next) => {
        await next(document);
        opened(document);
      },
      // A document by itself is a part of what was filed: its filing is judged.
      provideDiagnostics: (document, previous, token, next) =>
        schemeOf(document) === DOCUMENTS
          ? { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] }
          : next(document, previous, token),
      provideCodeLenses: (document, token, next) =>
        workspace.getConfiguration(SECTION, document).get('codeLens') ? next(document, token) : [],
      provideInlayHints: (document, range, token, next) =>
        workspace.getConfiguration(SECTION, document).get('inlayHints') ? next(document, range, token) : [],
      provideOnTypeFormattingEdits: (document, position, ch, options, token, next) =>
        workspace.getConfiguration(SECTION, document).get('rewrapOnType')
          ? next(document, position, ch, options, token)
          : [],
      executeCommand: async (command, args, next) => {
        const result = await next(command, args);
        if (command === 'sec-filing.ignore')
          await Promise.all(workspace.textDocuments.filter(isSettingsFile).map(document => document.save()));
        return result;
      },
    },
  };
}

/** What "Ignore ..." has written counts only once it is on disk. */
function isSettingsFile({ uri, isDirty }: TextDocument): boolean {
  return isDirty && uri.path.endsWith('/.sec-filing.json');
}

function schemeOf(document: TextDocument | Uri): string {
  return (document instanceof Uri ? document : document.uri).scheme;
}
