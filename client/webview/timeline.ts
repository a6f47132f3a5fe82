/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import './timeline.css';

// The drawing is there already; here its entries become links to where the filing has them.

declare function acquireVsCodeApi(): { postMessage(message: object): void; setState(state: object): void };

const editor = acquireVsCodeApi();
editor.setState({ uri: document.querySelector('main')?.dataset.uri });
document.getElementById('save')?.addEventListener('click', () => editor.postMessage({ type: 'save' }));
document.querySelector('svg')?.setAttribute('role', 'group');
for (const entry of document.querySelectorAll<SVGGElement>('.entry')) {
  entry.setAttribute('role', 'link');
  entry.setAttribute('tabindex', '0');
  const go = () => editor.postMessage({ type: 'go', line: Number(entry.dataset.line) });
  entry.addEventListener('click', go);
  entry.addEventListener('keydown', event => {
    if (event.key === 'Enter') go();
  });
}
