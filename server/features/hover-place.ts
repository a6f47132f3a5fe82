import type { Document } from '../filing/document.ts';
import { referenceAt } from '../filing/places.ts';
import type { Target } from '../filing/reference-within.ts';
import { printedAt } from '../filing/rendition.ts';
import { oneLine } from '../filing/term.ts';
import type { Card } from './hover.ts';
import { lines, place } from './hover-party.ts';

/** So much is shown of what a reference leads to, in lines. */
const SHOWN = 8;

/** What a reference leads to: its caption, where it is, its first lines; or why it leads nowhere, or is not followed. */
export function placeCard(document: Document, offset: number): Card | undefined {
  const found = referenceAt(document, offset);
  const reference = found?.place.reference;
  if (!found || !reference) return undefined;
  const printed = oneLine(printedAt(document, found.at));
  const name = /^[\d(]/.test(printed) ? `${reference.kind} ${printed}` : printed;
  const { lead } = found.place;
  if ('to' in lead)
    return { span: found.at, markdown: lines([title(name, lead.to.caption), ...target(document, lead.to)]) };
  const why =
    'nowhere' in lead
      ? `Not there: ${lead.nowhere}.`
      : reference.elsewhere
        ? `Of another paper: ${oneLine(printedAt(document, reference.elsewhere))}`
        : `Not followed: ${lead.unknown}.`;
  return { span: found.at, markdown: lines([title(name), why]) };
}

function title(name: string, caption?: string): string {
  return `**${name}**${caption ? ` \u2014 ${oneLine(caption)}` : ''}`;
}

function target(document: Document, { span, whole, section }: Target): string[] {
  const path = section?.above.map(({ label }) => label).join(', ');
  return [
    `\`\`\`text\n${firstLines(document, whole)}\n\`\`\``,
    `${path ? `${path}; ` : ''}${place(document, span.start)}`,
  ];
}

/** The first lines with something on them, less the indentation that they share. */
function firstLines(document: Document, { start, end }: Target['whole']): string {
  const all = printedAt(document, { start, end: Math.min(end, start + SHOWN * 400) })
    .split(/\r\n?|\n/)
    .filter(line => !/^\s*(?:<\/?[A-Z]+>.*)?$/.test(line));
  const shown = all.slice(0, SHOWN);
  const indent = Math.min(...shown.slice(1).map(line => line.search(/\S/)));
  const cut = shown.map((line, i) => (i === 0 ? line : line.slice(Number.isFinite(indent) ? indent : 0)).trimEnd());
  return [...cut, ...(all.length > SHOWN ? ['...'] : [])].join('\n').replaceAll('```', "'''");
}
