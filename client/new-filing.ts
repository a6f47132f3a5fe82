import { commands, type Disposable, l10n, type QuickPickItem, window, workspace } from 'vscode';
import { LANGUAGE } from './options.ts';

/** What the server says can be chosen. */
interface Choice {
  readonly number: string;
  readonly caption: string;
  readonly usual: boolean;
}
interface FormChoice {
  readonly form: string;
  readonly title: string;
  readonly items: readonly Choice[];
  readonly exhibits: readonly Choice[];
}
type Drafted = { readonly text: string } | { readonly wrong: readonly string[] };

const DRAFT = 'sec-filing.newFiling';

/** What the user has answered; the command asks for what is not given, so that it can be bound to a key with answers. */
interface Answers {
  readonly form?: string;
  readonly registrant?: string;
  readonly items?: readonly string[];
  readonly exhibits?: readonly string[];
}

/** "New Filing" asks for form, registrant, items and exhibits, and opens a draft; `start` starts the server that writes it. */
export function newFiling(start: () => Promise<boolean>): Disposable {
  return commands.registerCommand('secFiling.newFiling', async (given: Answers = {}) => {
    if (!(await start())) return;
    const wanted = await answers(await commands.executeCommand<FormChoice[]>(DRAFT), given);
    if (!wanted) return;
    const made = await commands.executeCommand<Drafted>(DRAFT, wanted);
    if ('wrong' in made) {
      void window.showErrorMessage(made.wrong.join(' '));
      return;
    }
    const draft = await workspace.openTextDocument({ language: LANGUAGE, content: made.text });
    await window.showTextDocument(draft);
  });
}

/** Everything that is asked for; undefined once a question is given up. */
async function answers(forms: readonly FormChoice[], given: Answers): Promise<Required<Answers> | undefined> {
  const form = given.form ?? (await chosenForm(forms));
  const choice = forms.find(each => each.form === form);
  const registrant = form && (given.registrant ?? (await askedName()));
  if (!form || registrant === undefined) return undefined;
  const items =
    given.items ?? (await many(l10n.t('New Filing: Items'), l10n.t('Which items does it have?'), choice?.items ?? []));
  const exhibits =
    items &&
    (given.exhibits ??
      (await many(l10n.t('New Filing: Exhibits'), l10n.t('Which exhibits does it list?'), choice?.exhibits ?? [])));
  return exhibits && { form, registrant, items, exhibits };
}

async function chosenForm(forms: readonly FormChoice[]): Promise<string | undefined> {
  const picked = await window.showQuickPick(
    forms.map(({ form, title }) => ({ label: form, description: title })),
    { title: l10n.t('New Filing: Form'), placeHolder: l10n.t('On which form?'), matchOnDescription: true },
  );
  return picked?.label;
}

function askedName(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('New Filing: Registrant'),
    prompt: l10n.t('The exact name of the registrant; leave it empty for a blank'),
    validateInput: name =>
      /^[\x20-\x7e]*$/.test(name) ? undefined : l10n.t('EDGAR takes ASCII alone: write letters without accents.'),
  });
}

/** The numbers that are picked; nothing is asked where there is nothing to pick. */
async function many(
  title: string,
  placeHolder: string,
  list: readonly Choice[],
): Promise<readonly string[] | undefined> {
  if (list.length === 0) return [];
  const picks = list.map(
    ({ number, caption, usual }): QuickPickItem => ({ label: number, description: caption, picked: usual }),
  );
  const picked = await window.showQuickPick(picks, {
    title,
    placeHolder,
    canPickMany: true,
    matchOnDescription: true,
  });
  return picked?.map(({ label }) => label);
}
