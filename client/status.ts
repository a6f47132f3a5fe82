import {
  commands,
  type Disposable,
  env,
  l10n,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { claimOf } from './detect.ts';
import { fileName } from './file-name.ts';
import { DOCUMENTS, LANGUAGE } from './options.ts';

/** As the server answers. */
interface Status {
  readonly form?: string;
  readonly date?: string;
  readonly from: string;
  readonly preset: string;
  readonly checks: number;
  readonly unchecked: number;
  readonly problems: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  readonly unread: readonly string[];
  readonly unjudged?: string;
}

/** What is said of the filing in front: in the bar, and line by line where there is room. */
interface Said {
  readonly name: string;
  /** "44 checks, 2 problems; EX-27 not checked"; absent while the server works. */
  readonly check?: string;
  readonly lines: readonly string[];
}

/** An edit is waited for so long, in milliseconds. */
const SETTLED = 500;
/** So many types of documents that are not read have room in the bar. */
const NAMED = 2;
/** What an action is called, and the icon before it. */
const ACTIONS = [
  ['secFiling.formCheck', 'checklist', () => l10n.t('Form Check')],
  ['secFiling.openPreview', 'open-preview', () => l10n.t('Open Preview')],
  ['secFiling.notAFiling', 'discard', () => l10n.t('Not a Filing')],
] as const;

/** Says in the status bar what the filing in front is and what of it was checked; a click offers what can be done with it; `start` starts the server. */
export function status(start: () => Promise<boolean>): Disposable[] {
  const item = window.createStatusBarItem('secFiling.status', StatusBarAlignment.Right, 101);
  item.name = 'SEC Filing';
  item.command = 'secFiling.showStatus';
  let inFront: TextDocument | undefined;
  let said: Said | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (now: Said) => {
    said = now;
    item.text = `$(${now.check ? 'checklist' : 'loading~spin'}) ${[now.name, now.check].filter(Boolean).join(': ')}`;
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
    if (found === 'no answer') draw({ ...unchecked(document), check: l10n.t('not checked: the server gives no answer') });
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
      if (said?.check && document.uri.scheme !== DOCUMENTS) draw({ name: said.name, lines: said.lines });
      lookSoon(SETTLED);
    }),
    // Settings may have changed: what is found by them comes anew.
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some(uri => uri.toString() === inFront?.uri.toString())) lookSoon(0);
    }),
  ];
}

/** What the text alone tells, until the server answers. */
function unchecked(document: TextDocument): Said {
  const { form, date } = claimOf(document) ?? {};
  return { name: named(form, date), lines: [whyClaimed(document)] };
}

function partOf(document: TextDocument): Said {
  const of = new URLSearchParams(document.uri.query).get('of') ?? '';
  return {
    name: fileName(document.uri),
    check: l10n.t('a document of {0}', fileName(Uri.parse(of))),
    lines: [l10n.t('It is checked in its filing, with what it was filed with.')],
  };
}

function checked(document: TextDocument, status: Status): Said {
  const {
    form = claimOf(document)?.form,
    date,
    from,
    preset,
    checks,
    unchecked: open,
    problems,
    unread,
    unjudged,
  } = status;
  const found = Object.values(problems).reduce((sum, count) => sum + count, 0);
  const counts = [
    open > 0 ? l10n.t('{0} of {1} checks', checks, checks + open) : l10n.t('{0} checks', checks),
    found === 0 ? l10n.t('no problems') : found === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', found),
  ].join(', ');
  const some = unread.slice(0, NAMED).join(', ');
  const left = unread.length > NAMED ? l10n.t('{0} and others not checked', some) : l10n.t('{0} not checked', some);
  return {
    name: named(form, date),
    check: some ? `${counts}; ${left}` : counts,
    lines: [
      date
        ? l10n.t('Judged by the rules of {0} ({1}), preset "{2}".', date, from, preset)
        : l10n.t('A draft: judged by the rules of today, preset "{0}".', preset),
      ...(open > 0 ? [l10n.t('{0} checks could not be made: the form check says why.', open)] : []),
      ...(unread.length > NAMED ? [l10n.t('Not read: {0}.', unread.join(', '))] : []),
      ...(unjudged ? [unjudged] : []),
      whyClaimed(document),
    ],
  };
}

function whyClaimed(document: TextDocument): string {
  const why = claimOf(document)?.why;
  return why ? l10n.t('Taken for a filing by: {0}.', why) : l10n.t('Opened as a filing by hand.');
}

/** "8-K, October 1999"; a claim may know the month alone. */
function named(form = l10n.t('SEC filing'), date = ''): string {
  const [year, month = '01'] = date.split('-');
  if (!year) return l10n.t('{0}, draft', form);
  const day = new Date(Date.UTC(Number(year), Number(month) - 1, 1));
  return `${form}, ${day.toLocaleDateString(env.language, { year: 'numeric', month: 'long', timeZone: 'UTC' })}`;
}

function tooltip({ name, check, lines }: Said): MarkdownString {
  const text = new MarkdownString('', true);
  text.isTrusted = { enabledCommands: ACTIONS.map(([command]) => command) };
  text.appendMarkdown('**').appendText(name).appendMarkdown('**');
  for (const line of [check ?? l10n.t('being checked'), ...lines]) text.appendMarkdown('\n\n').appendText(line);
  text.appendMarkdown('\n\n---\n\n');
  return text.appendMarkdown(
    ACTIONS.map(([command, icon, title]) => `[$(${icon}) ${title()}](command:${command})`).join(' &nbsp; '),
  );
}

async function offer({ name, check, lines }: Said): Promise<void> {
  const details: Readonly<Record<string, string | undefined>> = {
    'secFiling.formCheck': check,
    'secFiling.notAFiling': lines.at(-1),
  };
  const picked = await window.showQuickPick(
    ACTIONS.map(([command, icon, title]) => ({
      label: `$(${icon}) ${title()}`,
      detail: details[command] ?? '',
      command,
    })),
    { title: name, placeHolder: l10n.t('What to do with this filing?') },
  );
  if (picked) await commands.executeCommand(picked.command);
}
