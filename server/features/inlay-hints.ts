import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import { type DateMention, dates } from '../filing/dates.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { leadOf } from '../filing/reference-targets.ts';
import { type Reference, references } from '../filing/references.ts';
import type { Section } from '../filing/sections.ts';
import { countBefore } from '../filing/sorted.ts';
import { overlaps, type Span } from '../filing/span.ts';
import { type Table, tables } from '../filing/tables.ts';
import { lineAt, lineEnd, lineText, offsetAt, positionAt, slice, textAt } from '../filing/text.ts';
import { weekdayOf } from '../forms/business-days.ts';

/** So many lines of a table are looked at for where its columns are marked. */
const HEAD = 40;
/** What says after a clause of what it is. */
const SAID =
  /^["'\u201d]?\s*(?:,?\s*(?:above|below|hereof|thereof)|(?:of|in|to|under)\s+(?:the\s+|this\s+|such\s+|that\s+)?(?:\w+\s+)?(?:sections?|articles?|(?:sub)?paragraphs?|clauses?|subsections?|definition|sentence)\b)/i;

/** What a reader would look up, after the words themselves: which day a date is, of which section a clause, what a table's figures are in. */
export function inlayHints(filing: Filing, { range }: { readonly range: Range }): InlayHint[] {
  const seen = { start: offsetAt(filing.text, range.start), end: offsetAt(filing.text, range.end) };
  return envelope(filing)
    .documents.filter(({ body }) => overlaps(body, seen))
    .flatMap(document => {
      const all = tables(document);
      return [
        // In a table's columns a hint would push the others out of line.
        ...within(dates(document), seen).flatMap(date =>
          within(all, date.span).length > 0 ? [] : dayHint(filing, date),
        ),
        ...within(references(document), seen).flatMap(reference => clauseHint(document, reference)),
        ...within(all, seen).flatMap(table => scaleHint(filing, table)),
      ];
    });
}

/** Of a list in order, what overlaps a span. */
function within<T extends { readonly span: Span }>(list: readonly T[], seen: Span): readonly T[] {
  const first = countBefore(list, ({ span }) => span.end <= seen.start);
  return list.slice(
    first,
    countBefore(list, ({ span }) => span.start < seen.end),
  );
}

function dayHint(filing: Filing, { span, value, valid }: DateMention): InlayHint[] {
  if (!valid || textAt(filing.text, span) === value) return [];
  return [hint(filing, span.end, value, weekdayOf(value))];
}

function clauseHint(document: Document, reference: Reference): InlayHint[] {
  const { text } = document.filing;
  const { end } = reference.span;
  if (reference.kind !== 'clause' || SAID.test(slice(text, end, end + 60))) return [];
  const lead = leadOf(document, reference);
  const above = 'to' in lead ? lead.to.section?.above : undefined;
  const cited = above && citation(above);
  return cited ? [hint(document.filing, end, `of ${cited}`, above.at(-1)?.caption?.value)] : [];
}

/** "Section 4.2(a)": the innermost number that is no bracket, and the brackets under it; undefined where there is none. */
function citation(path: readonly Section[]): string | undefined {
  const from = path.findLastIndex(({ label }) => !label.startsWith('('));
  if (from < 0) return undefined;
  const [label, ...brackets] = path.slice(from).map(section => section.label);
  return `${/^\d/.test(label!) ? 'Section ' : ''}${label}${brackets.join('')}`;
}

/** After the line that marks its columns, or else after its tag. */
function scaleHint(filing: Filing, { span, scale }: Table): InlayHint[] {
  if (!scale) return [];
  const { text } = filing;
  const first = lineAt(text, span.start);
  const last = Math.min(first + HEAD, lineAt(text, span.end));
  let line = first;
  while (line < last && !/^\s*<S>/i.test(lineText(text, line))) line++;
  return [hint(filing, lineEnd(text, line < last ? line : first), `in ${scale.value}`)];
}

function hint({ text }: Filing, at: number, label: string, tooltip?: string): InlayHint {
  return {
    position: positionAt(text, at),
    label,
    kind: InlayHintKind.Type,
    paddingLeft: true,
    ...(tooltip && { tooltip }),
  };
}
