/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import './preview.css';
import { type Layout, layoutOf, pieceAt, topOfLine } from './preview-layout.ts';
import type { ContentsEntry, FromPreview, Row, RowLink, ToPreview } from './preview-messages.ts';

// The filing page by page. However long it is, no more than what is seen is in the page, and every text is put there as text.

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): State | undefined;
  setState(state: State): void;
};

interface State {
  readonly uri?: string;
  readonly line: number;
  readonly ruler: boolean;
  readonly contents: boolean;
}

/** So many pieces are laid out above and below what is seen, and so many are remembered. */
const AROUND = 2;
const KEPT = 400;
/** What the editor scrolls is not told back to it within so many milliseconds. */
const ECHO = 200;

const editor = acquireVsCodeApi();
const byId = (id: string) => document.getElementById(id)!;
const [pages, sheet, contents, where] = ['pages', 'sheet', 'contents', 'where'].map(byId) as [
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
];
const rowHeight = measured();

let state: State = { line: 0, ruler: true, contents: window.innerWidth > 900, ...editor.getState() };
let layout: Layout = layoutOf([], rowHeight);
let entries: readonly ContentsEntry[] = [];
let rows = new Map<number, readonly Row[]>();
let asked = new Set<number>();
const laidOut = new Map<number, HTMLElement>();
let followedAt = 0;
let frame = 0;

function measured(): number {
  const probe = document.createElement('div');
  probe.className = 'row';
  probe.textContent = 'X';
  sheet.append(probe);
  const { height } = probe.getBoundingClientRect();
  probe.remove();
  return height;
}

const taken: { [T in ToPreview['type']]: (message: Extract<ToPreview, { type: T }>) => void } = {
  pages: message => {
    layout = layoutOf(message.pieces, rowHeight);
    sheet.style.height = `${layout.height}px`;
    rows = new Map();
    asked = new Set();
    for (const element of laidOut.values()) element.remove();
    laidOut.clear();
    listContents(message.contents);
    keep({ uri: message.uri });
    if (message.line !== undefined) scrollTo(message.line);
    draw();
  },
  rows: message => {
    message.rows.forEach((piece, i) => {
      rows.set(message.from + i, piece);
      laidOut.get(message.from + i)?.remove();
      laidOut.delete(message.from + i);
    });
    for (const oldest of [...rows.keys()].slice(0, -KEPT)) {
      rows.delete(oldest);
      asked.delete(oldest);
    }
    draw();
  },
  scroll: message => scrollTo(message.line),
  gone: () => {
    const note = document.createElement('p');
    note.className = 'gone';
    note.textContent = sheet.dataset.gone ?? '';
    sheet.replaceChildren(note);
  },
};

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => taken[data.type]?.(data as never));
window.addEventListener('resize', redraw);
pages.addEventListener('scroll', () => {
  redraw();
  if (performance.now() - followedAt < ECHO) return;
  keep({ line: topLine() });
  editor.postMessage({ type: 'scrolled', line: state.line });
});
document.addEventListener('click', event => {
  const target = event.target as HTMLElement;
  const link = target.closest('a');
  const own = target.closest<HTMLElement>('[data-line]');
  if (link) {
    event.preventDefault();
    follow(link.dataset);
  } else if (own && window.getSelection()?.isCollapsed !== false) {
    const line = Number(own.dataset.line);
    if (contents.contains(own)) scrollTo(line);
    editor.postMessage({ type: 'go', line });
  }
});
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || contents.contains(document.activeElement)) return;
  const page = pages.clientHeight - rowHeight;
  const to = { PageDown: pages.scrollTop + page, PageUp: pages.scrollTop - page, Home: 0, End: layout.height }[
    event.key
  ];
  if (to === undefined) return;
  event.preventDefault();
  pages.scrollTop = to;
});
for (const [name, id] of [
  ['ruler', 'ruler-button'],
  ['contents', 'contents-button'],
] as const)
  byId(id).addEventListener('click', () => {
    keep({ [name]: !state[name] });
    dress();
  });

dress();
editor.postMessage({ type: 'ready' });

function keep(part: Partial<State>): void {
  state = { ...state, ...part };
  editor.setState(state);
}

function dress(): void {
  document.body.classList.toggle('ruler', state.ruler);
  byId('ruler-button').setAttribute('aria-pressed', String(state.ruler));
  byId('contents-button').setAttribute('aria-pressed', String(state.contents));
  contents.hidden = !state.contents;
}

