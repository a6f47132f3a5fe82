import type { Document } from '../filing/document.ts';
import { contains } from '../filing/span.ts';
import { oneLine, type Term, terms, uses } from '../filing/terms.ts';
import { textAt } from '../filing/text.ts';
import type { Card } from './hover.ts';
import { lines, place, times } from './hover-party.ts';

/** A defined term: what it stands for, and where that is said. Of two that overlap, the longer. */
export function termCard(document: Document, offset: number): Card | undefined {
  const found = terms(document)
    .flatMap(term => uses(document, term.name).map(span => ({ term, span })))
    .filter(({ span }) => contains(span, offset))
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))[0];
  return found && { span: found.span, markdown: markdown(document, found.term) };
}

function markdown(document: Document, term: Term): string {
  const said = oneLine(textAt(document.filing.text, term.definition));
  return lines([
    `**${term.name}** — defined term`,
    said && `> ${said.length > 400 ? `${said.slice(0, 400)} …` : said}`,
    `Defined on ${place(document, term.span.start)}; used ${times(uses(document, term.name).length)}`,
  ]);
}
