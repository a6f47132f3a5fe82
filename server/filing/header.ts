import { isDay } from '../forms/business-days.ts';
import { HEADER_LABELS } from '../forms/header-labels.ts';
import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import type { Filing } from './filing.ts';
import { type HeaderLine, headerLines } from './header-lines.ts';
import { lazy } from './lazy.ts';
import type { Span, Value } from './span.ts';

/** A group of the header: one filer, subject company, reporting owner ... with the lines of each of its sections. */
export interface HeaderGroup {
  /** "FILER", "SUBJECT COMPANY", "FILED BY", "REPORTING-OWNER", "ISSUER" ... */
  readonly role: string;
  readonly span: Span;
  readonly sections: readonly HeaderSection[];
}

/** "COMPANY DATA", "FILING VALUES", "BUSINESS ADDRESS" ... and its lines; without a name what stands above all sections. */
export interface HeaderSection {
  readonly name: string;
  readonly span: Span;
  readonly lines: readonly HeaderLine[];
}

export interface Header {
  readonly span: Span;
  /** Every line of the header, in order: those of groups and sections, their heads and end tags too. */
  readonly all: readonly HeaderLine[];
  /** Lines that stand outside of all groups. */
  readonly lines: readonly HeaderLine[];
  readonly groups: readonly HeaderGroup[];
}

/** The submission header, in label form (`<SEC-HEADER>`) or tag form (`<SUBMISSION>`): the first, of several submissions. */
export function header(filing: Filing): Header | undefined {
  return headers(filing)[0];
}

/** The header of the submission that a document belongs to. */
export function headerOf(document: Document): Header | undefined {
  return headers(document.filing)[document.header];
}

/** A file may hold several submissions, each with its header. */
export const headers: (filing: Filing) => readonly Header[] = lazy(filing =>
  envelope(filing).headers.map(span => headerIn(filing, span)),
);

interface Group extends HeaderGroup {
  span: Span;
  readonly sections: Section[];
}
interface Section extends HeaderSection {
  span: Span;
  readonly lines: HeaderLine[];
}

function headerIn(filing: Filing, span: Span): Header {
  const all = headerLines(filing, span);
  const lines: HeaderLine[] = [];
  const groups: Group[] = [];
  let group: Group | undefined;
  let section: Section | undefined;
  let indent = 0;
  for (const [i, line] of all.entries()) {
    if (line.closes) {
      if (group && (line.label === group.role || line.label === section?.name)) extend(group, line);
      if (line.label === group?.role) group = undefined;
      section = undefined;
    } else if (opensGroup(line, all[i + 1])) {
      group = { role: line.label, span: line.span, sections: [] };
      groups.push(group);
      section = undefined;
    } else if (group && opensSection(line, all[i + 1])) {
      section = { name: line.label, span: line.span, lines: [] };
      group.sections.push(section);
      indent = line.indent;
      extend(group, line);
    } else if (!group || ofSubmission(line) || (section && line.indent < indent)) {
      lines.push(line);
      group = section = undefined;
    } else {
      if (!section) {
        section = { name: '', span: line.span, lines: [] };
        group.sections.push(section);
      }
      section.lines.push(line);
      extend(section, line);
      extend(group, line);
    }
  }
  return { span, all, lines, groups };
}

function extend(part: { span: Span }, { span }: HeaderLine): void {
  part.span = { start: part.span.start, end: span.end };
}

/** A group that is not known is told by what follows its head. */
function opensGroup({ label, value, closes }: HeaderLine, next: HeaderLine | undefined): boolean {
  if (value.value !== '' || label === '') return false;
  const data = !next?.closes && (next?.label === 'COMPANY DATA' || next?.label === 'OWNER DATA');
  return (
    HEADER_LABELS.group.has(label) || (data && !closes && !HEADER_LABELS.section.has(label) && !ofSubmission({ label }))
  );
}

/** A section that is not known is told by its lines, which are set deeper than its head. */
function opensSection({ label, value, indent }: HeaderLine, next: HeaderLine | undefined): boolean {
  if (value.value !== '' || label === '') return false;
  if (HEADER_LABELS.section.has(label)) return true;
  return next !== undefined && next.indent > indent && !HEADER_LABELS.value.has(label) && !ofSubmission({ label });
}

function ofSubmission({ label }: Pick<HeaderLine, 'label'>): boolean {
  return HEADER_LABELS.submission.has(label) || HEADER_LABELS.series.has(label);
}

/** The value of the first line with this label outside of all groups. */
export function headerValue(of: Header | undefined, label: string): Value | undefined {
  return nonEmpty(of?.lines.find(line => line.label === label)?.value);
}

/** The values of all lines with this label outside of all groups; lines left blank are left out. */
export function headerValues(of: Header, label: string): string[] {
  return of.lines.filter(line => line.label === label && line.value.value !== '').map(line => line.value.value);
}

/** How many documents the header declares. Withheld ones are counted: declared and found often differ. */
export function documentCount(of: Header): number | undefined {
  const count = headerValue(of, 'PUBLIC DOCUMENT COUNT')?.value;
  return count && /^\d{1,6}$/.test(count) ? Number(count) : undefined;
}

/** When the submission was accepted, in Eastern time: "2003-04-01T16:31:49". */
export function acceptedAt(of: Header): string | undefined {
  const value = headerValue(of, 'ACCEPTANCE-DATETIME')?.value ?? '';
  const [, hours, minutes, seconds] = /^\d{8}(\d\d)(\d\d)(\d\d)$/.exec(value) ?? [];
  return hours && `${isoOf(value)}T${hours}:${minutes}:${seconds}`;
}

/** The value of a group's line, by the names of its section and label. */
export function groupValue(group: HeaderGroup, section: string, label: string): Value | undefined {
  for (const { name, lines } of group.sections) {
    if (name !== section) continue;
    const value = nonEmpty(lines.find(line => line.label === label)?.value);
    if (value) return value;
  }
  return undefined;
}

/** Of a company or a person. */
export function filerValue(group: HeaderGroup, label: string): Value | undefined {
  return groupValue(group, 'COMPANY DATA', label) ?? groupValue(group, 'OWNER DATA', label);
}

/** A name that a filer had before, and the date of the change (ISO). */
export interface FormerName {
  readonly name: Value | undefined;
  readonly changed: string | undefined;
  readonly span: Span;
}

export function formerNames(group: HeaderGroup): FormerName[] {
  return group.sections
    .filter(({ name }) => name === 'FORMER COMPANY' || name === 'FORMER NAME')
    .map(({ lines, span }) => ({
      name: lines.find(line => line.label === 'FORMER CONFORMED NAME')?.value,
      changed: isoOf(lines.find(line => line.label === 'DATE OF NAME CHANGE')?.value.value),
      span,
    }));
}

function nonEmpty(value: Value | undefined): Value | undefined {
  return value && value.value !== '' ? value : undefined;
}

/** "19940207" as "1994-02-07"; undefined for anything else, and for a day that the calendar has not. */
export function isoOf(compact: string | undefined): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)/.exec(compact ?? '');
  const day = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
  return isDay(day) ? day : undefined;
}
