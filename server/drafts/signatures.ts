import type { Form } from '../forms/form.ts';
import { type Dates, inForce } from '../forms/source.ts';
import { blank, centred, wrapped } from './layout.ts';
import { longDate } from './long-date.ts';

/** Who signs a draft; blanks where that is not known. */
export interface Signer {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
}

/** Where the registrant's name and the signature begin, in columns. */
const RIGHT = 37;
/** The officers who sign in their own name. */
const OFFICERS = [
  'Principal Executive Officer',
  'Principal Financial Officer',
  'Principal Accounting Officer',
  'Director',
];

/** The page that a filing on the form is signed on; nothing where nobody signs it. */
export function signatureLines(form: Form, { filed }: Dates, registrant: string | undefined, signer: Signer): string[] {
  const row = form.signing?.find(signing => inForce(signing, filed));
  if (!row?.clauses) return [];
  const date = filed && longDate(filed);
  const [own, officers] = row.clauses.map(clause => wrapped(completed(clause, registrant, date), { first: 5 }));
  // A reporting person signs for itself, not for the issuer.
  const issuer = row.clauses.some(clause => /\bregistrant\b|__/i.test(clause)) ? registrant : undefined;
  const block = [...own!, '', ...signatureBlock(issuer, signer, date)];
  const people = officers ? ['', ...officers, '', ...table(date)] : [];
  return [centred('SIGNATURES'), '', ...block, ...people];
}

/** The registrant's name over the line that is signed, with the signature conformed (17 CFR 232.302). */
export function signatureBlock(
  registrant: string | undefined,
  { name, title }: Signer,
  date: string | undefined,
): string[] {
  const dated = `Date: ${date ?? blank(20)}`;
  const under = (label: string, value: string | undefined) =>
    wrapped(value ?? `${label} ${blank(25)}`, { first: RIGHT + 4, rest: RIGHT + 6 });
  return [
    ...wrapped(registrant ?? blank(28), { first: RIGHT, rest: RIGHT }),
    '',
    `${dated.padEnd(RIGHT)}By: /s/ ${name ?? blank(28)}`,
    ...under('Name: ', name),
    ...under('Title:', title),
  ];
}

/** Names before "has" are the registrant's; the place and day of signing are blanks. */
function completed(clause: string, registrant: string | undefined, date: string | undefined): string {
  return clause
    .replace(/__(?= (?:has|certifies)\b)/, registrant ?? blank(28))
    .replace(/ on __\.$/, ` on ${date ?? blank(16)}.`)
    .replace(/(?<!_)__(?!_)/g, blank(12));
}

function table(date: string | undefined): string[] {
  const row = (a: string, b: string, c: string) => `${a.padEnd(30)}${b.padEnd(32)}${c}`.trimEnd();
  return [
    row('Signature', 'Title', 'Date'),
    row('---------', '-----', '----'),
    ...OFFICERS.flatMap(office => ['', row(`/s/ ${blank(22)}`, office, date ?? blank(16))]),
  ];
}
