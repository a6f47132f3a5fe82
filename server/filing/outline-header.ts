import type { Filing } from './filing.ts';
import {
  documentCount,
  filerValue,
  formerNames,
  type Header,
  type HeaderGroup,
  headers,
  headerValue,
  isoOf,
} from './header.ts';
import { entry, type OutlineEntry } from './outline-entry.ts';
import { series } from './series.ts';

/** The submission headers of a file, with filers, their former names, and funds' series and classes. `found` counts the documents of each. */
export function headerEntries(filing: Filing, found: (header: number) => number): OutlineEntry[] {
  return headers(filing).map((head, i) => {
    const declared = documentCount(head);
    const detail = [
      headerValue(head, 'CONFORMED SUBMISSION TYPE')?.value,
      headerValue(head, 'ACCESSION NUMBER')?.value,
      filed(head),
      declared !== undefined && declared !== found(i) && `${found(i)} of ${declared} documents`,
    ];
    const children = [...head.groups.map(filerEntry), ...seriesEntries(head)];
    // Its heading is its tag or first line.
    const heading = head.all[0]?.span ?? { start: head.span.start, end: head.span.start };
    return entry('header', 'Submission header', head.span, heading, children, detail.filter(Boolean).join(', '));
  });
}

function filed(head: Header): string | undefined {
  const date = isoOf(headerValue(head, 'FILED AS OF DATE')?.value);
  return date && `filed ${date}`;
}

function filerEntry(group: HeaderGroup): OutlineEntry {
  const name = filerValue(group, 'COMPANY CONFORMED NAME')?.value ?? group.role;
  const cik = filerValue(group, 'CENTRAL INDEX KEY')?.value;
  const former = formerNames(group).map(({ name: before, changed, span }) =>
    entry(
      'former-name',
      `Formerly ${before?.value ?? ''}`.trim(),
      span,
      before?.span ?? span,
      [],
      changed && `until ${changed}`,
    ),
  );
  const relationship = filerValue(group, 'RELATIONSHIP')?.value;
  const detail = [group.role, cik && `CIK ${cik}`, relationship?.toLowerCase()].filter(Boolean).join(', ');
  return entry('filer', name, group.span, group.span, former, detail);
}

function seriesEntries(head: Header): OutlineEntry[] {
  return series(head).map(({ id, name, span, classes }) => {
    const children = classes.map(own =>
      entry(
        'class',
        own.name || own.id || 'Class',
        own.span,
        own.span,
        [],
        [own.id, own.ticker].filter(Boolean).join(', '),
      ),
    );
    return entry('series', name || id || 'Series', span, span, children, id);
  });
}
