import { env, l10n, type TextDocument, Uri } from 'vscode';
import { claimOf } from './detect.ts';
import { fileName } from './file-name.ts';
import type { Profile } from './profiles.ts';

/** What a filing is and what of it was checked, as the server answers. */
export interface Status {
  readonly form?: string;
  readonly date?: string;
  readonly from: string;
  readonly chosen?: Profile;
  readonly preset: string;
  readonly checks: number;
  readonly unchecked: number;
  readonly problems: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  readonly unread: readonly string[];
  readonly unreadParts: readonly string[];
  readonly unjudged?: string;
}

/** What is said of the filing in front: in the bar, and line by line where there is room. */
export interface Said {
  readonly name: string;
  /** "44 checks, 2 problems; EX-27 not checked"; absent while the server works. */
  readonly check?: string | undefined;
  readonly lines: readonly string[];
  /** What of form and day the user has chosen: a sentence, empty for nothing; absent where nothing can be chosen. */
  readonly chosen?: string;
}

/** So many types of documents that are not read have room in the bar. */
const NAMED = 2;

/** What the text alone tells, until the server answers. */
export function unchecked(document: TextDocument): Said {
  const { form, date } = claimOf(document) ?? {};
  return { name: named(form, date), lines: [whyClaimed(document)], chosen: '' };
}

/** Of a document that is opened by itself. */
export function partOf(document: TextDocument): Said {
  const of = new URLSearchParams(document.uri.query).get('of') ?? '';
  return {
    name: fileName(document.uri),
    check: l10n.t('a document of {0}', fileName(Uri.parse(of))),
    lines: [l10n.t('It is checked in its filing, with what it was filed with.')],
  };
}

/** What the server tells. */
export function checked(document: TextDocument, status: Status): Said {
  const {
    form = claimOf(document)?.form,
    date,
    from,
    chosen,
    preset,
    checks,
    unchecked: open,
    problems,
    unread,
    unreadParts,
    unjudged,
  } = status;
  const found = Object.values(problems).reduce((sum, count) => sum + count, 0);
  const counts = [
    open > 0 ? l10n.t('{0} of {1} checks', checks, checks + open) : l10n.t('{0} checks', checks),
    found === 0 ? l10n.t('no problems') : found === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', found),
  ].join(', ');
  const some = unread.slice(0, NAMED).join(', ');
  const left = unread.length > NAMED ? l10n.t('{0} and others not checked', some) : l10n.t('{0} not checked', some);
  const own = chosenSaid(chosen);
  return {
    name: chosen ? judgedAs(form, date) : named(form, date),
    check: some ? `${counts}; ${left}` : counts,
    chosen: own,
    lines: [
      ...(own ? [own] : []),
      date
        ? l10n.t('Judged by the rules of {0} ({1}), preset "{2}".', date, from, preset)
        : l10n.t('A draft: judged by the rules of today, preset "{0}".', preset),
      ...(open > 0 ? [l10n.t('{0} checks could not be made: the form check says why.', open)] : []),
      ...(unreadParts.length > 0 ? [l10n.t('Not read: {0}.', unreadParts.join('; '))] : []),
      ...(unjudged ? [unjudged] : []),
      whyClaimed(document),
    ],
  };
}

function whyClaimed(document: TextDocument): string {
  const why = claimOf(document)?.why;
  return why ? l10n.t('Taken for a filing by: {0}.', why) : l10n.t('Opened as a filing by hand.');
}

/** "judged as 10-K405 of 1999-03-31": who has chosen it is said where there is room. */
function judgedAs(form = l10n.t('SEC filing'), date?: string): string {
  return date ? l10n.t('judged as {0} of {1}', form, date) : l10n.t('judged as {0}', form);
}

function chosenSaid({ form, date }: Profile = {}): string {
  if (form && date) return l10n.t('Form {0} and the day {1} are chosen by you.', form, date);
  if (form) return l10n.t('Form {0} is chosen by you.', form);
  return date ? l10n.t('The day {0} is chosen by you.', date) : '';
}

/** "8-K, October 1999"; a claim may know the month alone. */
function named(form = l10n.t('SEC filing'), date = ''): string {
  const [year, month = '01'] = date.split('-');
  if (!year) return l10n.t('{0}, draft', form);
  const day = new Date(Date.UTC(Number(year), Number(month) - 1, 1));
  return `${form}, ${day.toLocaleDateString(env.language, { year: 'numeric', month: 'long', timeZone: 'UTC' })}`;
}
