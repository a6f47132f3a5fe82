import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import { type Exhibit, exhibits } from './exhibits.ts';
import { references } from './references.ts';
import type { Renamed, Renaming } from './renaming.ts';
import { shiftedNumber } from './shifted-number.ts';
import { contains, type Span } from './span.ts';
import { lineAt, slice, textAt } from './text.ts';

/** Exhibits of one kind, "10.1", "10.2" ..., from the one that is renumbered from on. */
export interface ExhibitRun {
  readonly document: Document;
  readonly exhibits: readonly Exhibit[];
  /** The number before the first is not taken: they can go down. */
  readonly free: boolean;
}

/** "10.3": the kind by the table of Item 601, and the number within it. */
const NUMBER = /^(\d{1,3})\.(\d{1,3})$/;
/** An exhibit says its own number within this many characters. */
const TOP = 1500;

/** The exhibit of a list whose line `offset` stands on, with those after it. */
export function exhibitRunAt(document: Document, offset: number): ExhibitRun | undefined {
  if (document.content !== 'text') return undefined;
  const listed = exhibits(document).filter(({ number }) => NUMBER.test(number.value));
  const at = listed.findIndex(({ span }) => contains(span, offset));
  if (at < 0) return undefined;
  const [, kind, own] = NUMBER.exec(listed[at]!.number.value)!;
  const same = listed.filter(({ number }) => NUMBER.exec(number.value)![1] === kind);
  const ownNumber = ({ number }: Exhibit) => Number(NUMBER.exec(number.value)![2]);
  return {
    document,
    exhibits: same.filter(exhibit => ownNumber(exhibit) >= Number(own)),
    free: Number(own) > 1 && !same.some(exhibit => ownNumber(exhibit) === Number(own) - 1),
  };
}

/** Their numbers one up or one down: in the list, in the exhibits' types and headings, and wherever a document of the file names them. */
export function exhibitRenumbering({ document, exhibits: run, free }: ExhibitRun, by: 1 | -1): Renaming {
  const { filing } = document;
  if (by < 0 && !free) return { refused: `There is another exhibit with the number before ${run[0]!.number.value}.` };
  const numbers = new Set(run.map(({ number }) => number.value));
  const edits: Renamed[] = [];
  const put = (span: Span, unsure?: string) => {
    const printed = textAt(filing.text, span);
    const next = shiftedExhibit(printed, by);
    if (next && numbers.has(printed)) edits.push({ span, insert: next, ...(unsure && { unsure }) });
  };
  for (const { number } of run) {
    if (!numbers.has(textAt(filing.text, number.span)))
      return { refused: `The number on line ${lineAt(filing.text, number.span.start) + 1} is printed otherwise.` };
    put(number.span);
  }
  for (const other of envelope(filing).documents) {
    const [, lead = ''] = /^(EX-)/i.exec(other.type?.value ?? '') ?? [];
    if (lead && other.type) put({ start: other.type.span.start + lead.length, end: other.type.span.end });
    if (lead) for (const span of ownNumbers(other)) put(span);
    for (const { kind, path, number, elsewhere } of references(other))
      if (kind === 'exhibit' && !elsewhere && path.length === 1)
        // What is incorporated from another filing has that filing's number.
        put(number, other === document ? undefined : 'where another document of the file names them');
  }
  return { edits: unique(edits) };
}

function shiftedExhibit(printed: string, by: number): string | undefined {
  const [, kind, own] = NUMBER.exec(printed) ?? [];
  const next = own && shiftedNumber(own, by);
  return next && `${kind}.${next}`;
}

/** "EXHIBIT 10.3" at the head of the exhibit itself. */
function ownNumbers({ filing, body }: Document): Span[] {
  const top = slice(filing.text, body.start, Math.min(body.end, body.start + TOP));
  return Array.from(
    top.matchAll(/^[ \t]*EXHIBIT[ \t]+(\d{1,3}\.\d{1,3})[ \t]*$/gim),
    ({ index, 0: line, 1: number }) => {
      const start = body.start + index + line.lastIndexOf(number!);
      return { start, end: start + number!.length };
    },
  );
}

function unique(edits: readonly Renamed[]): Renamed[] {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  return sorted.filter(({ span }, i) => span.start !== sorted[i - 1]?.span.start);
}
