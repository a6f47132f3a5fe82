import { HEADER_LABELS, HEADER_TAGS } from '../forms/header-labels.ts';
import type { Filing } from './filing.ts';
import type { Span, Value } from './span.ts';
import { lineAt, lineEnd, lineStart, slice } from './text.ts';

/** One line of the submission header: its label as the header prints it ("COMPANY CONFORMED NAME") and its value. */
export interface HeaderLine {
  /** In the words of the label form, whichever form the header has; empty for a line that has none. */
  readonly label: string;
  /** A value that was wrapped has its lines joined. */
  readonly value: Value;
  readonly span: Span;
  /** Columns of blanks before it, a tab counted as eight. */
  readonly indent: number;
  /** An end tag: `</COMPANY-DATA>`. */
  readonly closes: boolean;
}

interface Labelled {
  readonly label: string;
  /** Where the value begins, in the line. */
  readonly end: number;
  readonly closes: boolean;
}

const TAG = /^[ \t]*<(\/?)([A-Z][A-Z0-9-]{0,60})>/i;
const LABEL = /^[A-Z][A-Z0-9 .&/'-]{0,60}$/i;
/** A classification's bracket may be closed on the next label's line. */
const CLOSER = /^[\])][ \t]*(?=[A-Z])/i;

/** The label or tag that a line begins with. A label that is not known has to be set off from its value. */
export function headerLabel(line: string): Labelled | undefined {
  const tag = TAG.exec(line);
  if (tag) {
    const name = tag[2]!.toUpperCase();
    return { label: HEADER_TAGS[name] ?? name.replaceAll('-', ' '), end: tag[0].length, closes: tag[1] !== '' };
  }
  const colon = line.indexOf(':');
  const label = colon < 0 ? '' : line.slice(0, colon).trim().toUpperCase();
  const apart = colon + 1 === line.length || /\s/.test(line[colon + 1]!);
  return LABEL.test(label) && (apart || known(label)) ? { label, end: colon + 1, closes: false } : undefined;
}

function known(label: string): boolean {
  return Object.values(HEADER_LABELS).some(labels => labels.has(label));
}

/** The lines of a header, in order: every line that is not blank belongs to one of them. */
export function headerLines({ text }: Filing, span: Span): HeaderLine[] {
  const lines: HeaderLine[] = [];
  const last = lineAt(text, Math.max(span.start, span.end - 1));
  for (let n = lineAt(text, span.start); n <= last; n++) {
    let start = Math.max(span.start, lineStart(text, n));
    const end = Math.min(lineEnd(text, n), span.end);
    let content = slice(text, start, end);
    if (content.trim() === '') continue;
    const previous = lines.at(-1);
    const closer = previous && CLOSER.exec(content)?.[0];
    if (closer && headerLabel(content.slice(closer.length))) {
      lines[lines.length - 1] = continued(previous, closer.trim(), start);
      start += closer.trim().length;
      content = content.slice(closer.trim().length);
    }
    const labelled = headerLabel(content);
    const indent = indentOf(content);
    if (labelled) {
      const { label, closes } = labelled;
      lines.push({ label, value: valueIn(content, labelled.end, start), span: { start, end }, indent, closes });
    } else if (previous && (indent === 0 || indent < previous.indent)) {
      lines[lines.length - 1] = continued(
        previous,
        content.trim(),
        start + content.length - content.trimStart().length,
      );
    } else {
      lines.push({ label: '', value: valueIn(content, 0, start), span: { start, end }, indent, closes: false });
    }
  }
  return lines;
}

function continued(line: HeaderLine, more: string, start: number): HeaderLine {
  const end = start + more.length;
  const { value, span } = line.value;
  const apart = value === '' || /^[\])]/.test(more) ? '' : ' ';
  return {
    ...line,
    value: { value: `${value}${apart}${more}`, span: { start: value === '' ? start : span.start, end } },
    span: { start: line.span.start, end },
  };
}

/** The value between blanks; empty, and where it would begin, where there is none. */
function valueIn(line: string, from: number, start: number): Value {
  const value = line.slice(from).trim();
  const at = value === '' ? line.length : line.indexOf(value, from);
  return { value, span: { start: start + at, end: start + at + value.length } };
}

function indentOf(line: string): number {
  let columns = 0;
  for (let i = 0; line[i] === ' ' || line[i] === '\t'; i++) columns += line[i] === '\t' ? 8 : 1;
  return columns;
}
