import {
  l10n,
  type Position,
  Range,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode';
import { iconOf } from './node-icon.ts';

export interface Place {
  readonly line: number;
  readonly character: number;
}
export interface Places {
  readonly start: Place;
  readonly end: Place;
}

/** A line of the tree as the server answers it. */
export interface Answered {
  readonly kind: string;
  readonly label: string;
  readonly detail?: string;
  readonly state?: string;
  readonly note?: string;
  readonly range?: Places;
  readonly about?: readonly Places[];
  readonly value?: string;
  readonly document?: number;
  readonly named?: true;
  /** The rule whose line it is, and what that is signed off by. */
  readonly rule?: string;
  readonly key?: string;
  readonly children?: readonly Answered[];
}

/** The same in the tree of a filing: it knows where it hangs. After an edit it is the same object, which says what stands there now. */
export interface FilingNode extends Omit<Answered, 'children'> {
  readonly of: Uri;
  /** The same after an edit, so that what was unfolded stays so. */
  readonly id: string;
  readonly parent: FilingNode | undefined;
  readonly children: readonly FilingNode[];
}

/** The lines of an answer; those that are `known` by their ids stay the same objects, for so VS Code knows them, with a focus, a selection and what is unfolded. */
export function nodesOf(
  of: Uri,
  answered: readonly Answered[],
  known: ReadonlyMap<string, FilingNode>,
  parent?: FilingNode,
): FilingNode[] {
  const seen = new Map<string, number>();
  return answered.map(own => {
    // Whether a filing is ready is one line, whatever it says, and so is what it is judged as.
    const name = /^(?:readiness|chosen)$/.test(own.kind) ? '' : ` ${own.label}`;
    const key = `${parent ? `${parent.id}/` : ''}${own.kind}${name}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const id = before > 0 ? `${key} ${before}` : key;
    const children: FilingNode[] = [];
    const node = Object.assign(emptied(known.get(id)), { ...own, of, id, parent, children });
    children.push(...nodesOf(of, own.children ?? [], known, node));
    return node;
  });
}

/** A line and all under it. */
export function withAll(node: FilingNode): FilingNode[] {
  return [node, ...node.children.flatMap(withAll)];
}

function emptied(node: object = {}): object {
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
  return node;
}

/** What is unfolded at first: groups by their labels, and what holds entries of one. */
const UNFOLDED = new Set([
  'Documents',
  'Cover page',
  'Dates',
  'Items',
  'Exhibits',
  'Failed',
  'Not checked',
  'part',
  'registrant',
]);

/** What the server calls the groups, in the user's language. */
const groups = (): Readonly<Record<string, string>> => ({
  Documents: l10n.t('Documents'),
  'Cover page': l10n.t('Cover page'),
  Parties: l10n.t('Parties'),
  Dates: l10n.t('Dates'),
  Items: l10n.t('Items'),
  Exhibits: l10n.t('Exhibits'),
  'Defined terms': l10n.t('Defined terms'),
  Failed: l10n.t('Failed'),
  'Not checked': l10n.t('Not checked'),
  Passed: l10n.t('Passed'),
  'Not applicable': l10n.t('Not applicable'),
  Off: l10n.t('Off'),
  'Not read': l10n.t('Not read'),
});

/** A line as it is drawn; the last one of a list that was cut asks for the `rest`, by that command. */
export function itemOf(node: FilingNode, rest: string): TreeItem {
  const { kind, label, detail, note, children, id } = node;
  const name = kind === 'group' ? (groups()[label] ?? label) : label;
  const unfolded = UNFOLDED.has(kind === 'group' ? label : kind)
    ? TreeItemCollapsibleState.Expanded
    : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(name, children.length > 0 ? unfolded : TreeItemCollapsibleState.None);
  item.id = id;
  if (detail) item.description = detail;
  item.tooltip = [name, detail, note !== detail && note].filter(Boolean).join('\n');
  // A screen reader is told what the icon shows.
  item.accessibilityInformation = { label: [name, detail, note].filter(Boolean).join(', ') };
  const icon = iconOf(kind, node.state);
  if (icon) item.iconPath = icon;
  const box = boxOf(node);
  if (box) item.checkboxState = box;
  item.contextValue = [
    node.range && 'place',
    node.value && 'value',
    node.named && 'named',
    node.document !== undefined && 'document',
    node.rule && 'rule',
    node.kind === 'chosen' && 'chosen',
    node.kind !== 'group' && keysOf(node).length > 0 && 'signable',
  ]
    .filter(Boolean)
    .join(' ');
  if (kind === 'cut') item.command = { command: rest, title: l10n.t('Show all'), arguments: [node] };
  if (node.range) item.command = { command: 'secFiling.goTo', title: l10n.t('Go to'), arguments: [node] };
  return item;
}

/** A line that can be signed off has a box, and so has what holds several. */
function boxOf(node: FilingNode): TreeItem['checkboxState'] {
  if (node.kind === 'group' || keysOf(node).length === 0) return undefined;
  const done = node.state === 'signed';
  const tooltip = done ? l10n.t('Signed off by hand') : l10n.t('Sign off by hand');
  return {
    state: done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip,
    accessibilityInformation: { label: tooltip, role: 'checkbox' },
  };
}

/** What a line, and all under it, is signed off by. */
export function keysOf({ key, children }: FilingNode): string[] {
  return [...(key === undefined ? [] : [key]), ...children.flatMap(keysOf)];
}

/** The node about the least text round a place. */
export function nodeAt(nodes: readonly FilingNode[], place: Position): FilingNode | undefined {
  let best: { node: FilingNode; size: readonly [number, number] } | undefined;
  const visit = (node: FilingNode) => {
    for (const range of node.about ?? []) {
      const size = sizeOf(range);
      const smaller = !best || size[0] < best.size[0] || (size[0] === best.size[0] && size[1] < best.size[1]);
      if (smaller && rangeOf(range).contains(place)) best = { node, size };
    }
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return best?.node;
}

function sizeOf({ start, end }: Places): readonly [number, number] {
  return [end.line - start.line, end.character - start.character];
}

export function rangeOf({ start, end }: Places): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
