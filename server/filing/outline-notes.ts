import type { Document } from './document.ts';
import { notes } from './notes.ts';
import { entry, type OutlineEntry } from './outline-entry.ts';
import { statements } from './statements.ts';

/** The notes to a document's financial statements, under their titles. */
export function noteEntries(document: Document): OutlineEntry[] {
  return notes(document).map(({ title, heading, span, notes: list }) => {
    const children = list.map(note =>
      entry(
        'note',
        [`Note ${note.number}`, note.caption?.value].filter(Boolean).join('. '),
        note.span,
        note.heading,
        [],
      ),
    );
    return entry('notes', title, span, heading, children);
  });
}

/** The financial statements before them, and the accountants' reports. */
export function statementEntries(document: Document): OutlineEntry[] {
  return statements(document).map(({ title, heading, span }) => entry('statement', title, span, heading, []));
}
