import { commands, type Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { Ask } from './ask.ts';
import { askWhere } from './ask-where.ts';
import { fileName } from './file-name.ts';
import { LANGUAGE } from './options.ts';
import { goTo } from './preview.ts';
import { escaped } from './webview/page.ts';
import { fill } from './webviews.ts';

const VIEW = 'secFiling.timeline';
const TIMELINE = 'sec-filing.timeline';
/** A filing's edits are waited for so long, in milliseconds. */
const SETTLED = 400;

type Said = { readonly type: 'go'; readonly line: number } | { readonly type: 'save' };

/** "Show Timeline" draws the days of the filing in front beside it; "Export Timeline as SVG..." writes the drawing to a file. */
export function timeline(ask: Ask, extension: Uri): Disposable[] {
  const open = new Map<string, { readonly panel: WebviewPanel; draw(): void }>();

  const show = async (panel: WebviewPanel, uri: Uri) => {
    const key = uri.toString();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = async () => fill(panel, extension, 'timeline', body(uri, await ask<string>(TIMELINE, { uri: key })));
    const shown = {
      panel,
      draw: () => {
        clearTimeout(timer);
        timer = setTimeout(() => void draw(), SETTLED);
      },
    };
    open.get(key)?.panel.dispose();
    open.set(key, shown);
    panel.onDidDispose(() => {
      clearTimeout(timer);
      if (open.get(key) === shown) open.delete(key);
    });
    panel.webview.onDidReceiveMessage((said: Said) => (said.type === 'go' ? goTo(uri, said.line) : save(ask, uri)));
    await draw();
  };
  /** The filing in front, or the one whose timeline is. */
  const inFront = (): Uri | undefined => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId === LANGUAGE) return document.uri;
    const key = [...open].find(([, { panel }]) => panel.active)?.[0];
    if (!key) void window.showInformationMessage(l10n.t('The timeline is that of a filing: open one first.'));
    return key === undefined ? undefined : Uri.parse(key, true);
  };

  return [
    commands.registerCommand('secFiling.showTimeline', async () => {
      const uri = inFront();
      const before = uri && open.get(uri.toString());
      if (before) before.panel.reveal(undefined, true);
      else if (uri) {
        const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
        await show(window.createWebviewPanel(VIEW, l10n.t('Timeline {0}', fileName(uri)), column), uri);
      }
    }),
    commands.registerCommand('secFiling.exportTimeline', async (to?: Uri) => {
      const uri = inFront();
      if (uri) await save(ask, uri, to);
    }),
    window.registerWebviewPanelSerializer(VIEW, {
      deserializeWebviewPanel: async (panel, state?: { uri?: string }) => {
        if (state?.uri) await show(panel, Uri.parse(state.uri, true));
        else panel.dispose();
      },
    }),
    workspace.onDidChangeTextDocument(({ document }) => open.get(document.uri.toString())?.draw()),
    {
      dispose: () => {
        for (const { panel } of open.values()) panel.dispose();
      },
    },
  ];
}

/** The drawing is the server's own: every text in it is escaped, and nothing in it runs. */
function body(uri: Uri, svg: string | null): string {
  if (svg === null)
    return `<p>${escaped(l10n.t('No day is told in this filing, by its header, its cover page, its signatures or its text.'))}</p>`;
  return `<header role="toolbar" aria-label="${escaped(l10n.t('Timeline'))}"><button id="save" type="button">${escaped(l10n.t('Save as SVG...'))}</button></header>
<main lang="en" data-uri="${escaped(uri.toString())}">${svg}</main>`;
}

async function save(ask: Ask, uri: Uri, to?: Uri): Promise<void> {
  const svg = await ask<string>(TIMELINE, { uri: uri.toString(), page: true });
  if (svg === null) {
    void window.showInformationMessage(l10n.t('No day is told in this filing: there is nothing to draw.'));
    return;
  }
  const file =
    to ??
    (await askWhere(uri, {
      title: l10n.t('Export Timeline as SVG'),
      ending: '-timeline.svg',
      filters: { [l10n.t('SVG image')]: ['svg'] },
    }));
  if (file) await workspace.fs.writeFile(file, new TextEncoder().encode(svg));
}