function follow({ line, url, document: index }: DOMStringMap): void {
  if (url) editor.postMessage({ type: 'open', url });
  else if (index) editor.postMessage({ type: 'document', index: Number(index) });
  else {
    scrollTo(Number(line));
    editor.postMessage({ type: 'go', line: Number(line) });
  }
}

function scrollTo(line: number): void {
  followedAt = performance.now();
  keep({ line });
  pages.scrollTop = topOfLine(layout, line, piece => rows.get(piece));
  redraw();
}

function redraw(): void {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(draw);
}

/** Lays out what is seen, takes away what is far, asks for what is missing. */
function draw(): void {
  const first = Math.max(0, pieceAt(layout, pages.scrollTop) - AROUND);
  const last = Math.min(layout.tops.length - 1, pieceAt(layout, pages.scrollTop + pages.clientHeight) + AROUND);
  for (const [number, element] of laidOut)
    if (number < first || number > last) {
      element.remove();
      laidOut.delete(number);
    }
  const missing: number[] = [];
  for (let number = first; number <= last; number++) {
    if (!rows.has(number) && !asked.has(number)) missing.push(number);
    if (!laidOut.has(number)) place(number);
  }
  if (missing.length > 0) {
    for (const number of missing) asked.add(number);
    editor.postMessage({ type: 'rows', from: missing[0]!, to: missing.at(-1)! + 1 });
  }
  tellWhere();
}

function place(number: number): void {
  const { page } = layout.pieces[number]!;
  const element = document.createElement('div');
  element.className = 'piece';
  element.style.top = `${layout.tops[number]}px`;
  if (page) {
    const head = document.createElement('div');
    head.className = 'page';
    head.textContent = page;
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', page);
    element.append(head);
  }
  element.append(...(rows.get(number) ?? []).map(rowElement));
  laidOut.set(number, element);
  // In the order of the text, which is that in which it is read out.
  const after = [...laidOut.keys()].filter(other => other > number).sort((a, b) => a - b)[0];
  sheet.insertBefore(element, after === undefined ? null : laidOut.get(after)!);
}

function rowElement({ text, line, dim, links = [] }: Row): HTMLElement {
  const element = document.createElement('div');
  element.className = dim ? 'row dim' : 'row';
  element.dataset.line = String(line);
  let at = 0;
  for (const link of links) {
    element.append(text.slice(at, link.start), linkElement(text.slice(link.start, link.end), link));
    at = link.end;
  }
  element.append(text.slice(at));
  return element;
}

function linkElement(text: string, { line, url, document: index }: RowLink): HTMLElement {
  const element = document.createElement('a');
  element.href = '#';
  element.textContent = text;
  if (url) element.dataset.url = element.title = url;
  else if (index !== undefined) element.dataset.document = String(index);
  else element.dataset.line = String(line);
  return element;
}

function listContents(list: readonly ContentsEntry[]): void {
  entries = list;
  contents.replaceChildren(
    ...list.map(({ name, depth, line }) => {
      const entry = document.createElement('button');
      entry.type = 'button';
      entry.textContent = entry.title = name;
      entry.dataset.line = String(line);
      entry.dataset.depth = String(depth);
      return entry;
    }),
  );
}

/** The page and the heading that are read now. */
function tellWhere(): void {
  const top = pieceAt(layout, pages.scrollTop + rowHeight);
  const page = layout.pieces.slice(0, top + 1).findLast(piece => piece.page)?.page ?? '';
  if (where.textContent !== page) where.textContent = page;
  const line = topLine() + 1;
  const current = entries.findLastIndex(entry => entry.line <= line);
  const before = contents.querySelector('[aria-current]');
  const now = contents.children[current];
  if (before === now) return;
  before?.removeAttribute('aria-current');
  now?.setAttribute('aria-current', 'true');
  now?.scrollIntoView({ block: 'nearest' });
}

function topLine(): number {
  const number = pieceAt(layout, pages.scrollTop);
  const piece = layout.pieces[number];
  if (!piece) return 0;
  const head = piece.page ? layout.head : 0;
  const row = Math.min(
    piece.rows - 1,
    Math.max(0, Math.round((pages.scrollTop - layout.tops[number]! - head) / rowHeight)),
  );
  return rows.get(number)?.[row]?.line ?? piece.line;
}
