import type { Range } from 'vscode-languageserver-types';
import type { Content, Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { outline } from '../filing/outline.ts';
import type { Span } from '../filing/span.ts';
import { oneLine } from '../filing/term.ts';
import { rangeOf } from './range.ts';

/** One line of the tree that shows what a filing consists of: plain data, for any editor. */
export interface FilingNode {
  readonly kind:
    | 'group'
    | 'document'
    | 'registrant'
    | 'field'
    | 'party'
    | 'date'
    | 'part'
    | 'item'
    | 'sub-item'
    | 'exhibit'
    | 'term'
    | 'missing'
    | 'cut';
  /** "Item 5.02", "Telephone number". */
  readonly label: string;
  /** What it says, beside the label. */
  readonly detail?: string;
  /** How it fares, in a word; of a document what it is made of, where that is not text. */
  readonly state?:
    | 'blank'
    | 'problem'
    | 'attached'
    | 'incorporated'
    | 'not attached'
    | 'unused'
    | Exclude<Content, 'text'>;
  /** More of it, in sentences. */
  readonly note?: string;
  /** Where it stands. */
  readonly range?: Range;
  /** The stretches of text that it is about, to be found by a cursor in one; absent where the node is not the text's own place. */
  readonly about?: readonly Range[];
  /** What can be taken over from it: a value as it is normalised, a name. */
  readonly value?: string;
  /** The number of the document that it is, which can be opened by itself. */
  readonly document?: number;
  /** It can be asked for where else it is named. */
  readonly named?: true;
  readonly children?: readonly FilingNode[];
}

/** No text is longer, and no list of what is shown first: a person reads it. */
const LONG = 240;
const MANY = 1000;
/** Of a group with a list for each document, so many documents, and so many entries of all. */
const DOCUMENTS = 100;
const TOGETHER = 2000;

/** A group of the tree, headed with how many things there are in it and how many are lacking; nothing for an empty one. */
export function group(label: string, children: readonly FilingNode[], all = children): FilingNode[] {
  return children.length > 0 ? [{ kind: 'group', label, detail: counted(all), children }] : [];
}

/** What each document has of a kind: a list of its own for each where there are several that have any. */
export function byDocument(
  filing: Filing,
  label: string,
  of: (document: Document) => readonly FilingNode[],
): FilingNode[] {
  const lists = envelope(filing).documents.flatMap(document => {
    const entries = of(document);
    return entries.length > 0 ? [{ document, entries }] : [];
  });
  const [only, ...others] = lists;
  if (only && others.length === 0) return group(label, only.entries);
  const documents = lists.map(({ document, entries }): FilingNode => {
    const { kind, label: type, detail, range } = documentNode(document);
    const said = [counted(entries), detail].filter(Boolean).join(' \u00b7 ');
    return { kind, label: type, detail: said, ...(range && { range }), children: entries };
  });
  return group(
    label,
    documents,
    lists.flatMap(({ entries }) => entries),
  );
}

/** The groups as they are shown first: of each list the first ones, and how many more there are. */
export function shortened(groups: readonly FilingNode[]): FilingNode[] {
  return groups.map(({ children = [], ...own }) => {
    const lists = children.filter(node => node.kind === 'document' && node.children);
    if (lists.length === 0) return { ...own, children: cut(children, MANY) };
    const share = Math.max(TOGETHER / DOCUMENTS, Math.floor(TOGETHER / lists.length));
    const documents = children.map(node => ({ ...node, children: cut(node.children ?? [], share) }));
    return { ...own, children: cut(documents, DOCUMENTS) };
  });
}

/** A document by its type and what it is. */
export function documentNode({ filing, index, span, content }: Document): FilingNode {
  const shown = outline(filing).find(({ kind, span: { start } }) => kind === 'document' && start === span.start);
  return {
    kind: 'document',
    label: shown?.name ?? 'Text',
    ...(shown?.detail && { detail: short(shown.detail) }),
    ...(content !== 'text' && { state: content }),
    range: rangeOf(filing, shown?.heading ?? span),
    about: [rangeOf(filing, span)],
    document: index,
  };
}

/** A text on one line, by its beginning. */
export function short(text: string): string {
  const line = oneLine(text);
  return line.length > LONG ? `${line.slice(0, LONG - 3)}...` : line;
}

/** A node's places. */
export function at(filing: Filing, span: Span, about: readonly Span[] = []): Pick<FilingNode, 'range' | 'about'> {
  return { range: rangeOf(filing, span), ...(about.length > 0 && { about: about.map(own => rangeOf(filing, own)) }) };
}

function cut(nodes: readonly FilingNode[], many: number): readonly FilingNode[] {
  if (nodes.length <= many) return nodes;
  return [...nodes.slice(0, many), more(nodes.length - many)];
}

/** What a list ends with that has more. */
export function more(count: number): FilingNode {
  return { kind: 'cut', label: `${grouped(count)} more are not shown` };
}

/** "12", "11, 2 missing": what is within registrants and parts is counted, they are not. */
function counted(nodes: readonly FilingNode[]): string {
  const leaves = nodes.flatMap(node => (HOLDERS.has(node.kind) && node.children) || [node]);
  const missing = leaves.filter(({ kind }) => kind === 'missing').length;
  const there = grouped(leaves.length - missing);
  return missing > 0 ? `${there}, ${missing} missing` : there;
}

const HOLDERS: ReadonlySet<FilingNode['kind']> = new Set(['registrant', 'part']);

/** "12,345" */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
