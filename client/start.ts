import { commands, type ExtensionContext, type TextDocument, window } from 'vscode';
import { asking } from './ask.ts';
import { checkView } from './check-view.ts';
import { comparison } from './comparison.ts';
import { copyTable } from './copy-table.ts';
import { detectFilings, treatAsFiling, treatAsPlainText } from './detect.ts';
import { documentFiles } from './document-files.ts';
import { filingInFront } from './filing-in-front.ts';
import { filingView } from './filing-view.ts';
import { formCheck } from './form-check.ts';
import { judgeAs } from './judge-as.ts';
import { type CreateClient, type LanguageServer, languageServer } from './language-server.ts';
import { newFiling } from './new-filing.ts';
import { notFilings } from './not-filings.ts';
import { openDocument } from './open-document.ts';
import { preview } from './preview.ts';
import { profiles } from './profiles.ts';
import { followRenames } from './renames.ts';
import { samples } from './sample.ts';
import { showReferences } from './show-references.ts';
import { signOffs } from './sign-offs.ts';
import { status } from './status.ts';
import { submission } from './submission.ts';
import { timeline } from './timeline.ts';

let server: LanguageServer | undefined;

/** The whole wiring of the extension, in a window of either kind. */
export function start(context: ExtensionContext, create: CreateClient): void {
  const released = notFilings(context.workspaceState);
  const judged = profiles(context.workspaceState);
  const running = languageServer(create, document => void judged.opened(document));
  server = running;
  const ask = asking(running.start, released);
  const documents = documentFiles(ask);
  const front = filingInFront(judged.onDidChange);
  const signed = signOffs(context.workspaceState);
  context.subscriptions.push(
    judged,
    ...followRenames(released, judged, signed),
    ...status(running.start, judged.onDidChange),
    front,
    ...judgeAs(ask, front, judged),
    ...filingView(ask, front),
    ...formCheck(ask, front, signed),
    ...checkView({
      ask,
      front,
      signOffs: signed,
      state: context.workspaceState,
      extension: context.extensionUri,
    }),
    ...copyTable(),
    showReferences(),
    newFiling(running.start),
    ...samples(context, running.start),
    documents,
    openDocument(ask, documents),
    ...submission(running.start),
    ...comparison(ask, front),
    ...preview(ask, context.extensionUri),
    ...timeline(ask, context.extensionUri),
    commands.registerCommand('secFiling.notAFiling', withActiveDocument(treatAsPlainText)),
    commands.registerCommand('secFiling.treatAsFiling', withActiveDocument(treatAsFiling)),
    commands.registerCommand('secFiling.restartServer', running.restart),
    commands.registerCommand('secFiling.showOutput', () => running.output.show()),
  );
  detectFilings(context, released, running.start);
}

/** VS Code waits for this when the window closes. */
export async function stop(): Promise<void> {
  await server?.stop();
  server = undefined;
}

function withActiveDocument(work: (document: TextDocument) => Promise<void>): () => Promise<void> {
  return async () => {
    const document = window.activeTextEditor?.document;
    if (document) await work(document);
  };
}
