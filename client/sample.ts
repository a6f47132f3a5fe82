import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  languages,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { LANGUAGE } from './options.ts';

/** The samples that ship with the extension, by their names. */
const SAMPLES = [
  ['8-k-2004.txt', () => l10n.t('Form 8-K of March 2004, complete')],
  ['8-k-faults.txt', () => l10n.t('Form 8-K of March 2004 with faults')],
  ['8-k-2024.txt', () => l10n.t('Form 8-K of March 2024, complete')],
  ['submission-8-k.txt', () => l10n.t('A whole submission of May 2006: header, Form 8-K, press release')],
  [
    'submission-10-q.txt',
    () => l10n.t('A whole submission of November 2005: header, Form 10-Q, lease, certifications'),
  ],
  ['asset-purchase-agreement.txt', () => l10n.t('An agreement with articles, defined terms and references')],
] as const;
type Sample = (typeof SAMPLES)[number][0];

/** "Open Sample Filing" opens a copy of a sample, which can be written to and is nowhere on the disk; the walkthrough goes on from there. */
export function samples({ extension, extensionUri }: ExtensionContext, start: () => Promise<boolean>): Disposable[] {
  const open = async (name: Sample): Promise<TextEditor> => {
    const file = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'samples', name));
    const content = new TextDecoder().decode(file);
    return window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content }), {
      preview: false,
    });
  };
  return [
    commands.registerCommand('secFiling.openSample', async (named?: Sample) => {
      const name = SAMPLES.some(([each]) => each === named) ? named : await picked();
      if (name) await open(name);
    }),
    commands.registerCommand('secFiling.sampleParty', async () => {
      const editor = await open('8-k-2004.txt');
      const { document } = editor;
      const party = document.positionAt(document.getText().indexOf('Fernhollow Loan Servicing LP'));
      select(editor, new Range(party, party));
      if (await start()) await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
    }),
    commands.registerCommand('secFiling.sampleFault', async () => {
      const editor = await open('8-k-faults.txt');
      select(editor, await problemOf('wrong-weekday', editor.document.uri));
      await commands.executeCommand('editor.action.quickFix');
    }),
    commands.registerCommand('secFiling.getStarted', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#secFiling.start`),
    ),
  ];
}

async function picked(): Promise<Sample | undefined> {
  const items = SAMPLES.map(([name, what]) => ({ label: what(), description: name, name }));
  const item = await window.showQuickPick(items, { title: l10n.t('Open Sample Filing'), matchOnDescription: true });
  return item?.name;
}

/** Where a document has a problem of that rule, as soon as it is known. */
function problemOf(rule: string, uri: Uri): Promise<Range> {
  return new Promise(resolve => {
    const subscription = languages.onDidChangeDiagnostics(look);
    look();
    function look() {
      const found = languages
        .getDiagnostics(uri)
        .find(({ code }) => (typeof code === 'object' ? code.value : code) === rule);
      if (!found) return;
      subscription.dispose();
      resolve(found.range);
    }
  });
}

function select(editor: TextEditor, { start }: Range): void {
  editor.selection = new Selection(start, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
}
