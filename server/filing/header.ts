import { envelope, trimmed } from './envelope.ts';
import type { Filing } from './filing.ts';
import { lazy } from './lazy.ts';
import type { Span, Value } from './span.ts';
import { lineAt, lineEnd, lineStart, slice } from './text.ts';

/** One line of the submission header: its label as the header prints it ("COMPANY CONFORMED NAME") and its value. */
export interface HeaderLine {
  readonly label: string;
  readonly value: Value;
  readonly span: Span;
}

/** A group of the header: one filer, subject company, reporting owner ... with the lines of each of its sections. */
export interface HeaderGroup {
  /** "FILER", "SUBJECT COMPANY", "FILED BY", "REPORTING-OWNER", "ISSUER" ... */
  readonly role: string;
  readonly span: Span;
  readonly sections: readonly HeaderSection[];
}

/** "COMPANY DATA", "FILING VALUES", "BUSINESS ADDRESS" ... and its lines. */
export interface HeaderSection {
  readonly name: string;
  readonly lines: readonly HeaderLine[];
}

export interface Header {
  readonly span: Span;
  /** Lines that stand above all groups. */
  readonly lines: readonly HeaderLine[];
  readonly groups: readonly HeaderGroup[];
}

const GROUPS = new Set([
  'FILER',
  'SUBJECT COMPANY',
  'FILED BY',
  'REPORTING-OWNER',
  'ISSUER',
  'SERIAL COMPANY',
  'DEPOSITOR',
  'SECURITIZER',
  'FILED FOR',
  'UNDERWRITER',
  'ISSUING ENTITY',
  'SPONSOR',
  'CO-REGISTRANT',
]);
const SECTIONS = new Set([
  'COMPANY DATA',
  'OWNER DATA',
  'FILING VALUES',
  'BUSINESS ADDRESS',
  'MAIL ADDRESS',
  'FORMER COMPANY',
  'FORMER NAME',
]);

/** The tag form of the daily feed, in the words of the label form. Others differ by their hyphens only. */
const LABELS: Readonly<Record<string, string>> = {
  TYPE: 'CONFORMED SUBMISSION TYPE',
  PERIOD: 'CONFORMED PERIOD OF REPORT',
  ITEMS: 'ITEM INFORMATION',
  'FILING-DATE': 'FILED AS OF DATE',
  'DATE-OF-FILING-DATE-CHANGE': 'DATE AS OF CHANGE',
  'CONFORMED-NAME': 'COMPANY CONFORMED NAME',
  CIK: 'CENTRAL INDEX KEY',
  'ASSIGNED-SIC': 'STANDARD INDUSTRIAL CLASSIFICATION',
  ACT: 'SEC ACT',
  'FILE-NUMBER': 'SEC FILE NUMBER',
  STREET1: 'STREET 1',
  STREET2: 'STREET 2',
  PHONE: 'BUSINESS PHONE',
  'DATE-CHANGED': 'DATE OF NAME CHANGE',
  'REPORTING-OWNER': 'REPORTING-OWNER',
  'CO-REGISTRANT': 'CO-REGISTRANT',
  'ACCEPTANCE-DATETIME': 'ACCEPTANCE-DATETIME',
};

const LABELLED = /^[ \t]*([A-Za-z][A-Za-z0-9 .&/'-]*?)[ \t]*:(?=\s|$)/;
const TAGGED = /^[ \t]*<([A-Z][A-Z0-9-]*)>/;

/** The submission header, in label form (`<SEC-HEADER>`) or tag form (`<SUBMISSION>`). */
export const header: (filing: Filing) => Header | undefined = lazy(filing => {
  const span = envelope(filing).header;
  if (!span) return undefined;
  const lines: HeaderLine[] = [];
  const groups: { role: string; span: Span; sections: { name: string; lines: HeaderLine[] }[] }[] = [];
  for (const line of headerLines(filing, span)) {
    const group = groups.at(-1);
    if (line.value.value === '' && GROUPS.has(line.label)) {
      groups.push({ role: line.label, span: line.span, sections: [] });
    } else if (line.value.value === '' && SECTIONS.has(line.label) && group) {
      group.sections.push({ name: line.label, lines: [] });
      group.span = { start: group.span.start, end: line.span.end };
    } else if (group?.sections.length) {
      group.sections.at(-1)!.lines.push(line);
      group.span = { start: group.span.start, end: line.span.end };
    } else if (!GROUPS.has(line.label) && !SECTIONS.has(line.label)) {
      lines.push(line);
    }
  }
  return { span, lines, groups };
});

function* headerLines(filing: Filing, span: Span): Iterable<HeaderLine> {
  const { text } = filing;
  const last = lineAt(text, span.end);
  for (let n = lineAt(text, span.start); n <= last; n++) {
    const start = lineStart(text, n);
    const end = Math.min(lineEnd(text, n), span.end);
    if (end <= start) continue;
    const content = slice(text, start, end);
    const tag = TAGGED.exec(content);
    const match = tag ?? LABELLED.exec(content);
    if (!match) continue;
    const label = tag ? (LABELS[tag[1]!] ?? tag[1]!.replaceAll('-', ' ')) : match[1]!.toUpperCase();
    yield { label, value: trimmed(filing, { start: start + match[0].length, end }), span: { start, end } };
  }
}

/** The value of the first line with this label above all groups. */
export function headerValue(of: Header | undefined, label: string): Value | undefined {
  return nonEmpty(of?.lines.find(line => line.label === label)?.value);
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

function nonEmpty(value: Value | undefined): Value | undefined {
  return value && value.value !== '' ? value : undefined;
}

/** "19940207" as "1994-02-07"; undefined for anything else. */
export function isoOf(compact: string | undefined): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)/.exec(compact ?? '');
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
}
