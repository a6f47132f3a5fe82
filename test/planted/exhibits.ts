import { bodyOf, type Document } from '../../server/filing/document.ts';
import { exhibitDocuments, sameExhibit } from '../../server/filing/exhibit-documents.ts';
import { type Exhibit, exhibitIndex, exhibits } from '../../server/filing/exhibits.ts';
import { formType } from '../../server/filing/form-type.ts';
import { isExhibit } from '../../server/filing/main-document.ts';
import type { Span } from '../../server/filing/span.ts';
import { lineAt, lineEnd, lineStart, slice } from '../../server/filing/text.ts';
import { conditionalExhibits } from '../../server/forms/required-exhibits.ts';
import type { Damage, Plant } from './plant.ts';

/** An entry of a list and the exhibit that it alone names, and that it alone is. */
function pairOf(document: Document, suits: (entry: Exhibit) => boolean): [Exhibit, Document] | undefined {
  const attached = exhibitDocuments(document);
  const listed = exhibits(document);
  for (const entry of listed) {
    const own = attached.filter(({ number }) => sameExhibit(entry.number.value, number));
    const others = listed.filter(other => other !== entry && sameExhibit(other.number.value, own[0]?.number ?? ''));
    if (own.length === 1 && others.length === 0 && suits(entry)) return [entry, own[0]!.document];
  }
  return undefined;
}

/** How many lines of a text begin with a number. */
function mentions(document: Document, number: string): number {
  return bodyOf(document)
    .split('\n')
    .filter(
      line =>
        line.trimStart().startsWith(number) ||
        new RegExp(`^\\s*Exhibit\\s+${number.replace(/\W/g, '\\$&')}`, 'i').test(line),
    ).length;
}

function between({ filing }: Document, a: Span, b: Span): number {
  return Math.abs(lineAt(filing.text, a.start) - lineAt(filing.text, b.start));
}

function droppedFromList(document: Document): Damage | undefined {
  if (document.content !== 'text') return undefined;
  const pair = pairOf(document, ({ number }) => number.value.length > 2 && mentions(document, number.value) === 1);
  if (!pair || exhibits(document).length < 2) return undefined;
  const [{ span }] = pair;
  const { text } = document.filing;
  const lines = { start: lineStart(text, lineAt(text, span.start)), end: lineEnd(text, lineAt(text, span.end)) };
  return { span: lines, insert: '', within: 40 };
}

/** An exhibit with nothing beside it that would say where else it is. */
function notAttached(document: Document): Damage | undefined {
  if (document.content !== 'text') return undefined;
  const { text } = document.filing;
  const lines = ({ span }: Exhibit) =>
    slice(text, lineStart(text, lineAt(text, span.start)), lineEnd(text, lineAt(text, span.end)));
  const plain = ({ description, page, ...entry }: Exhibit) =>
    !page &&
    /^[A-Za-z ,.'-]+$/.test(description.value) &&
    !/[*+#]|\(\d/.test(lines({ description, ...entry })) &&
    !/incorporated|previous|filed|see|page|contained|included|form/i.test(description.value);
  const pair = pairOf(document, entry => plain(entry) && exhibitDocuments(document).length > 0);
  if (!pair || mentions(document, pair[0].number.value) > 1) return undefined;
  const [entry, exhibit] = pair;
  return { span: exhibit.span, insert: '', within: between(document, entry.number.span, exhibit.span) };
}

function certificationsDropped(document: Document): Damage | undefined {
  const all = exhibitDocuments(document).map(({ document: exhibit }) => exhibit);
  const own = all.filter(exhibit => isExhibit(exhibit, '31'));
  const [first] = own;
  const place = exhibitIndex(document)?.heading;
  if (!first || !place || !formType(document)) return undefined;
  const span = { start: first.span.start, end: own.at(-1)!.span.end };
  return { span, insert: '', within: between(document, place, first.span) };
}

function unknownType(document: Document): Damage | undefined {
  const [first] = exhibitDocuments(document);
  return first && { span: first.document.type!.span, insert: 'EX-45' };
}

/** 10.1 before 10.2 becomes 10.7. */
function outOfOrder(document: Document): Damage | undefined {
  const listed = exhibitIndex(document)?.exhibits ?? [];
  for (const [i, { number }] of listed.entries()) {
    const [whole, part] = number.value.split('.');
    if (!/^\d$/.test(part ?? '') || listed[i + 1]?.number.value !== `${whole}.${Number(part) + 1}`) continue;
    if (document.content === 'text' && number.span.end - number.span.start === number.value.length)
      return { span: number.span, insert: `${whole}.${Number(part) + 5}`, within: 12 };
  }
  return undefined;
}

/** The exhibit and its entry in the list gone, both by one edit, where no other list has it. */
function leftOut(number: string, named: RegExp) {
  return (document: Document): Damage | undefined => {
    const { text } = document.filing;
    const pair = pairOf(document, entry => entry.number.value.split('.')[0] === number);
    const place = exhibitIndex(document)?.heading;
    if (!pair || !place || document.content !== 'text') return undefined;
    if ((bodyOf(document).match(named) ?? []).length !== 1) return undefined;
    const [{ span }, exhibit] = pair;
    const start = lineStart(text, lineAt(text, span.start));
    const kept = slice(text, lineEnd(text, lineAt(text, span.end)), exhibit.span.start);
    return { span: { start, end: exhibit.span.end }, insert: kept, within: between(document, place, span) };
  };
}

/** Only where the text tells that the exhibit is asked for. */
function asked(number: string, damage: Plant['damage']): Plant['damage'] {
  return document => {
    const form = formType(document)?.form?.name ?? '';
    const row = conditionalExhibits.find(
      other => other.number === number && other.forms.includes(form) && !other.unknown,
    );
    const body = bodyOf(document);
    return row && !row.unless?.test(body) && (!row.signed || row.signed.test(body)) ? damage(document) : undefined;
  };
}

export const exhibitPlants: readonly Plant[] = [
  { kind: 'an exhibit dropped from the list', rule: 'exhibit-not-listed', damage: droppedFromList },
  { kind: 'an attached exhibit dropped', rule: 'exhibit-not-attached', damage: notAttached },
  { kind: 'the certifications dropped', rule: 'exhibit-required', damage: certificationsDropped },
  {
    kind: 'the subsidiaries left out of the list',
    rule: 'exhibit-conditional',
    damage: asked('21', leftOut('21', /^[ \t(]*21[ \t.)-].*subsidiar/gim)),
  },
  {
    kind: 'the consents left out of the list',
    rule: 'exhibit-conditional',
    damage: asked('23', leftOut('23', /^[ \t(]*23[ \t.)-].*consent/gim)),
  },
  {
    kind: 'the powers of attorney left out of the list',
    rule: 'exhibit-conditional',
    damage: asked('24', leftOut('24', /^[ \t(]*24[ \t.)-].*power/gim)),
  },
  { kind: 'an exhibit of a number that no table has', rule: 'exhibit-number', damage: unknownType },
  { kind: 'an exhibit out of order', rule: 'exhibit-order', damage: outOfOrder },
];
