import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { keyDates, keyDatesLeft } from '../filing/key-dates.ts';
import { parties } from '../filing/parties.ts';
import { printedAt } from '../filing/rendition.ts';
import { terms } from '../filing/terms.ts';
import { unusedTerms } from '../filing/unused-terms.ts';
import { weekdayOf } from '../forms/business-days.ts';
import type { Problem } from '../rules/rule.ts';
import { at, byDocument, documentNode, type FilingNode, group, more, short, shortened } from './filing-node.ts';
import { filingTitle } from './filing-title.ts';
import { coverNodes } from './filing-view-cover.ts';
import { exhibitNodes, itemNodes } from './filing-view-items.ts';
import { times } from './hover-party.ts';
import { usesSaid } from './lens.ts';

/** What a filing consists of, as a tree of plain data: an editor's side bar shows it. */
export interface FilingView {
  /** "8-K, LARCH RIVER TIMBER CO, 2004-03-26". */
  readonly title: string;
  readonly groups: readonly FilingNode[];
}

/** The tree of a filing, its long lists to their ends or as they are shown first; `problems` is what the form check reports of it. */
export function filingView(filing: Filing, problems: readonly Problem[], whole = false): FilingView {
  const { documents } = envelope(filing);
  const groups = [
    ...group('Documents', documents.map(documentNode)),
    ...byDocument(filing, 'Cover page', document => coverNodes(document, problems)),
    ...byDocument(filing, 'Parties', partyNodes),
    ...dateGroup(filing, whole),
    ...byDocument(filing, 'Items', document => itemNodes(document, problems)),
    ...byDocument(filing, 'Exhibits', document => exhibitNodes(document, problems)),
    ...byDocument(filing, 'Defined terms', termNodes),
  ];
  return { title: filingTitle(filing), groups: whole ? groups : shortened(groups) };
}

function partyNodes(document: Document): FilingNode[] {
  return parties(document).map(({ name, roles, kind, terms: called, members, mentions, spelled }) => {
    const note = [
      called.length > 0 && `Called ${called.map(term => `"${term.name}"`).join(', ')}.`,
      members.length > 0 && `Together: ${members.join(', ')}.`,
      `Named ${times(mentions.length)}.`,
    ];
    const detail = roles.join(', ') || kind || (members.length > 0 ? 'group' : '');
    return {
      kind: 'party',
      label: short(name),
      ...(detail && { detail: short(detail) }),
      note: short(note.filter(Boolean).join(' ')),
      ...at(document.filing, spelled),
      value: name,
      named: true,
    };
  });
}

/** The days that matter, and, where all are wanted, those farther from the filing. */
function dateGroup(filing: Filing, whole: boolean): FilingNode[] {
  const [near, far] = [keyDates(filing), keyDatesLeft(filing)];
  const shown = whole ? [...near, ...far].sort((a, b) => a.date.localeCompare(b.date)) : near;
  const nodes = shown.map(
    ({ date, label, span }): FilingNode => ({
      kind: 'date',
      label: date,
      detail: short(label),
      note: weekdayOf(date),
      ...at(filing, span),
      value: date,
    }),
  );
  return group('Dates', shown.length < near.length + far.length ? [...nodes, more(far.length)] : nodes, nodes);
}

function termNodes(document: Document): FilingNode[] {
  // By their places: after an edit elsewhere two facts have a term each of their own.
  const unused = new Set(unusedTerms(document).map(({ span }) => span.start));
  return terms(document).map(term => {
    const { name, span, definition } = term;
    const end = Math.min(definition.end, definition.start + READ);
    return {
      kind: 'term',
      label: short(name),
      detail: usesSaid(document, term),
      ...(unused.has(span.start) && { state: 'unused' }),
      note: short(printedAt(document, { start: definition.start, end })),
      ...at(document.filing, span),
      value: name,
      named: true,
    };
  });
}

/** No more of a definition is read, in characters: its beginning is shown. */
const READ = 600;
