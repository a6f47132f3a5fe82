import { env, Uri, type WebviewPanel } from 'vscode';
import { page } from './webview/page.ts';

/** Fills a panel with the page of that name, which sees the extension's own pages and nothing else of the disk. */
export function fill(panel: WebviewPanel, extension: Uri, name: string, body: string): void {
  const folder = Uri.joinPath(extension, 'dist', 'webview');
  const address = (file: string) => panel.webview.asWebviewUri(Uri.joinPath(folder, file)).toString();
  const [script, style] = [address(`${name}.js`), address(`${name}.css`)];
  panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
  panel.webview.html = page({ title: panel.title, script, style, body, language: env.language });
}
