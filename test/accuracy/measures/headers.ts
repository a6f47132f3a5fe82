import { readFileSync } from 'node:fs';
import { envelope } from '../../../server/filing/envelope.ts';
import { type Filing, parse } from '../../../server/filing/filing.ts';
import { type Header, headers, headerValue } from '../../../server/filing/header.ts';
import type { HeaderLine } from '../../../server/filing/header-lines.ts';
import { lineAt, textAt } from '../../../server/filing/text.ts';
import { HEADER_LABELS } from '../../../server/forms/header-labels.ts';
import type { Check } from '../check.ts';
import { textFiles } from '../corpus.ts';

/**
 * Submission headers against a plain reading of the same lines: "header line" is a line's label and value, "header label, known" whether the
 * catalogue has it, "header group" a filer, subject company or owner, "document" a `<DOCUMENT>` of a file that has a header.
 */
export function* submissionHeaders(corpus: string, form?: string): Iterable<Check> {
  for (const file of textFiles(corpus)) {
    const content = readFileSync(file, 'latin1');
    const filing = parse(content);
    const read = headers(filing);
    const type = headerValue(read[0], 'CONFORMED SUBMISSION TYPE')?.value;
    if (form && type !== form && type !== `${form}/A`) continue;
    const plain = plainHeaders(content);
    for (const [i, lines] of plain.entries()) yield* headerChecks(file, filing, lines, read[i]);
    const documents = content.match(/(?<=^|[\r\n])<DOCUMENT>(?=[\r\n])/g) ?? [];
    const found = envelope(filing).documents.map(document => lineAt(filing.text, document.span.start));
    for (const [i] of plain.length > 0 ? documents.entries() : [])
      yield {
        file,
        line: (found[i] ?? 0) + 1,
        field: 'document',
        expected: ['found'],
        got: found[i] === undefined ? [] : ['found'],
      };
  }
}

function* headerChecks(
  file: string,
  filing: Filing,
  lines: readonly PlainLine[],
  head: Header | undefined,
): Iterable<Check> {
  const check = (field: string, line: number, expected: string, got: readonly string[]): Check => ({
    file,
    line,
    field,
    expected: [expected],
    got,
  });
  const all = head?.all ?? [];
  const lineOf = ({ span }: HeaderLine) => lineAt(filing.text, span.start) + 1;
  const byLine = new Map<number, HeaderLine[]>();
  for (const line of all) byLine.set(lineOf(line), [...(byLine.get(lineOf(line)) ?? []), line]);
  for (const { number, words } of lines)
    yield check(
      'header line',
      number,
      words,
      (byLine.get(number) ?? []).map(line => wordsOf(filing, line)),
    );
  for (const line of all) {
    const known = Object.values(HEADER_LABELS).some(labels => labels.has(line.label)) || WRAPPERS.test(line.label);
    yield check('header label, known', lineOf(line), 'known', [known ? 'known' : line.label]);
  }
  const roles = rolesOf(lines);
  const groups = head?.groups ?? [];
  for (let i = 0; i < Math.max(roles.length, groups.length); i++) {
    const got = groups[i] ? [groups[i]!.role.replaceAll('-', ' ')] : [];
    yield check('header group', lines[0]?.number ?? 1, roles[i] ?? 'none', got);
  }
}

const WRAPPERS = /^(?:(?:SEC|IMS) HEADER|SUBMISSION)$/;

interface PlainLine {
  readonly number: number;
  /** Its label, a colon, and its value; a tag's name counts for nothing. */
  readonly words: string;
  readonly name: string;
}

/** The lines of each header of a file, by the plainest means: what stands before the first colon or bracket, and after. */
function plainHeaders(content: string): PlainLine[][] {
  const found: PlainLine[][] = [];
  let open: PlainLine[] | undefined;
  for (const [i, line] of content.split(/\r\n|\r|\n/).entries()) {
    const [, tag, mark, value = ''] = /^[\s\]]*(<?)(\/?[A-Z][^:>]*)[:>](.*)$/i.exec(line) ?? [];
    if (mark === undefined) continue;
    const name = mark.trim().toUpperCase().replaceAll('-', ' ');
    if (tag && /^(?:SEC HEADER|IMS HEADER|SUBMISSION)$/.test(name)) {
      open = [];
      found.push(open);
    } else if (tag && /^(?:\/SEC HEADER|\/IMS HEADER|DOCUMENT)$/.test(name)) open = undefined;
    else open?.push({ number: i + 1, words: `${tag ? '' : mark.trim().toUpperCase()}: ${value.trim()}`, name });
  }
  return found;
}

function wordsOf({ text }: Filing, { label, value, span }: HeaderLine): string {
  const printed = textAt(text, value.span).split(/[\r\n]/)[0]!;
  return `${textAt(text, span).trimStart().startsWith('<') ? '' : label}: ${printed}`;
}

/** What stands above the data of each company or person is its role. */
function rolesOf(lines: readonly PlainLine[]): string[] {
  return lines.flatMap(({ name }, i) =>
    name === 'COMPANY DATA' || name === 'OWNER DATA' ? (lines[i - 1]?.name ?? '') : [],
  );
}
