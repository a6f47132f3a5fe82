import { cover } from './cover.ts';
import { dates } from './dates.ts';
import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import type { Filing } from './filing.ts';
import { type Header, headers } from './header.ts';
import { items, parts } from './items.ts';
import { lazy } from './lazy.ts';
import { sumsOfMoney } from './money.ts';
import { notes } from './notes.ts';
import { latelyOfDocument } from './of-document.ts';
import { pageFurniture } from './page-furniture.ts';
import { parties } from './parties.ts';
import { references } from './references.ts';
import { type Section, sections } from './sections.ts';
import { countBefore } from './sorted.ts';
import { overlaps, type Span } from './span.ts';
import { terms, termUses } from './terms.ts';
import { slice } from './text.ts';

/** What a stretch of text is to its reader. */
export type Meaning =
  | 'label'
  | 'value'
  | 'page'
  | 'heading'
  | 'caption'
  | 'date'
  | 'money'
  | 'reference'
  | 'definition'
  | 'term'
  | 'party';

export interface Meant extends Span {
  readonly meaning: Meaning;
}

/** A longer value is a passage: its own dates and names are told. */
const LONG = 160;

/** The stretches of a filing that mean something and touch `span`, in order, none over another. Only the documents in it are read. */
export function meaningsIn(filing: Filing, span: Span): Meant[] {
  const parts = [
    ...headers(filing).map(header => ({ whole: header.span, meant: () => inHeader(filing)(header) })),
    ...envelope(filing).documents.map(document => ({ whole: document.span, meant: () => inDocument(document) })),
  ];
  return parts
    .filter(({ whole }) => overlaps(whole, span))
    .sort((a, b) => a.whole.start - b.whole.start)
    .flatMap(({ meant }) => within(meant(), span));
}

function within(meant: readonly Meant[], span: Span): readonly Meant[] {
  return meant.slice(
    countBefore(meant, ({ end }) => end <= span.start),
    countBefore(meant, ({ start }) => start < span.end),
  );
}

const inHeader = lazy(({ text }: Filing) =>
  lazy(({ all }: Header): readonly Meant[] =>
    all.flatMap(({ label, span, value }) => {
      if (label === '') return [];
      const before = slice(text, span.start, value.value === '' ? span.end : value.span.start);
      const printed = /[^\s<>/:](?:[^<>:]*[^\s<>:])?/.exec(before);
      if (!printed) return [];
      const start = span.start + printed.index;
      return [
        { meaning: 'label' as const, start, end: start + printed[0].length },
        ...(value.value === '' ? [] : [{ meaning: 'value' as const, ...value.span }]),
      ];
    }),
  ),
);

const inDocument: (document: Document) => readonly Meant[] = latelyOfDocument(document => {
  const fields = coverFields(document);
  const described = [document.type, document.sequence, document.filename, document.description];
  const values = [...described, ...fields.map(({ value }) => value)].flatMap(value => (value ? [value.span] : []));
  const defined = terms(document).flatMap(({ kind, span }) => (kind === 'elsewhere' ? [] : [span]));
  // Of what means several things, the first in this list.
  return [
    told('page', pageFurniture(document)),
    told('heading', [
      ...headings(sections(document)),
      ...[...items(document), ...parts(document), ...notes(document).flatMap(set => set.notes)].map(
        ({ heading }) => heading,
      ),
    ]),
    told(
      'caption',
      fields.flatMap(({ caption = [] }) => caption),
    ),
    told(
      'value',
      values.filter(({ start, end }) => end > start && end - start < LONG),
    ),
    told(
      'date',
      dates(document).map(({ span }) => span),
    ),
    told('money', sumsOfMoney(document)),
    told(
      'reference',
      references(document).map(({ span }) => span),
    ),
    told('definition', defined),
    names(document),
  ].reduce(joined);
});

function coverFields(document: Document) {
  const page = cover(document);
  return page ? [...page.fields, ...page.registrants.flatMap(({ fields }) => fields)] : [];
}

/** Articles and sections; a clause has no more than its letter. */
function headings(list: readonly Section[]): readonly Span[] {
  return list.flatMap(({ label, heading, children }) => [
    ...(label.startsWith('(') ? [] : [heading]),
    ...headings(children),
  ]);
}

/** Uses of terms and of parties' names: of two at one place the longer, and of one name for both the term. */
function names(document: Document): readonly Meant[] {
  const used = told('term', [...termUses(document).values()].flat());
  const mentions = told(
    'party',
    parties(document).flatMap(party => party.mentions),
  );
  const longer = mentions.filter(mention => {
    const near = within(used, mention);
    return near.every(({ start, end }) => end - start < mention.end - mention.start);
  });
  return joined(longer, used);
}

/** In order, and of those that overlap the first. */
function told(meaning: Meaning, spans: readonly Span[]): readonly Meant[] {
  let end = -1;
  return spans
    .toSorted((a, b) => a.start - b.start)
    .flatMap(span => {
      if (span.start < end) return [];
      end = span.end;
      return [{ meaning, start: span.start, end: span.end }];
    });
}

/** `more` where nothing of `first` stands. Both are in order, and so is the result. */
function joined(first: readonly Meant[], more: readonly Meant[]): readonly Meant[] {
  const found: Meant[] = [];
  let i = 0;
  for (const own of more) {
    while (i < first.length && first[i]!.end <= own.start) found.push(first[i++]!);
    if (i < first.length && first[i]!.start < own.end) continue;
    found.push(own);
  }
  return [...found, ...first.slice(i)];
}
