import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';

type State = 'same' | 'changed' | 'moved' | 'new' | 'gone';

export interface Place {
  readonly stretch: number;
  readonly line: number;
  readonly file: string;
}

/** A stretch of one filing and what it is in the other, as the server answers it. */
export interface Pair {
  readonly name: string;
  readonly before?: string;
  readonly kind: string;
  readonly document: string;
  readonly state: State;
  readonly added: number;
  readonly removed: number;
  readonly whole?: true;
  readonly left?: Place;
  readonly right?: Place;
}

/** Two filings by item, as the server answers them. */
export interface Comparison {
  readonly old: { readonly uri: string; readonly title: string };
  readonly new: { readonly uri: string; readonly title: string };
  readonly pairs: readonly Pair[];
  readonly facts: readonly { readonly name: string; readonly before?: string; readonly after?: string }[];
  readonly remarks: readonly string[];
}

/** A line of the tree: a document with what is in it, a pair, a fact of a cover page. */
export interface ComparisonNode {
  readonly kind: 'document' | 'pair' | 'fact';
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says for the description, where the icon says more. */
  readonly told?: string;
  readonly pair?: Pair;
  readonly children: readonly ComparisonNode[];
}

/** Pairs under their documents, where there are several; those that are the same only where `all` are asked for. */
export function nodesOf({ pairs, facts }: Comparison, all: boolean): readonly ComparisonNode[] {
  const shown = pairs.filter(({ state }) => all || state !== 'same');
  const told = facts.map(({ name, before, after }): ComparisonNode => {
    const description = [before, after].map(value => value ?? l10n.t('not there')).join(' \u2192 ');
    return { kind: 'fact', label: name, description, tooltip: `${name}\n${description}`, children: [] };
  });
  const cover = shown.find(({ kind }) => kind === 'opening');
  const nodes = shown.map(pair => nodeOf(pair, pairs, pair === cover ? told : []));
  const documents = [...new Set(shown.map(({ document }) => document))];
  if (documents.length < 2) return nodes;
  return documents.flatMap(document => {
    const own = nodes.filter(({ pair }) => pair?.document === document);
    return own.length > 1 ? group(document, own) : own;
  });
}

/** The lines as they are now; those that were there before stay the same objects, for so VS Code knows them, with what is selected and unfolded. */
export function keptNodes(before: readonly ComparisonNode[], now: readonly ComparisonNode[]): ComparisonNode[] {
  const left = [...before];
  return now.map(node => {
    const at = left.findIndex(({ kind, label }) => kind === node.kind && label === node.label);
    const [known] = at < 0 ? [] : left.splice(at, 1);
    return known ? Object.assign(known, node, { children: keptNodes(known.children, node.children) }) : node;
  });
}

function group(document: string, children: readonly ComparisonNode[]): ComparisonNode {
  const description = countsOf(children.flatMap(({ pair }) => pair ?? []));
  const head = `${document}: `;
  // What stands over them is not said again.
  const under = children.map(node =>
    node.label.startsWith(head) ? { ...node, label: node.label.slice(head.length) } : node,
  );
  return { kind: 'document', label: document, description, tooltip: `${document}\n${description}`, children: under };
}

function nodeOf(pair: Pair, pairs: readonly Pair[], children: readonly ComparisonNode[]): ComparisonNode {
  const { name, before, state, added, removed, whole } = pair;
  const counts = [added > 0 && `+${added}`, removed > 0 && `\u2212${removed}`].filter(Boolean).join(' ');
  const words = counts && l10n.t('{0} words', counts);
  const told = [states()[state], words].filter(Boolean).join(': ');
  const note =
    whole && l10n.t('Too much is changed to tell all of it word by word: some of these words stand in both.');
  const tooltip = [name, before && l10n.t('Before: {0}', before), told, note].filter(Boolean).join('\n');
  // Its icon says that it is changed.
  return {
    kind: 'pair',
    label: labelOf(pair, pairs),
    description: state === 'changed' ? words : told,
    tooltip,
    told,
    pair,
    children,
  };
}

/** Without its part, where its number alone tells it from the others. */
function labelOf({ name }: Pair, pairs: readonly Pair[]): string {
  const short = name.replace(PART, '');
  const item = /^Item \S+/.exec(short)?.[0];
  const alike = pairs.filter(other => item && `${other.name.replace(PART, '')} `.startsWith(`${item} `));
  return alike.length > 1 ? name : short;
}

const PART = /^Part [IVX]+, /;

const states = (): Readonly<Record<State, string>> => ({
  changed: l10n.t('changed'),
  moved: l10n.t('moved'),
  new: l10n.t('new'),
  gone: l10n.t('gone'),
  same: l10n.t('the same'),
});

/** "3 changed, 1 new, 12 the same". */
export function countsOf(pairs: readonly Pair[]): string {
  return Object.entries(states())
    .map(([state, told]) => [pairs.filter(pair => pair.state === state).length, told] as const)
    .flatMap(([count, told]) => (count > 0 ? `${count} ${told}` : []))
    .join(', ');
}

const ICONS: Readonly<Record<State, readonly [icon: string, color: string]>> = {
  changed: ['diff-modified', 'gitDecoration.modifiedResourceForeground'],
  moved: ['diff-renamed', 'gitDecoration.renamedResourceForeground'],
  new: ['diff-added', 'gitDecoration.addedResourceForeground'],
  gone: ['diff-removed', 'gitDecoration.deletedResourceForeground'],
  same: ['pass', 'descriptionForeground'],
};

export function itemOf(node: ComparisonNode): TreeItem {
  const { kind, label, description, tooltip, told, pair, children } = node;
  const folded = kind === 'pair' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(label, children.length > 0 ? folded : TreeItemCollapsibleState.None);
  item.description = description;
  item.tooltip = tooltip;
  item.contextValue = kind;
  item.accessibilityInformation = { label: `${label}, ${told ?? description}` };
  if (pair) {
    const [icon, color] = ICONS[pair.state];
    item.iconPath = new ThemeIcon(icon, new ThemeColor(color));
    item.command = { command: 'secFiling.openPair', title: l10n.t('Show What Is Changed'), arguments: [node] };
  } else item.iconPath = new ThemeIcon(kind === 'fact' ? 'tag' : 'file');
  return item;
}
