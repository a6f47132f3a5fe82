import { l10n, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';

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
  readonly whole?: Places;
  readonly value?: string;
  readonly document?: number;
  readonly named?: true;
  readonly children?: readonly Answered[];
}

/** The same in the tree of a filing: it knows where it hangs. */
export interface FilingNode extends Omit<Answered, 'children'> {
  readonly of: Uri;
  /** The same after an edit, so that what was unfolded stays so. */
  readonly id: string;
  readonly parent: FilingNode | undefined;
  readonly children: readonly FilingNode[];
}

export function nodesOf(of: Uri, answered: readonly Answered[], parent?: FilingNode): FilingNode[] {
  const seen = new Map<string, number>();
  return answered.map(own => {
    const key = `${parent ? `${parent.id}/` : ''}${own.kind} ${own.label}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const children: FilingNode[] = [];
    const node = { ...own, of, id: before > 0 ? `${key} ${before}` : key, parent, children };
    children.push(...nodesOf(of, own.children ?? [], node));
    return node;
  });
}

const WARNS = new Set(['missing', 'problem']);
/** What is unfolded at first: groups by their labels, and what holds entries of one. */
const UNFOLDED = new Set(['Documents', 'Cover page', 'Dates', 'Items', 'Exhibits', 'part', 'registrant']);

/** What the server calls the groups, in the user's language. */
const groups = (): Readonly<Record<string, string>> => ({
  Documents: l10n.t('Documents'),
  'Cover page': l10n.t('Cover page'),
  Parties: l10n.t('Parties'),
  Dates: l10n.t('Dates'),
  Items: l10n.t('Items'),
  Exhibits: l10n.t('Exhibits'),
  'Defined terms': l10n.t('Defined terms'),
});

/** By kind, or by the state of what has one. */
const ICONS: Readonly<Record<string, string>> = {
  document: 'file',
  registrant: 'organization',
  field: 'tag',
  party: 'organization',
  date: 'calendar',
  part: 'book',
  item: 'list-unordered',
  term: 'quote',
  exhibit: 'file',
  blank: 'circle-outline',
  attached: 'pass',
  incorporated: 'references',
  'not attached': 'circle-slash',
};

export function itemOf(node: FilingNode): TreeItem {
  const { kind, label, detail, state, note, children, id } = node;
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
  const icon = icons(kind, state);
  if (icon) item.iconPath = icon;
  item.contextValue = [
    node.range && 'place',
    node.value && 'value',
    node.named && 'named',
    node.document !== undefined && 'document',
  ]
    .filter(Boolean)
    .join(' ');
  if (node.range) item.command = { command: 'secFiling.goTo', title: l10n.t('Go to'), arguments: [node] };
  return item;
}

function icons(kind: string, state = ''): ThemeIcon | undefined {
  if (WARNS.has(kind) || WARNS.has(state)) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  const icon = ICONS[state] ?? ICONS[kind];
  return icon === undefined ? undefined : new ThemeIcon(icon);
}

/** The node about the least text round a place. */
export function nodeAt(nodes: readonly FilingNode[], place: Place): FilingNode | undefined {
  let best: { node: FilingNode; size: readonly [number, number] } | undefined;
  const visit = (node: FilingNode) => {
    const round = [node.whole && node.range, node.whole].find(
      range => range && rangeOf(range).contains(position(place)),
    );
    const size = round && sizeOf(round);
    if (size && (!best || size[0] < best.size[0] || (size[0] === best.size[0] && size[1] < best.size[1])))
      best = { node, size };
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

function position({ line, character }: Place) {
  return rangeOf({ start: { line, character }, end: { line, character } }).start;
}
