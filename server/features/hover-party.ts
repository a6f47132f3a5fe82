import { type CoverField, cover, type Registrant } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import { groupValue, headerOf } from '../filing/header.ts';
import { pageAt } from '../filing/pages.ts';
import { type Party, parties, sameParty } from '../filing/parties.ts';
import { contains } from '../filing/span.ts';
import { lineAt } from '../filing/text.ts';
import type { FieldId } from '../forms/fields.ts';
import { stateName } from '../forms/states.ts';
import type { Card } from './hover.ts';

/** The same card on every mention of a party, by whichever name. */
export function partyCard(document: Document, offset: number): Card | undefined {
  for (const party of parties(document)) {
    const span = party.mentions.find(mention => contains(mention, offset));
    if (span) return { span, markdown: partyMarkdown(document, party) };
  }
  return undefined;
}

/** What is known of a party, in Markdown. */
export function partyMarkdown(document: Document, party: Party): string {
  return party.members.length > 0 ? group(document, party) : single(document, party);
}

function single(document: Document, party: Party): string {
  const line = lineAt(document.filing.text, party.spelled.start);
  const short = party.terms
    .map(term => {
      const own = lineAt(document.filing.text, term.span.start);
      return `"${term.name}"${own > line + 5 ? ` (${place(document, term.span.start)})` : ''}`;
    })
    .join(', ');
  return lines([
    `**${party.name}**${party.roles.length > 0 ? ` — ${party.roles.join(', ')}` : ''}`,
    party.kind,
    short && `Called ${short}`,
    ...facts(document, party),
    `Introduced on ${place(document, party.spelled.start)}; named ${times(party.mentions.length)}`,
  ]);
}

function group(document: Document, party: Party): string {
  return lines([
    `**${party.name}** — together:`,
    party.members.map(member => `- ${member}${roleOf(document, member)}`).join('\n'),
    `Defined on ${place(document, party.spelled.start)}; named ${times(party.mentions.length)}`,
  ]);
}

function roleOf(document: Document, member: string): string {
  const roles = parties(document).find(party => party.name === member)?.roles ?? [];
  return roles.length > 0 ? ` (${roles.join(', ')})` : '';
}

/** What the cover page says of a registrant, and what the submission header adds; in an exhibit too. */
function facts(document: Document, party: Party): string[] {
  const registrant = party.registrant ?? registrantNamed(document, party.name);
  const value = (field: FieldId) =>
    registrant?.fields.find((entry: CoverField) => entry.field === field && entry.value)?.value?.value;
  const filer = headerOf(document)?.groups.find(group => {
    const name = groupValue(group, 'COMPANY DATA', 'COMPANY CONFORMED NAME')?.value;
    return name !== undefined && sameParty(name, party.name);
  });
  const cik = filer && groupValue(filer, 'COMPANY DATA', 'CENTRAL INDEX KEY')?.value;
  const state = value('state_of_incorporation');
  const file = value('commission_file_number');
  const ein = value('irs_ein');
  return [
    state ? `Incorporated in ${stateName(state) ?? state}` : '',
    file ? `Commission file number ${file}` : '',
    ein ? `I.R.S. employer identification number ${ein}` : '',
    cik ? `Central index key ${cik} (submission header)` : '',
  ];
}

/** The registrant of this name on the cover of another document of the submission. */
function registrantNamed(document: Document, name: string): Registrant | undefined {
  return envelope(document.filing)
    .documents.flatMap(other => cover(other)?.registrants ?? [])
    .find(({ fields }) =>
      fields.some(({ field, value }) => field === 'registrant_name' && value && sameParty(value.value, name)),
    );
}

/** "line 56, page 2". */
export function place(document: Document, offset: number): string {
  const page = pageAt(document, offset)?.number;
  return `line ${lineAt(document.filing.text, offset) + 1}${page ? `, page ${page}` : ''}`;
}

export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** Paragraphs of Markdown; what is empty is left out. */
export function lines(list: readonly (string | undefined | false)[]): string {
  return list.filter(Boolean).join('\n\n');
}
