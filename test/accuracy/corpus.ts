import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Document } from '../../server/filing/document.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { type Filing, parse } from '../../server/filing/filing.ts';
import { type Header, header, headerValue, isoOf } from '../../server/filing/header.ts';
import { lineAt, slice } from '../../server/filing/text.ts';
import { decode } from '../../server/read-file.ts';

/** A real filing with a submission header, whose main document is read without it, so that nothing is read off there. */
export interface Filed {
  readonly file: string;
  readonly head: Header;
  /** As the header has it: "8-K/A". */
  readonly type: string;
  /** ISO. */
  readonly filedOn: string | undefined;
  readonly document: Document;
  /** Line of the document's start in its file, from 1. */
  readonly firstLine: number;
}

/** The text files under a folder, sorted. */
export function textFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => path.join(root, name));
}

/** A file of the corpus, as a user opens it. */
export function readFiling(file: string): Filing {
  return parse(decode(readFileSync(file)));
}

/** The filings under a folder that have a submission header and a document of text or HTML. `form` narrows it to one form and its amendments. */
export function* filedUnder(root: string, form?: string): Iterable<Filed> {
  for (const file of textFiles(root)) {
    const whole = readFiling(file);
    const head = header(whole);
    const first = envelope(whole).documents[0];
    const type = headerValue(head, 'CONFORMED SUBMISSION TYPE')?.value;
    if (!head || !first || !/^(?:text|html)$/.test(first.content) || !type) continue;
    if (form && type !== form && type !== `${form}/A`) continue;
    const bare = parse(slice(whole.text, first.span.start, whole.text.length));
    yield {
      file,
      head,
      type,
      filedOn: isoOf(headerValue(head, 'FILED AS OF DATE')?.value),
      document: envelope(bare).documents[0]!,
      firstLine: lineAt(whole.text, first.span.start) + 1,
    };
  }
}

/** The row of the table that a check counts in: HTML documents have their own. */
export function rowOf({ document }: Filed, name: string): string {
  return document.content === 'html' ? `${name} (HTML)` : name;
}

/** Line in the file, from 1, of an offset in the document. */
export function lineOf({ document, firstLine }: Filed, offset: number): number {
  return firstLine + lineAt(document.filing.text, offset);
}
