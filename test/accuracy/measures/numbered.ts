import type { Document } from '../../../server/filing/document.ts';
import { envelope } from '../../../server/filing/envelope.ts';
import { notes } from '../../../server/filing/notes.ts';
import { type Section, sections } from '../../../server/filing/sections.ts';
import { lineAt } from '../../../server/filing/text.ts';
import { answersIn } from '../answers.ts';
import type { Check } from '../check.ts';
import { readFiling } from '../corpus.ts';

/** Line (from 1) of each heading, with its number. */
type Heading = readonly [number: string, line: number];

interface SectionAnswer {
  /** Which document of the file, from 0. */
  readonly document: number;
  /** Each number with those above it: "Article IV > 4.4 > (a)". */
  readonly sections: readonly Heading[];
}

interface NoteAnswer {
  readonly notes: readonly Heading[];
}

/** Sections of exhibits and notes of reports against hand-checked answers: the right line for each, and no line that is none. */
export function* numbered(corpus: string, form?: string): Iterable<Check> {
  if (form) return;
  for (const { file, answer } of answersIn<SectionAnswer>('sections', corpus)) {
    const document = envelope(readFiling(file)).documents[answer.document]!;
    yield* bothWays(file, 'section', answer.sections, [...sectionHeadings(document, sections(document))]);
  }
  for (const { file, name, answer } of answersIn<NoteAnswer>('notes', corpus)) {
    const document = envelope(readFiling(file)).documents[0]!;
    const got = notes(document).flatMap(({ notes: list }) =>
      list.map(({ number, heading }): Heading => [number, lineOf(document, heading.start)]),
    );
    yield* bothWays(file, `${name} note`, answer.notes, got);
  }
}

function* sectionHeadings(document: Document, tree: readonly Section[]): Iterable<Heading> {
  for (const { path, heading, children } of tree) {
    yield [path.join(' > '), lineOf(document, heading.start)];
    yield* sectionHeadings(document, children);
  }
}

function lineOf({ filing }: Document, offset: number): number {
  return lineAt(filing.text, offset) + 1;
}

function* bothWays(file: string, field: string, want: readonly Heading[], got: readonly Heading[]): Iterable<Check> {
  const key = ([number, line]: Heading) => `${line} ${number}`;
  const expected = want.map(key);
  const read = got.map(key);
  for (const entry of expected)
    yield { file, line: Number.parseInt(entry, 10), field, expected: [entry], got: read.filter(one => one === entry) };
  for (const entry of read)
    yield { file, line: Number.parseInt(entry, 10), field: `${field}, no other`, expected, got: [entry] };
}
