import type { Document } from '../filing/document.ts';
import { listedPlace } from '../filing/listed-place.ts';
import { definingOf } from '../filing/named.ts';
import { printedAt } from '../filing/rendition.ts';
import { contains } from '../filing/span.ts';
import { oneLine, type Term } from '../filing/term.ts';
import { termLinks } from '../filing/term-graph.ts';
import { termUses } from '../filing/terms.ts';
import type { Card } from './hover.ts';
import { lines, place, times } from './hover-party.ts';

/** A definition is shown up to this length. */
const LONG = 400;

/** So many of the terms that a definition uses are named. */
const MANY = 12;

const HERE = { named: 'Defined', means: 'Defined', listed: 'Listed', elsewhere: 'First named' } as const;

/** A defined term, the same wherever it is used: what it stands for, and where that is said. */
export function termCard(document: Document, offset: number): Card | undefined {
  for (const [name, uses] of termUses(document)) {
    const span = uses.find(use => contains(use, offset));
    if (span) return { span, markdown: termMarkdown(document, name) };
  }
  return undefined;
}

/** What is said of a defined term, in Markdown. */
export function termMarkdown(document: Document, name: string): string {
  const count = termUses(document).get(name)?.length ?? 0;
  const [term, ...others] = definingOf(document, name);
  if (!term) return '';
  const again = others.map(other => place(document, other.span.start)).join('; ');
  const used = termLinks(document).flatMap(({ from, to }) => (from === name ? [to] : []));
  return lines([
    `**${name}** — ${term.kind === 'elsewhere' ? 'defined elsewhere' : 'defined term'}`,
    term.kind === 'listed' ? listed(document, term) : quoted(document, term),
    term.members.length > 0 && `Together: ${term.members.join(', ')}`,
    used.length > 0 &&
      `Uses ${used.slice(0, MANY).join(', ')}${used.length > MANY ? ` and ${used.length - MANY} more` : ''}`,
    `${HERE[term.kind]} on ${place(document, term.span.start)}; used ${times(count)}`,
    again && `Defined again on ${again}`,
  ]);
}

/** The section that a table says defines a term: its place as printed, its caption, and where it begins. */
function listed(document: Document, term: Term): string {
  const section = listedPlace(document, term);
  const caption = section?.caption ? `, ${oneLine(section.caption)}` : '';
  const where = section ? ` (${place(document, section.span.start)})` : '';
  return `Said to be defined in ${oneLine(printedAt(document, term.definition))}${caption}${where}`;
}

/** The definition's words, unless they only repeat the name. */
function quoted(document: Document, term: Term): string | undefined {
  const said = oneLine(printedAt(document, term.definition));
  if (said.toLowerCase() === term.name.toLowerCase() || said === '') return undefined;
  return `> ${said.length > LONG ? `${said.slice(0, LONG).replace(/\s\S*$/, '')} …` : said}`;
}
