import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { headers, headerValue, isoOf } from '../filing/header.ts';
import { lazy } from '../filing/lazy.ts';
import { outline } from '../filing/outline.ts';
import { parties } from '../filing/parties.ts';

/** What a filing is, in words: "8-K, LARCH RIVER TIMBER CO, 2004-03-30"; of a draft what its cover page says of that. */
export const filingTitle: (filing: Filing) => string = lazy(filing => {
  const entries = outline(filing);
  const head = headers(filing)[0];
  const [first] = envelope(filing).documents;
  const filer = entries.flatMap(({ children }) => children).find(({ kind }) => kind === 'filer');
  const title = [
    headerValue(head, 'CONFORMED SUBMISSION TYPE')?.value ??
      entries.find(({ kind, name }) => kind === 'document' && name !== 'Text')?.name,
    filer?.name ?? (first && parties(first)[0]?.name),
    isoOf(headerValue(head, 'FILED AS OF DATE')?.value),
  ];
  return title.filter(Boolean).join(', ');
});
