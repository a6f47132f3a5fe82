import assert from 'node:assert/strict';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { activation } from './activation.ts';
import { checkTask } from './check-task.ts';
import { comparison } from './comparison.ts';
import { contributed } from './contributed.ts';
import { crash } from './crash.ts';
import { documents } from './documents.ts';
import { judgedAs } from './judge-as.ts';
import { preview } from './preview.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { timeline } from './timeline.ts';
import { views } from './views.ts';
import { walkthrough } from './walkthrough.ts';
import {
  close,
  hover,
  isMissingFileNumber,
  isOf,
  lineOf,
  open,
  openFiling,
  placeOf,
  symbols,
  tabNamed,
  until,
  untilLanguage,
  untilProblems,
  workspace,
} from './workbench.ts';

/** What VS Code itself shows of a filing. Runs in the extension host, of the desktop and of the workbench alike. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  define();
  await new Promise<void>((resolve, reject) => {
    const skipped: { name: string; reason: string }[] = [];
    const runner = mocha.run(failures => {
      // The test runner reads this line.
      console.log(`result: ${JSON.stringify({ passed: runner.stats?.passes, failed: failures, skipped })}`);
      if (failures === 0) resolve();
      else reject(new Error(`${failures} of the tests in VS Code failed`));
    });
    runner.on('pending', test => skipped.push({ name: test.title, reason: 'what it asks for is not in a browser' }));
  });
}

function define() {
  const allRun = contributed();
  activation();
  describe('a filing in VS Code', () => {
    let filing: vscode.TextDocument;

    before(async () => {
      // Problems arrive only when the server has read a filing: from here on its other answers are ready too.
      const faulty = await openFiling('8-k-faults.txt');
      await untilProblems(faulty, problems => problems.length > 0);
      filing = await openFiling('8-k-2004.txt');
    });

    it('is told from other text by its content', () => {
      assert.equal(filing.languageId, 'sec-filing');
    });

    it('has an outline of its cover page, items and signatures', async () => {
      const [form] = await symbols(filing);
      assert.equal(form?.name, 'Form 8-K');
      const parts = form?.children.map(part => part.name) ?? [];
      assert.deepEqual(parts, [
        'Cover page',
        'Item 5. Other Events.',
        'Item 7. Financial Statements and Exhibits.',
        'Signatures',
        'Exhibit index',
      ]);
      const fields = new Map(form?.children[0]?.children.map(field => [field.name, field.detail]));
      assert.equal(fields.get('Date of report'), '2004-03-26');
      assert.equal(fields.get('Commission file number'), '333-199017');
      assert.equal(fields.get('I.R.S. employer identification number'), '94-3199017');
      assert.equal(fields.get('Exact name of registrant'), 'FERNHOLLOW MORTGAGE SECURITIES, INC.');
    });

    it('says on hover who a party is', async () => {
      const card = await hover(filing, 'Fernhollow Loan Servicing LP');
      assert.match(card, /Fernhollow Loan Servicing LP/);
      assert.match(card, /master servicer/);
      assert.match(card, /Master Servicer/);
    });

    it('says the same where only the short name is used', async () => {
      const introduced = await hover(filing, 'Merchants & Mariners Trust Company');
      assert.match(introduced, /trustee/);
      assert.equal(await hover(filing, 'Trustee on the same day'), introduced);
    });

    it('says on hover which day a date is', async () => {
      const card = await hover(filing, 'March 26, 2004');
      assert.match(card, /2004-03-26/);
      assert.match(card, /Friday/);
    });

    it('goes to the definition of a term and finds its uses', async () => {
      const agreement = await openFiling('asset-purchase-agreement.txt');
      const at = placeOf(agreement, 'Claim Period. It may');
      const [link] = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
        'vscode.executeDefinitionProvider',
        agreement.uri,
        at,
      );
      assert.ok(link);
      const target = 'targetSelectionRange' in link ? link.targetSelectionRange! : (link as vscode.Location).range;
      assert.match(agreement.lineAt(target.start.line).text, /"Claim Period" means/);
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        agreement.uri,
        at,
      );
      assert.equal(found.length, 4);
    });

    it('renames a term wherever it stands, and refuses in words where there is none', async () => {
      const agreement = await openFiling('asset-purchase-agreement.txt');
      const at = placeOf(agreement, 'Claim Period. It may');
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        agreement.uri,
        at,
        'Notice Period',
      );
      assert.equal(edit.get(agreement.uri).length, 4);
      const nothing = placeOf(agreement, 'shall be in writing');
      await assert.rejects(async () => vscode.commands.executeCommand('vscode.prepareRename', agreement.uri, nothing));
    });

    it('formats a draft: its prose is filled up to column 80, and nothing else is touched', async () => {
      const draft = await openFiling('8-k-2024.txt');
      const before = draft.getText();
      const sentence = `     ${'The registrant has said so before. '.repeat(4).trimEnd()}`;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(draft.uri, draft.positionAt(before.indexOf('Item 9.01')), `${sentence}\n\n`);
      assert.ok(await vscode.workspace.applyEdit(edit));
      await vscode.commands.executeCommand('editor.action.formatDocument');
      await until(vscode.workspace.onDidChangeTextDocument, () => !draft.getText().includes(sentence) || undefined);
      const after = draft.getText();
      assert.ok(after.split(/\r?\n/).every(line => line.length <= 80));
      assert.equal(after.slice(0, 1000), before.slice(0, 1000));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('copies the table that the cursor is in, as CSV and as Markdown', async () => {
      const report = await openFiling('submission-10-q.txt');
      const row = report.positionAt(report.getText().indexOf('Gross profit'));
      vscode.window.activeTextEditor!.selection = new vscode.Selection(row, row);
      await vscode.commands.executeCommand('secFiling.copyTableAsCsv');
      const csv = await vscode.env.clipboard.readText();
      assert.match(csv, /^,"Three months ended September 30, 2005",/);
      assert.match(csv, /^Gross profit,3191,2943$/m);
      await vscode.commands.executeCommand('secFiling.copyTableAsMarkdown');
      assert.match(await vscode.env.clipboard.readText(), /^\| Gross profit \| 3,191 \| 2,943 \|$/m);
    });

    it('finds a missing cover-page field where it belongs, and puts it there', async () => {
      const faulty = await openFiling('8-k-faults.txt');
      const problems = await untilProblems(faulty, found => found.some(isMissingFileNumber));
      const missing = problems.find(isMissingFileNumber);
      assert.ok(missing);
      // Between the heading of the cover page and its first item, not on the first line.
      const line = missing.range.start.line;
      assert.ok(line > lineOf(faulty, 'FORM 8-K') && line < lineOf(faulty, 'Item 2.'), `on line ${line + 1}`);

      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        faulty.uri,
        missing.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      // The command leaves out which problem an action is for.
      const fix = actions.find(action => /commission file number/i.test(action.title));
      assert.ok(fix?.edit, `among ${actions.map(action => action.title).join(', ')}`);
      const lines = faulty.lineCount;
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      assert.ok(faulty.lineCount > lines, 'lines are added');
      await untilProblems(faulty, problems => !problems.some(isMissingFileNumber));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('folds items, and what stands between pages as comments', async () => {
      const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        filing.uri,
      );
      assert.ok(folds.some(fold => filing.lineAt(fold.start).text.startsWith('Item 5.')));
      const pages = folds.filter(fold => fold.kind === vscode.FoldingRangeKind.Comment);
      assert.ok(pages.some(fold => filing.lineAt(fold.end).text.startsWith('<PAGE>')));
    });

    it('selects a term, its sentence, its paragraph', async () => {
      const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        filing.uri,
        [placeOf(filing, 'Master Servicer will service')],
      );
      const steps: string[] = [];
      for (let at = selection; at; at = at.parent!) steps.push(filing.getText(at.range).replace(/\s+/g, ' '));
      assert.ok(steps.includes('Master Servicer'), steps.join('\n'));
      assert.ok(
        steps.some(step => /^The Master Servicer .* Certificates\.$/.test(step)),
        steps.join('\n'),
      );
    });

    it('colours by what is known', async () => {
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        filing.uri,
      );
      assert.ok(tokens.data.length > 100);
    });

    it('hints at days only where that is asked for', async () => {
      const hints = () =>
        vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          filing.uri,
          new vscode.Range(0, 0, filing.lineCount, 0),
        );
      assert.deepEqual(await hints(), []);
      const settings = vscode.workspace.getConfiguration('secFiling');
      await settings.update('inlayHints', true, vscode.ConfigurationTarget.Workspace);
      assert.ok((await hints()).some(({ label }) => label === '2004-03-26'));
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    });

    it('finds what stands in filings that are not open', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'tern rock',
      );
      assert.ok(
        found.some(({ location }) => location.uri.path.endsWith('/submission-10-q.txt')),
        found.map(({ name }) => name).join('; '),
      );
    });

    it('offers what the place asks for while a filing is written', async () => {
      const filing = await openFiling('8-k-2004.txt');
      const line = lineOf(filing, 'Item 7.') - 1;
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        filing.uri,
        new vscode.Position(line, 0),
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(labels.includes('Item 9'), labels.join(', '));
      assert.ok(!labels.includes('Item 5') && !labels.includes('Item 2.02'), labels.join(', '));
    });

    it('drafts a new filing, of which the form check finds nothing but blanks', async () => {
      const opened = until(vscode.window.onDidChangeActiveTextEditor, () => {
        const document = vscode.window.activeTextEditor?.document;
        return document?.isUntitled && document.getText() !== '' ? document : undefined;
      });
      await vscode.commands.executeCommand('secFiling.newFiling', {
        form: '8-K',
        registrant: 'EXAMPLE HOLDINGS, INC.',
        items: ['5.03'],
        exhibits: ['99'],
      });
      const draft = await opened;
      assert.equal(draft.languageId, 'sec-filing');
      assert.match(draft.getText(), /Item 5\.03\. {2}Amendments to Articles/);
      const problems = await untilProblems(draft, found => found.some(({ message }) => /is blank/.test(message)));
      const others = problems.filter(
        problem => !/is blank|placeholder is left/.test(problem.message) && !isOf('html-required')(problem),
      );
      assert.deepEqual(
        others.map(({ message }) => message),
        [],
      );
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('shows the form check of the filing in front as a page', async () => {
      await openFiling('8-k-faults.txt');
      await vscode.commands.executeCommand('secFiling.formCheck');
      await until(vscode.window.tabGroups.onDidChangeTabs, () => tabNamed(/^Preview Form Check of 8-k-faults\.txt/));
      const page = await until(vscode.workspace.onDidOpenTextDocument, () =>
        vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'sec-filing-check'),
      );
      assert.match(page.getText(), /^# Form check: 8-k-faults\.txt\n\nForm 8-K, judged by the rules of 2004-/);
      assert.match(page.getText(), /\| \*\*failed\*\* \| .*zip-format/);
    });

    it('lets a finding stand once it is told to ignore it, and writes that down for the team', async () => {
      const faulty = await openFiling('8-k-faults.txt');
      const [problem] = await untilProblems(faulty, found => found.some(isOf('zip-format')));
      assert.ok(problem);
      const range = vscode.languages.getDiagnostics(faulty.uri).find(isOf('zip-format'))!.range;
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        faulty.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const ignore = actions.find(({ title }) => title === 'Ignore "zip-format" in this filing')?.command;
      assert.ok(ignore, `among ${actions.map(action => action.title).join(', ')}`);
      await vscode.commands.executeCommand(ignore.command, ...(ignore.arguments ?? []));
      await untilProblems(faulty, found => !found.some(isOf('zip-format')));
      const settings = vscode.Uri.joinPath(workspace(), '.sec-filing.json');
      assert.deepEqual(JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(settings))), {
        ignore: [{ rule: 'zip-format', file: '8-k-faults.txt' }],
      });
      await vscode.workspace.fs.delete(settings);
      await untilProblems(faulty, found => found.some(isOf('zip-format')));
    });

    it('leaves an ordinary text alone, though it mentions the SEC', async () => {
      const letter = await open('ordinary.txt');
      // Files are judged in the order in which they are opened: once this one is claimed, the letter has been judged.
      await openFiling('submission-8-k.txt');
      assert.equal(letter.languageId, 'plaintext');
      assert.deepEqual(vscode.languages.getDiagnostics(letter.uri), []);
    });

    it('stays plain text once it is called "Not a filing", until it is called a filing again', async () => {
      const claimed = await openFiling('8-k-2024.txt');
      await vscode.commands.executeCommand('secFiling.notAFiling');
      await untilLanguage(claimed.uri, 'plaintext');
      assert.deepEqual(await untilProblems(claimed, problems => problems.length === 0), []);

      await close(claimed.uri);
      const reopened = await open('8-k-2024.txt');
      await close(vscode.Uri.joinPath(workspace(), 'submission-8-k.txt'));
      await openFiling('submission-8-k.txt');
      assert.equal(reopened.languageId, 'plaintext');

      await open('8-k-2024.txt');
      await vscode.commands.executeCommand('secFiling.treatAsFiling');
      await untilLanguage(claimed.uri, 'sec-filing');
    });
  });
  settings();
  status();
  checkTask();
  documents();
  preview();
  timeline();
  comparison();
  views();
  judgedAs();
  walkthrough();
  crash();
  allRun();
}
