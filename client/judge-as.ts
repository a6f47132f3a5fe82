import {
  commands,
  type Disposable,
  l10n,
  languages,
  type QuickPickItem,
  QuickPickItemKind,
  type Uri,
  window,
} from 'vscode';
import type { Ask } from './ask.ts';
import type { FilingInFront } from './filing-in-front.ts';
import { LANGUAGE } from './options.ts';
import { JUDGE_AS, type Profile, type Profiles } from './profiles.ts';

/** What the server says a filing may be judged as. */
interface Choices {
  readonly chosen: Profile;
  /** What the filing says itself. */
  readonly own: Profile;
  readonly forms: readonly { readonly type: string; readonly title: string }[];
}

type Answer = { readonly chosen: Profile } | { readonly wrong: readonly string[] };

const JUDGED_OTHERWISE = 'secFiling.judgedOtherwise';

/** "Judge as" has the filing in front judged as another form, or as of another day; "Judge as the Filing Itself Says" takes that back. */
export function judgeAs(ask: Ask, front: FilingInFront, profiles: Profiles): Disposable[] {
  const tell = () => {
    const { uri } = front;
    void commands.executeCommand('setContext', JUDGED_OTHERWISE, uri !== undefined && profiles.of(uri) !== undefined);
  };
  const choose = async (uri: Uri, wanted: Profile) => {
    const answer = await ask<Answer>(JUDGE_AS, { uri: uri.toString(), ...wanted });
    if (!answer) return;
    if ('wrong' in answer) {
      void window.showErrorMessage(answer.wrong.join(' '));
      return;
    }
    const { chosen } = answer;
    await profiles.put(uri, chosen.form || chosen.date ? chosen : undefined);
  };
  tell();
  return [
    front.onChange(tell),
    profiles.onDidChange(tell),
    profiles.onDidChange(outlineAnew),
    // With a form or day given it asks for nothing, so that it can be bound to a key.
    commands.registerCommand('secFiling.judgeAs', async (given?: Profile) => {
      const { uri } = front;
      if (!uri) return;
      const wanted = given?.form || given?.date ? given : await asked(uri, ask);
      if (wanted) await choose(uri, wanted);
    }),
    commands.registerCommand('secFiling.judgeAsItSays', () => front.uri && choose(front.uri, {})),
  ];
}

/** VS Code asks for the outline of a text that is the same only once another provider comes or goes. */
function outlineAnew(): void {
  languages.registerDocumentSymbolProvider({ language: LANGUAGE }, { provideDocumentSymbols: () => [] }).dispose();
}

/** Asks for the form, and then for the day; undefined once a question is given up. */
async function asked(uri: Uri, ask: Ask): Promise<Profile | undefined> {
  const choices = await ask<Choices>('sec-filing.profile', { uri: uri.toString() });
  const form = choices && (await askedForm(choices));
  if (!form) return undefined;
  if ('asItSays' in form) return {};
  const date = await askedDay(choices);
  // What the filing says itself is not chosen: it may say something else later.
  return date === undefined ? undefined : { ...form, ...(date && date !== choices.own.date && { date }) };
}

interface FormItem extends QuickPickItem {
  readonly answer?: { readonly form?: string } | { readonly asItSays: true };
}

async function askedForm({ chosen, own, forms }: Choices) {
  const item = (type: string, description: string): FormItem => ({
    label: type,
    description,
    answer: type === own.form ? {} : { form: type },
  });
  const titles = new Map(forms.map(({ type, title }) => [type, title]));
  const titleOf = (type: string) => titles.get(type.replace(/\/A$/, '')) ?? '';
  const asFound: FormItem = own.form
    ? item(own.form, l10n.t('what the filing itself says'))
    : { label: l10n.t('No form'), description: l10n.t('the filing itself names none'), answer: {} };
  const items: FormItem[] = [
    ...(chosen.form ? [item(chosen.form, `${titleOf(chosen.form)} (${l10n.t('chosen by you')})`)] : []),
    asFound,
    ...(chosen.form || chosen.date ? [asItSays(own)] : []),
    { label: l10n.t('Forms'), kind: QuickPickItemKind.Separator },
    ...forms.map(({ type, title }) => item(type, title)),
    { label: l10n.t('Amendments'), kind: QuickPickItemKind.Separator },
    ...forms.map(({ type, title }) => item(`${type}/A`, title)),
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Judge as: Form'),
    placeHolder: l10n.t('As which form is this filing judged?'),
    matchOnDescription: true,
  });
  return picked?.answer;
}

function asItSays({ form = l10n.t('No form'), date }: Profile): FormItem {
  return {
    label: `$(discard) ${l10n.t('As the filing itself says')}`,
    description: date ? l10n.t('{0} of {1}', form, date) : l10n.t('{0}, draft', form),
    answer: { asItSays: true },
  };
}

/** ISO; empty for the day that the filing itself says. */
function askedDay({ chosen, own }: Choices): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Judge as: Day'),
    prompt: own.date
      ? l10n.t('By the rules of which day? Empty for that of the filing itself: {0}.', own.date)
      : l10n.t('By the rules of which day? Empty for today: the filing itself tells none.'),
    placeHolder: '2004-03-26',
    value: chosen.date ?? own.date ?? '',
    validateInput: day =>
      day === '' || isDay(day) ? undefined : l10n.t('There is no such day: write it as 2004-03-26.'),
  });
}

/** True for a day that the calendar has, as ISO writes it. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
