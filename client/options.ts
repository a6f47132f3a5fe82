import { type LogOutputChannel, type TextDocument, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';

/** The language a document has while it is read as a filing. */
export const LANGUAGE = 'sec-filing';
/** The section of the settings; the language client reads `secFiling.trace.server` under it by itself. */
export const SECTION = 'secFiling';
export const NAME = 'SEC Filings';

/** What the desktop's and the browser's client have in common. */
export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: LANGUAGE }],
    outputChannel,
    // A panel that opens by itself hides the filing; "SEC Filing: Show Output" opens it.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
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
