import { ThemeColor, ThemeIcon } from 'vscode';
import { ICONS as CONTENTS } from './open-document.ts';

const WARNING = ['warning', 'list.warningForeground'] as const;
const GOOD = 'testing.iconPassed';

/** By state, and by kind what has none; with the colour, where it has one of its own. */
const ICONS: Readonly<Record<string, readonly [icon: string, color?: string]>> = {
  document: ['file'],
  registrant: ['organization'],
  field: ['tag'],
  party: ['organization'],
  date: ['calendar'],
  part: ['book'],
  item: ['list-unordered'],
  term: ['quote'],
  exhibit: ['file'],
  missing: WARNING,
  problem: WARNING,
  blank: ['circle-outline'],
  attached: ['pass'],
  incorporated: ['references'],
  'not attached': ['circle-slash'],
  chosen: ['law'],
  ready: ['pass-filled', GOOD],
  open: WARNING,
  error: ['error', 'list.errorForeground'],
  warning: WARNING,
  information: ['info'],
  hint: ['lightbulb'],
  failed: WARNING,
  signed: ['verified', GOOD],
  passed: ['pass', GOOD],
  'not checked': ['question'],
  'not applicable': ['dash'],
  off: ['circle-slash'],
};

/** What a line's icon tells is in its words too. */
export function iconOf(kind: string, state = ''): ThemeIcon | undefined {
  const made = kind === 'document' ? CONTENTS[state] : undefined;
  const [icon, color] = made ? [made] : kind === 'group' ? [] : (ICONS[state] ?? ICONS[kind] ?? []);
  return icon === undefined ? undefined : new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
}
