import {
  commands,
  type Disposable,
  env,
  l10n,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Ask } from './ask.ts';
import { fileName } from './file-name.ts';
import { LANGUAGE } from './options.ts';
import { escaped } from './webview/page.ts';
import type { FromPreview, ToPreview } from './webview/preview-messages.ts';
import { fill } from './webviews.ts';

const VIEW = 'secFiling.preview';
const PREVIEW = 'sec-filing.preview';
/** A filing's edits are waited for so long, in milliseconds. */
const SETTLED = 400;
/** What one side scrolls, the other reports within so many milliseconds: it is not sent back. */
const ECHO = 200;

interface Shown {
  readonly panel: WebviewPanel;
  /** Shows the line, unless it was the preview that brought the editor there. */
  follow(line: number): void;
  edited(): void;
}

/** "Open Preview to the Side" shows a filing page by page beside its text; both scroll in step. */
export function preview(ask: Ask, extension: Uri): Disposable[] {
  const open = new Map<string, Shown>();

  const show = (panel: WebviewPanel, uri: Uri, line: number) => {
    const key = uri.toString();
    const shown = shownIn(panel, { uri, line, ask });
    open.get(key)?.panel.dispose();
    open.set(key, shown);
    panel.onDidDispose(() => {
      if (open.get(key) === shown) open.delete(key);
    });
    fill(panel, extension, 'preview', body());
  };

  return [
    commands.registerCommand('secFiling.openPreview', () => {
      const editor = window.activeTextEditor;
      if (editor?.document.languageId !== LANGUAGE) {
        void window.showInformationMessage(l10n.t('The preview is for filings: open one first.'));
        return;
      }
      const { uri } = editor.document;
      const before = open.get(uri.toString());
      if (before) {
        before.panel.reveal(undefined, true);
        return;
      }
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      show(window.createWebviewPanel(VIEW, l10n.t('Preview {0}', fileName(uri)), column), uri, topLine(editor));
    }),
    window.registerWebviewPanelSerializer(VIEW, {
      deserializeWebviewPanel: async (panel, state?: { uri?: string; line?: number }) => {
        if (state?.uri) show(panel, Uri.parse(state.uri, true), state.line ?? 0);
        else panel.dispose();
      },
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
      open.get(textEditor.document.uri.toString())?.follow(topLine(textEditor)),
    ),
    workspace.onDidChangeTextDocument(({ document }) => open.get(document.uri.toString())?.edited()),
    {
      dispose: () => {
        for (const { panel } of open.values()) panel.dispose();
      },
    },
  ];
}

/** Connects a panel with the filing that it shows. */
function shownIn(panel: WebviewPanel, { uri, line, ask }: { uri: Uri; line: number; ask: Ask }): Shown {
  const post = (message: ToPreview) => void panel.webview.postMessage(message);
  const about = { uri: uri.toString() };
  let scrolledAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = async (at?: number) => {
    const pages = await ask<Omit<Extract<ToPreview, { type: 'pages' }>, 'type'>>(PREVIEW, about);
    if (pages) post({ type: 'pages', ...pages, uri: about.uri, ...(at !== undefined && { line: at }) });
    else post({ type: 'gone' });
  };
  const answers: { [T in FromPreview['type']]: (message: Extract<FromPreview, { type: T }>) => unknown } = {
    ready: () => send(line),
    rows: async ({ from, to }) => {
      const rows = await ask<Extract<ToPreview, { type: 'rows' }>['rows']>(PREVIEW, { ...about, from, to });
      if (rows) post({ type: 'rows', from, rows });
    },
    scrolled: message => {
      scrolledAt = Date.now();
      for (const editor of editorsOf(uri))
        editor.revealRange(new Range(message.line, 0, message.line, 0), TextEditorRevealType.AtTop);
    },
    go: message => goTo(uri, message.line),
    open: ({ url }) => /^https:/.test(url) && env.openExternal(Uri.parse(url, true)),
    document: ({ index }) => commands.executeCommand('secFiling.openDocument', uri, index),
  };
  panel.webview.onDidReceiveMessage((message: FromPreview) => answers[message.type]?.(message as never));
  panel.onDidDispose(() => clearTimeout(timer));
  return {
    panel,
    follow: at => {
      if (Date.now() - scrolledAt > ECHO) post({ type: 'scroll', line: at });
    },
    edited: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void send(), SETTLED);
    },
  };
}

/** Puts the cursor into the filing's text, at the beginning of a line. */
export async function goTo(uri: Uri, line: number): Promise<void> {
  const place = new Range(line, 0, line, 0);
  const [editor] = editorsOf(uri);
  const shown = editor ?? (await window.showTextDocument(uri, { viewColumn: ViewColumn.One }));
  shown.selection = new Selection(place.start, place.end);
  shown.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  await window.showTextDocument(shown.document, { viewColumn: shown.viewColumn ?? ViewColumn.One, selection: place });
}

function editorsOf(uri: Uri): TextEditor[] {
  return window.visibleTextEditors.filter(editor => editor.document.uri.toString() === uri.toString());
}

function topLine({ visibleRanges }: TextEditor): number {
  return visibleRanges[0]?.start.line ?? 0;
}

function body(): string {
  const contents = escaped(l10n.t('Contents'));
  return `<header role="toolbar" aria-label="${escaped(l10n.t('Preview'))}">
<button id="contents-button" type="button" aria-pressed="false" aria-controls="contents" title="${contents}">${contents}</button>
<button id="ruler-button" type="button" aria-pressed="true" title="${escaped(l10n.t("The line after column 80, where EDGAR's text ends"))}">${escaped(l10n.t('80 columns'))}</button>
<span id="where" aria-live="polite"></span>
</header>
<main>
<nav id="contents" aria-label="${contents}" hidden></nav>
<div id="pages" role="document" aria-label="${escaped(l10n.t('The filing, page by page'))}" tabindex="0"><div id="sheet" lang="en" data-gone="${escaped(l10n.t('The filing is not there any more.'))}"></div></div>
</main>`;
}
