import type { DocumentLink, Range } from 'vscode-languageserver-types';
import { attached } from '../filing/attached.ts';
import { citations } from '../filing/citations.ts';
import { cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import { exhibits } from '../filing/exhibits.ts';
import type { Filing } from '../filing/filing.ts';
import { filerValue, groupValue, type Header, headers, headerValue } from '../filing/header.ts';
import type { Span, Value } from '../filing/span.ts';
import { lineAt, slice } from '../filing/text.ts';
import { edgar } from '../forms/citations.ts';
import { rangeOf } from './range.ts';

/** What can be followed by a click: exhibits in the file, laws and rules, EDGAR's own pages. Nothing is fetched; the user opens it. */
export function documentLinks(
  filing: Filing,
  { textDocument: { uri } }: { readonly textDocument: { readonly uri: string } },
): DocumentLink[] {
  const { documents } = envelope(filing);
  return [
    ...headers(filing).flatMap(header => ofHeader(filing, header)),
    ...documents.flatMap(document => [
      ...fileNumbers(document),
      ...attachedExhibits(document, uri),
      ...citations(document).flatMap(({ span, page }) =>
        onLines(filing, span).map(range => ({ range, target: page.url, tooltip: `Open ${page.title}` })),
      ),
    ]),
  ];
}

/** A citation over a line break is a link on each line: the indentation between is none of it. */
function onLines(filing: Filing, { start, end }: Span): Range[] {
  return Array.from(slice(filing.text, start, end).matchAll(/\S(?:[^\r\n]*\S)?/g), ({ 0: printed, index }) =>
    rangeOf(filing, { start: start + index, end: start + index + printed.length }),
  );
}

const CIK = /^\d{1,10}$/;
/** "1-12345", "333-100066-05": what EDGAR can look up. */
const FILE_NUMBER = /^\d{1,3}-\d+(?:-\d+)?$/;

function ofHeader(filing: Filing, header: Header): DocumentLink[] {
  const accession = headerValue(header, 'ACCESSION NUMBER');
  const ciks = header.groups
    .flatMap(group => filerValue(group, 'CENTRAL INDEX KEY') ?? [])
    .filter(({ value }) => CIK.test(value));
  const numbers = header.groups
    .flatMap(group => groupValue(group, 'FILING VALUES', 'SEC FILE NUMBER') ?? [])
    .filter(({ value }) => FILE_NUMBER.test(value));
  const [first] = ciks;
  return [
    ...(accession && first && /^\d{10}-\d{2}-\d{6}$/.test(accession.value)
      ? [link(filing, accession, edgar.submission(first.value, accession.value), 'Open the submission on EDGAR')]
      : []),
    ...ciks.map(cik => link(filing, cik, edgar.company(cik.value), 'Open the company on EDGAR')),
    ...numbers.map(number => link(filing, number, edgar.fileNumber(number.value), 'Open the file number on EDGAR')),
  ];
}

function fileNumbers(document: Document): DocumentLink[] {
  return (cover(document)?.registrants ?? []).flatMap(({ fields }) =>
    fields.flatMap(({ field, value }) =>
      field === 'commission_file_number' && value && FILE_NUMBER.test(value.value)
        ? [link(document.filing, value, edgar.fileNumber(value.value), 'Open the file number on EDGAR')]
        : [],
    ),
  );
}

/** From an entry of the exhibit index to the document that it lists. */
function attachedExhibits(document: Document, uri: string): DocumentLink[] {
  const { filing } = document;
  const held = attached(document);
  return exhibits(document).flatMap(({ number }) => {
    const exhibit = held.get(number.value);
    if (!exhibit) return [];
    const line = lineAt(filing.text, exhibit.span.start) + 1;
    return [link(filing, number, `${uri}#L${line}`, `Go to ${exhibit.type?.value ?? 'the exhibit'} on line ${line}`)];
  });
}

function link(filing: Filing, { span }: Value, target: string, tooltip: string): DocumentLink {
  return { range: rangeOf(filing, span), target, tooltip };
}
