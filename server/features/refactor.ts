import {
  type CodeAction,
  CodeActionKind,
  type Position,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { ascii } from '../filing/ascii.ts';
import { contentsSpan, updatedContents } from '../filing/contents-page.ts';
import type { Document } from '../filing/document.ts';
import { exhibitRenumbering, exhibitRunAt } from '../filing/exhibit-renumbering.ts';
import type { Filing } from '../filing/filing.ts';
import { header } from '../filing/header.ts';
import { documentAt } from '../filing/named.ts';
import { renumbering, runAt } from '../filing/renumbering.ts';
import type { Span } from '../filing/span.ts';
import { tables } from '../filing/tables.ts';
import { lineAt, offsetAt, textAt } from '../filing/text.ts';
import { transliteration } from '../forms/transliteration.ts';
import type { Refused } from './rename.ts';
import { type Change, workspaceEdit } from './workspace-edit.ts';

/** Sections and exhibits counted on, up or down; the contents page by the text; characters that ASCII has not. */
type Refactoring = 'up' | 'down' | 'contents' | 'characters';

/** What a refactoring is told again when its edit is asked for. */
export interface RefactorData {
  /** Of the filing. */
  readonly uri: string;
  readonly what: Refactoring;
  readonly position: Position;
}

export interface RefactorParams {
  readonly uri: string;
  readonly range: Range;
  /** The kinds that the client asks for; absent for all. */
  readonly only?: readonly string[] | undefined;
}

/** What can be rewritten at a place of a draft; each edit is computed by `refactored` when it is asked for. A record is not rewritten. */
export function refactorings(filing: Filing, { uri, range, only }: RefactorParams): CodeAction[] {
  const { start: position } = range;
  const offset = offsetAt(filing.text, position);
  const document = documentAt(filing, offset);
  if (!document || header(filing)) return [];
  const kind = CodeActionKind.RefactorRewrite;
  if (only && !only.some(want => kind === want || kind.startsWith(`${want}.`))) return [];
  const lines = only ? document.body : { start: offset, end: offsetAt(filing.text, range.end) };
  return offered(document, offset, lines).map(([what, title]) => {
    const data: RefactorData = { uri, what, position };
    return { title, kind, data };
  });
}

/** The edit of a refactoring; what is not sure waits for a person's word where the client can show it, else it is left out. */
export function refactored(
  filing: Filing,
  { uri, what, position }: RefactorData,
  annotated: boolean,
): WorkspaceEdit | Refused {
  const offset = offsetAt(filing.text, position);
  const document = documentAt(filing, offset);
  const found = document && changesOf(document, offset, what);
  if (!found) return { refused: 'The text has changed: ask again where the number stands now.' };
  if ('refused' in found) return found;
  if (!annotated && found.changes.every(({ unsure }) => unsure))
    return { refused: `${found.label}: every change wants a look before, which this editor does not offer.` };
  return workspaceEdit(filing, uri, found.changes, { label: found.label, annotated });
}

type Offer = readonly [what: Refactoring, title: string];

function offered(document: Document, offset: number, { start, end }: Span): Offer[] {
  const { text } = document.filing;
  const numbered = numberedAt(document, offset);
  const listed = contentsSpan(document);
  const atContents = listed && listed.start <= offset && offset <= listed.end && updatedContents(document).length > 0;
  const { foreign } = ascii(document);
  // Asked for by name it is offered anywhere, else on the lines where such a character stands.
  const [first, last] = [lineAt(text, start), lineAt(text, end)];
  const atForeign = foreign.some(span => {
    const line = lineAt(text, span.start);
    return first <= line && line <= last && textAt(text, span) in transliteration;
  });
  return [
    ...(numbered ? [['up', `Renumber from ${numbered.label} on: one up`] as const] : []),
    ...(numbered?.free ? [['down', `Renumber from ${numbered.label} on: one down`] as const] : []),
    ...(atContents ? [['contents', 'Update the contents page'] as const] : []),
    ...(atForeign ? [['characters', "Replace all characters that EDGAR's ASCII has not"] as const] : []),
  ];
}

function numberedAt(
  document: Document,
  offset: number,
): { readonly label: string; readonly free: boolean } | undefined {
  const run = runAt(document, offset);
  if (run) return { label: run.sections[0]!.label, free: run.free };
  const listed = exhibitRunAt(document, offset);
  return listed && { label: `Exhibit ${listed.exhibits[0]!.number.value}`, free: listed.free };
}

type Found = { readonly changes: readonly Change[]; readonly label: string } | Refused;

function changesOf(document: Document, offset: number, what: Refactoring): Found | undefined {
  if (what === 'contents') return { changes: updatedContents(document), label: 'Update the contents page' };
  if (what === 'characters') return { changes: transliterated(document), label: 'Replace characters' };
  const by = what === 'up' ? 1 : -1;
  const run = runAt(document, offset);
  const listed = run ? undefined : exhibitRunAt(document, offset);
  const found = run ? renumbering(run, by) : listed && exhibitRenumbering(listed, by);
  return found && ('refused' in found ? found : { changes: found.edits, label: 'Renumber' });
}

/** The characters that are meant, in ASCII. What is longer than the character moves what stands after it in a table. */
function transliterated(document: Document): Change[] {
  const { text } = document.filing;
  const marked = tables(document);
  let table = 0;
  return ascii(document).foreign.flatMap(span => {
    const insert = transliteration[textAt(text, span)];
    if (insert === undefined) return [];
    while (marked[table] && marked[table]!.span.end <= span.start) table++;
    const within = marked[table] && marked[table]!.span.start <= span.start && insert.length !== 1;
    return [{ span, insert, ...(within && { unsure: 'in a table, whose columns move' }) }];
  });
}
