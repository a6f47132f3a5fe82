import {
  commands,
  type Disposable,
  type Event,
  l10n,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { DOCUMENTS, LANGUAGE } from './options.ts';
import { checked, partOf, type Said, type Status, unchecked } from './status-words.ts';

/** An edit is waited for so long, in milliseconds. */
const SETTLED = 500;
/** What an action is called, and the icon before it. */
type Action = readonly [command: string, icon: string, title: string];

function actionsOf({ chosen }: Said): readonly Action[] {
  return [
    ['secFiling.formCheck', 'checklist', l10n.t('Form Check')],
    ...(chosen ? [['secFiling.judgeAsItSays', 'discard', l10n.t('Judge as the Filing Itself Says')] as const] : []),
    ...(chosen === undefined ? [] : [['secFiling.judgeAs', 'law', l10n.t('Judge as Another Form or Day...')] as const]),
    ['secFiling.openPreview', 'open-preview', l10n.t('Open Preview')],
    ['secFiling.notAFiling', 'close', l10n.t('Not a Filing')],
  ];
}

/** Says in the status bar what the filing in front is and what of it was checked; a click offers what can be done with it; `start` starts the server, `rejudged` tells of a filing that is judged as something else. */
export function status(start: () => Promise<boolean>, rejudged: Event<Uri>): Disposable[] {
  const item = window.createStatusBarItem('secFiling.status', StatusBarAlignment.Right, 101);
  item.name = 'SEC Filing';
  item.command = 'secFiling.showStatus';
  let inFront: TextDocument | undefined;
  let said: Said | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (now: Said) => {
    said = now;
    const icon = now.chosen ? 'law' : 'checklist';
    item.text = `$(${now.check ? icon : 'loading~spin'}) ${[now.name, now.check].filter(Boolean).join(': ')}`;
    item.tooltip = tooltip(now);
    item.accessibilityInformation = { label: [now.name, now.check ?? l10n.t('being checked')].join(': ') };
    item.show();
  };
  /** Null where the document has been given back to plain text meanwhile, or is not known yet. */
  const asked = async ({ uri }: TextDocument): Promise<Status | 'no answer' | null> => {
    if (!(await start())) return 'no answer';
    try {
      return await commands.executeCommand<Status | null>('sec-filing.status', { uri: uri.toString() });
    } catch {
      // Its commands went with it.
      return 'no answer';
    }
  };
  const look = async () => {
    const document = inFront;
    if (!document || document.uri.scheme === DOCUMENTS) return;
    const { version } = document;
    const found = await asked(document);
    if (document !== inFront || document.version !== version) return;
    if (found === 'no answer')
      draw({ ...unchecked(document), check: l10n.t('not checked: the server gives no answer') });
    else if (found) draw(checked(document, found));
  };
  const lookSoon = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), wait);
  };
  const show = (document: TextDocument | undefined) => {
    inFront = document?.languageId === LANGUAGE ? document : undefined;
    clearTimeout(timer);
    if (!inFront) return item.hide();
    draw(inFront.uri.scheme === DOCUMENTS ? partOf(inFront) : unchecked(inFront));
    lookSoon(0);
  };
  show(window.activeTextEditor?.document);
  return [
    item,
    { dispose: () => clearTimeout(timer) },
    commands.registerCommand('secFiling.showStatus', () => said && inFront && offer(said)),
    window.onDidChangeActiveTextEditor(editor => show(editor?.document)),
    // A change of language opens the document anew.
    workspace.onDidOpenTextDocument(document => {
      if (document === window.activeTextEditor?.document) show(document);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document !== inFront || contentChanges.length === 0) return;
      if (said?.check && document.uri.scheme !== DOCUMENTS) draw({ ...said, check: undefined });
      lookSoon(SETTLED);
    }),
    rejudged(uri => {
      if (uri.toString() === inFront?.uri.toString()) lookSoon(0);
    }),
    // Settings may have changed: what is found by them comes anew.
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some(uri => uri.toString() === inFront?.uri.toString())) lookSoon(0);
    }),
  ];
}

function tooltip(said: Said): MarkdownString {
  const { name, check, lines } = said;
  const actions = actionsOf(said);
  const text = new MarkdownString('', true);
  text.isTrusted = { enabledCommands: actions.map(([command]) => command) };
  text.appendMarkdown('**').appendText(name).appendMarkdown('**');
  for (const line of [check ?? l10n.t('being checked'), ...lines]) text.appendMarkdown('\n\n').appendText(line);
  text.appendMarkdown('\n\n---\n\n');
  return text.appendMarkdown(
    actions.map(([command, icon, title]) => `[$(${icon}) ${title}](command:${command})`).join(' &nbsp; '),
  );
}

async function offer(said: Said): Promise<void> {
  const { name, check, lines, chosen } = said;
  const details: Readonly<Record<string, string | undefined>> = {
    'secFiling.formCheck': check,
    'secFiling.judgeAsItSays': chosen || undefined,
    'secFiling.notAFiling': lines.at(-1),
  };
  const picked = await window.showQuickPick(
    actionsOf(said).map(([command, icon, title]) => ({
      label: `$(${icon}) ${title}`,
      detail: details[command] ?? '',
      command,
    })),
    { title: name, placeHolder: l10n.t('What to do with this filing?') },
  );
  if (picked) await commands.executeCommand(picked.command);
}
