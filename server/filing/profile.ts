import { forms } from '../forms/all.ts';
import { isDay } from '../forms/business-days.ts';
import type { Profile } from './filing.ts';

/** Every type that a filing may be judged as, with its form's title, in the catalogue's order; amendments ("/A") go without saying. */
export const judgedTypes: readonly { readonly type: string; readonly title: string }[] = forms.flatMap(
  ({ name, types, title }) => [...new Set([name, ...types])].map(type => ({ type, title })),
);

/** A choice as it comes from outside: written by a person, or sent by an editor. */
export type Wanted = { readonly [K in keyof Profile]?: Profile[K] | null };

/** It as the catalogue and the calendar have it, nothing where nothing is chosen; or what is wrong with it: sentences. */
export function profileOf({
  form,
  date,
}: Wanted): { readonly profile?: Profile } | { readonly wrong: readonly string[] } {
  const [type, day] = [String(form ?? '').trim(), String(date ?? '').trim()];
  const known = typeNamed(type);
  const wrong = [
    ...(type && !known ? [`"${type}" is no form of the catalogue${nearSaid(type)}.`] : []),
    ...(day && !isDay(day) ? [`"${day}" is no day: write it as 2004-03-26.`] : []),
  ];
  if (wrong.length > 0) return { wrong };
  return known || day ? { profile: { ...(known && { form: known }), ...(day && { date: day }) } } : {};
}

/** "10-K405" for "10k405", "SC 13D/A" for "13D/A". */
function typeNamed(written: string): string | undefined {
  const own = byLetters.get(letters(plain(written)));
  return own && (AMENDMENT.test(written) ? `${own}/A` : own);
}

const AMENDMENT = /\/A$/i;

function plain(written: string): string {
  return written.replace(/^FORM /i, '').replace(AMENDMENT, '');
}

const byLetters = new Map([
  ...forms.flatMap(({ name, names = [] }) => names.map(other => [letters(other), name] as const)),
  ...judgedTypes.map(({ type }) => [letters(type), type] as const),
]);

/** So many forms are named. */
const NEAR = 6;

function nearSaid(written: string): string {
  const near = nearTypes(written);
  return near.length > 0 ? `; near it: ${near.join(', ')}` : '';
}

/** The types that begin alike, the longest beginning first. */
function nearTypes(written: string): string[] {
  const own = letters(plain(written));
  return judgedTypes
    .map(({ type }) => ({ type, alike: alike(own, letters(type)) }))
    .filter(({ alike: count }) => count > 0)
    .toSorted((a, b) => b.alike - a.alike || a.type.length - b.type.length)
    .slice(0, NEAR)
    .map(({ type }) => type);
}

function alike(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

function letters(type: string): string {
  return type.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
