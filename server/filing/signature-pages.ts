import { type Document, marksOf } from './document.ts';
import { formType } from './form-type.ts';
import type { Landmark } from './landmarks.ts';
import { lately } from './lazy.ts';
import { ofText } from './of-text.ts';
import { signedLines } from './signed-lines.ts';
import { countBelow } from './sorted.ts';
import { overlaps, type Span } from './span.ts';
import { lineAt, lineEnd, lineStart, slice, type Text } from './text.ts';

export const CLAUSE =
  /pursuant\s+to\s+(?:the\s+)?requirements?\s+of|in\s+accordance\s+with\s+(?:the\s+requirements|section|the\s+exchange)|duly\s+caused|(?:has|have)\s+caused\s+this|after\s+(?:due|reasonable)\s+inquiry|in\s+witness\s+whereof/i;
/** Signatures nearer than this to each other, in lines, are on one page. */
const NEAR = 25;
/** Clauses nearer than this to each other, in lines, are of one page: the registrant's, then the directors'. */
const TOGETHER = 100;
/** A page that has more lines of prose than this before its first signature is another matter. */
const PROSE = 10;
/** As many items as no report has after its signatures. */
const ITEMS = 3;
const SIGNED = /[/\\]s[/\\]|\(s\)|\bBy:/i;

/** The signature page: from its heading, or its clause where it has none, to what follows it. */
export const signatureSection: (document: Document) => Span | undefined = ofText<Span | undefined>(
  undefined,
  document => signaturePages(document)[0],
);

/** Every stretch that signatures stand on: the form's page, those of co-registrants, in an exhibit those of each agreement. */
export const signaturePages: (document: Document) => readonly Span[] = ofText<readonly Span[]>([], document => {
  const { text } = document.filing;
  const form = formType(document) !== undefined;
  const pages: Span[] = [];
  // An opening within a page ends where that page does.
  for (const start of openings(document, form))
    if (start >= (pages.at(-1)?.end ?? 0)) pages.push({ start, end: endOf(document, start) });
  const opened = merged(pages);
  const signed = clusters(document, text);
  const [first] = opened;
  if (!form || !first) return merged([...opened, ...signed].sort((a, b) => a.start - b.start));
  // The page may have another heading over it than the one that was found.
  const found = signed.some(span => opened.some(page => overlaps(page, span)));
  return found
    ? opened
    : merged([...opened, ...signed.filter(span => span.start >= first.start)].sort((a, b) => a.start - b.start));
});

/** Where signature pages begin. A contents page names "Signatures" too: a heading counts with its clause, or as the last one. */
function openings(document: Document, form: boolean): number[] {
  const { text } = document.filing;
  const marks = marksOf(document);
  const headings = marks.filter(mark => mark.kind === 'signatures');
  const clauses = marks.filter(mark => mark.kind === 'clause' || mark.kind === 'signer');
  const claused = headings.filter(mark =>
    CLAUSE.test(slice(text, mark.span.end, Math.min(document.body.end, mark.span.end + 1200))),
  );
  const first =
    claused[0] ??
    headings.findLast(mark => !isListed(document, mark)) ??
    clauses.findLast((mark, i) => mark.line - (clauses[i - 1]?.line ?? -TOGETHER) >= TOGETHER);
  if (!first) return [];
  const from = form ? first.span.start : document.body.start;
  // An agreement bound into a report is witnessed, but not the report's signature.
  const own = form
    ? clauses.filter(mark => !/^in\b/i.test(slice(text, mark.span.start, mark.span.start + 3)))
    : clauses;
  return [...claused, ...own, first]
    .map(mark => mark.span.start)
    .filter(start => start >= from)
    .sort((a, b) => a - b);
}

/** True for a heading on the contents page of a form that has no other: items follow, and nobody signs. */
function isListed(document: Document, { span: { start, end } }: Landmark): boolean {
  const after = marksOf(document).filter(mark => mark.kind === 'item' && mark.span.start > start);
  const next = slice(document.filing.text, end, Math.min(document.body.end, end + 1200));
  return after.length >= ITEMS && !SIGNED.test(next);
}

/** The end of the page that begins at `start`: an exhibit index, an item, or a page that does not go on with signatures. */
function endOf(document: Document, start: number): number {
  const { text } = document.filing;
  const stops = stopsOf(document);
  for (let i = countBelow(stops.starts, start + 1); i < stops.marks.length; i++) {
    const { kind, span } = stops.marks[i]!;
    const until = stops.starts[i + 1] ?? document.body.end;
    if (kind === 'exhibit-index' || !goesOn(text, span.end, until)) return span.start;
  }
  return document.body.end;
}

const stopsOf = lately((document: Document) => {
  const marks = marksOf(document).filter(mark => mark.kind === 'exhibit-index' || mark.kind === 'page');
  return { marks, starts: marks.map(mark => mark.span.start) };
});

/** A page that goes on with signatures, and has little prose before them. */
function goesOn(text: Text, start: number, end: number): boolean {
  const page = slice(text, start, Math.min(end, start + 6000));
  if (page.trim().length < 10) return true;
  const at = page.search(/[/\\]s[/\\]|\(s\)|\bBy:|[a-z]\.?\*(?:\s\s|$)|^[ \t]+\*[ \t\r]/im);
  if (at < 0 || /\bEXHIBIT\b/.test(page.slice(0, 400))) return false;
  const prose = page
    .slice(0, at)
    .split(/\r\n?|\n/)
    .filter(line => /[a-z]/.test(line) && line.trim().length > 55);
  return prose.length <= PROSE || CLAUSE.test(page.slice(0, at));
}

/** Runs of lines that are signed, with what stands around them. */
function clusters({ body }: Document, text: Text): Span[] {
  const found: { first: number; last: number }[] = [];
  for (const line of signedLines(text, body)) {
    const last = found.at(-1);
    if (last && line - last.last <= NEAR) last.last = line;
    else found.push({ first: line, last: line });
  }
  const top = lineAt(text, body.start);
  return found.map(({ first, last }) => ({
    start: Math.max(body.start, lineStart(text, Math.max(top, first - 8))),
    end: Math.min(body.end, lineEnd(text, last + 10)),
  }));
}

function merged(spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else found.push({ ...span });
  }
  return found;
}

/** First line of the signature page, for outlines: the heading alone. */
export const signatureHeading: (document: Document) => Span | undefined = ofText<Span | undefined>(
  undefined,
  document => {
    const section = signatureSection(document);
    if (!section) return undefined;
    const { text } = document.filing;
    const content = slice(text, section.start, Math.min(section.end, section.start + 200));
    const line = /^[^\r\n]*/.exec(content)![0].trimEnd();
    return { start: section.start, end: section.start + line.length };
  },
);
