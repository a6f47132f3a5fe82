import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import { edit, type Filing } from './filing.ts';
import { numberingAt } from './numbering.ts';
import { leadOf } from './reference-targets.ts';
import { type Reference, references } from './references.ts';
import type { Renamed, Renaming } from './renaming.ts';
import { marksInContents } from './section-contents.ts';
import { keyOf, keysOfLabel, type Placed } from './section-index.ts';
import { type Section, sections } from './sections.ts';
import { shiftedNumber } from './shifted-number.ts';
import { contains, type Span } from './span.ts';
import { lineAt, slice, textAt } from './text.ts';

/** A section as part of its numbering: it and all that follow it there. */
export interface Run {
  readonly document: Document;
  readonly style: string;
  /** In order of the text; the first is the one that is renumbered from. */
  readonly sections: readonly Section[];
  /** The section whose clauses they are; undefined for those that count on through the document. */
  readonly parent?: Section;
  /** The number before the first is not taken: they can go down. */
  readonly free: boolean;
}

/** The section whose heading `offset` stands on, with those after it; undefined elsewhere, and of what is not text. */
export function runAt(document: Document, offset: number): Run | undefined {
  if (document.content !== 'text') return undefined;
  const all = flat(sections(document));
  const at = all.findLastIndex(({ section: { heading } }) => heading.start <= offset && offset <= heading.end);
  return at < 0 ? undefined : runFrom(document, all, at);
}

/** Said of edits after which the numbers would not be read as they are now: of a first one, or where the reading is in doubt already. */
const IN_DOUBT = 'where the numbers would not be read back as they are';

/** `renumbered`, with every edit unsure where the way back from it does not give the same text. */
export function renumbering(run: Run, by: 1 | -1): Renaming {
  const found = renumbered(run, by);
  if ('refused' in found || comesBack(run, found.edits, by)) return found;
  return { edits: found.edits.map(edit => ({ ...edit, unsure: edit.unsure ?? IN_DOUBT })) };
}

function comesBack({ document, sections: [first] }: Run, edits: readonly Renamed[], by: 1 | -1): boolean {
  const sure = edits.filter(({ unsure }) => !unsure);
  const there = edited(document.filing, sure);
  const moved = sure
    .filter(({ span }) => span.start < first!.heading.start)
    .reduce((sum, { span, insert }) => sum + insert.length - (span.end - span.start), 0);
  const now = envelope(there).documents[document.index];
  const run = now && runAt(now, first!.heading.start + moved);
  const back = run && renumbered(run, by > 0 ? -1 : 1);
  if (!back || 'refused' in back) return false;
  const again = edited(
    there,
    back.edits.filter(({ unsure }) => !unsure),
  ).text;
  return slice(again, 0, again.length) === slice(document.filing.text, 0, document.filing.text.length);
}

function edited(filing: Filing, edits: readonly Renamed[]): Filing {
  return edits.reduceRight((done, { span, insert }) => edit(done, span, insert), filing);
}

/**
 * The numbers of a run one up or one down, in their headings, in those of the sections under them that begin with them, on contents
 * pages, and in every reference that leads to one of them; references of which it is not known where they lead are unsure.
 */
function renumbered(run: Run, by: 1 | -1): Renaming {
  const { document, style } = run;
  const { text } = document.filing;
  if (by < 0 && !run.free)
    return { refused: `There is another ${run.sections[0]!.label} before it: the number is taken.` };
  const lettered = /[aA]\W*$/.test(style);
  // "3.09" before "3.10": so are all numbers of a document printed, or none.
  const noughts = flat(sections(document)).some(({ section: { label } }) => /[.-]0\d/.test(label));
  const shift = (printed: string, component: number) => shifted(printed, component, by, { lettered, noughts });
  /** By where they begin: what is read twice, as a heading and as an entry of the contents, is counted on once. */
  const edits = new Map<number, Renamed>();
  const put = (span: Span, component: number, unsure?: string): boolean => {
    const insert = shift(textAt(text, span), component);
    if (insert !== undefined && !edits.has(span.start))
      edits.set(span.start, { span, insert, ...(unsure && { unsure }) });
    return insert !== undefined;
  };
  /** Which part of its number changes, by section. */
  const changed = new Map<Section, number>();
  for (const section of run.sections) {
    const own = numberOf(document, section.heading.start);
    const component = own ? textAt(text, own).split(SEPARATOR).length - 1 : 0;
    if (!own || !put(own, component))
      return {
        refused: `The number on line ${lineAt(text, section.heading.start) + 1} is not one that can be counted on.`,
      };
    changed.set(section, component);
    for (const { section: below } of flat(section.children)) {
      const number = numberOf(document, below.heading.start);
      const printed = number && textAt(text, number);
      // "3.4" under Article III, and "3.4.1" under 3.4.
      if (!printed || !isUnder(printed, textAt(text, own)) || !put(number, component)) continue;
      changed.set(below, component);
    }
  }
  for (const { span, component } of inContents(document, changed)) put(span, component);
  // A paper that is attached may be named in the others.
  for (const other of envelope(document.filing).documents) {
    for (const reference of other.content === 'text' ? references(other) : [])
      for (const { span, component, unsure } of ofReference(run, changed, other, reference))
        put(span, component, unsure);
  }
  return { edits: [...edits.values()].toSorted((a, b) => a.span.start - b.span.start) };
}

interface Child {
  readonly section: Section;
  readonly parent?: Section;
}

function flat(list: readonly Section[], parent?: Section): Child[] {
  return list.flatMap(section => [{ section, ...(parent && { parent }) }, ...flat(section.children, section)]);
}

function runFrom(document: Document, all: readonly Child[], at: number): Run | undefined {
  const { section: first, parent } = all[at]!;
  const readings = readingsOf(document, first);
  const siblings = (parent?.children ?? sections(document)).filter(each => readingsOf(document, each).length > 0);
  // "(i)" is what its neighbours make it.
  const reading =
    readings.find(({ style }) =>
      siblings.every(each => readingsOf(document, each).some(other => other.style === style)),
    ) ?? readings[0];
  if (!reading || !Number.isInteger(reading.value)) return undefined;
  const ofClauses = /[()]$/.test(reading.style);
  const same = (section: Section) =>
    readingsOf(document, section).find(({ style, prefix }) => style === reading.style && prefix === reading.prefix);
  const run: Section[] = [];
  let value = reading.value;
  for (const { section, parent: own } of all.slice(at)) {
    const next = same(section);
    if (!next || (ofClauses && own !== parent)) continue;
    if (next.value < value || !Number.isInteger(next.value)) break;
    value = next.value;
    run.push(section);
  }
  const before = all
    .slice(0, at)
    .findLast(({ section, parent: own }) => same(section) && (!ofClauses || own === parent));
  const last = before && same(before.section)!.value;
  const free = reading.value > 1 && (last === undefined || last < reading.value - 1 || last > reading.value);
  return { document, style: reading.style, sections: run, ...(ofClauses && parent && { parent }), free };
}

function readingsOf({ filing: { text } }: Document, { heading: { start } }: Section) {
  return numberingAt(slice(text, start, start + LONG), 0)?.readings ?? [];
}

/** No number and its word are longer, in characters. */
const LONG = 60;
const SEPARATOR = /[.-]/;
const NUMBER =
  /^(?:(?:article|section|sec\.|\xa7{1,2})[ \t]*(?:no\.?[ \t]*)?)?\(?[ \t]?((?:[A-Za-z]+|\d+)(?:[.-]\d+)*)/i;

/** The number alone at the beginning of a heading: "3.4" of "Section 3.4.", "a" of "(a)". */
function numberOf({ filing: { text } }: Document, start: number): Span | undefined {
  const [whole, number] = NUMBER.exec(slice(text, start, start + LONG)) ?? [];
  return whole === undefined ? undefined : { start: start + whole.length - number!.length, end: start + whole.length };
}

function isUnder(printed: string, above: string): boolean {
  const [own, others] = [printed.split(SEPARATOR), above.split(SEPARATOR)];
  const same = (i: number) => keysOfLabel(`Article ${own[i]}`)[0] === keysOfLabel(`Article ${others[i]}`)[0];
  return own.length > others.length && others.every((_, i) => same(i));
}

/** A number with one of its components counted on; brackets around it stay. */
function shifted(
  printed: string,
  component: number,
  by: number,
  { lettered, noughts }: { readonly lettered: boolean; readonly noughts: boolean },
): string | undefined {
  const [, open, number, close] = /^(\(?)([^()]*)(\)?)$/.exec(printed) ?? [];
  const parts = (number ?? '').split(/([.-])/);
  const next = shiftedNumber(parts[component * 2] ?? '', by, {
    lettered: lettered && parts.length === 1,
    width: noughts && component > 0 ? 2 : 0,
  });
  if (next === undefined) return undefined;
  parts[component * 2] = next;
  return open! + parts.join('') + close!;
}

interface Place {
  readonly span: Span;
  readonly component: number;
  readonly unsure?: string;
}

function inContents(document: Document, changed: ReadonlyMap<Section, number>): Place[] {
  const byKey = new Map(
    [...changed].flatMap(([{ label }, component]) => keysOfLabel(label).map(key => [key, component] as const)),
  );
  return marksInContents(document).flatMap(mark => {
    const key = keysOfLabel(mark.numbering.label).find(each => byKey.has(each));
    const span = key && numberOf(document, mark.start);
    return span ? [{ span, component: byKey.get(key)! }] : [];
  });
}

/** The numbers of a reference that change: by what it leads to, or by its looks where that is not known. */
function ofReference(run: Run, changed: ReadonlyMap<Section, number>, from: Document, reference: Reference): Place[] {
  const lead = leadOf(from, reference);
  if ('to' in lead) return lead.to.section ? ofTarget(changed, lead.to.section, reference) : [];
  const { document, parent } = run;
  if (!('unknown' in lead) || reference.elsewhere || from !== document) return [];
  const key = keyOf(reference.kind, reference.path[0] ?? '');
  const alike = [...changed].find(([{ label }]) =>
    reference.kind === 'clause'
      ? parent && label === reference.path[0] && contains(parent.span, reference.span.start)
      : key !== undefined && keysOfLabel(label).includes(key),
  );
  const [span] = spansOf(reference);
  return span && alike
    ? [{ span, component: alike[1], unsure: 'where it is not known that a reference leads there' }]
    : [];
}

/** Each level of a reference that leads to a section, with the sections above it, in turn. */
function ofTarget(changed: ReadonlyMap<Section, number>, { section, above }: Placed, reference: Reference): Place[] {
  const chain = [...above, section];
  const [first = ''] = reference.path;
  const key = keyOf(reference.kind, first);
  const from = key
    ? chain.findIndex(({ label }) => keysOfLabel(label).includes(key))
    : chain.findLastIndex(({ label }) => label === first);
  if (from < 0) return [];
  return spansOf(reference).flatMap((span, i) => {
    const component = changed.get(chain[from + i]!);
    // "clause (b)" may be of a list within its sentence.
    const unsure = key ? undefined : 'where a clause is named without its section';
    return component === undefined ? [] : [{ span, component, ...(unsure && { unsure }) }];
  });
}

/** Where each level of a reference's number stands. */
function spansOf({ path, number }: Reference): Span[] {
  let { start } = number;
  return path.map(level => {
    const span = { start, end: start + level.length };
    start = span.end;
    return span;
  });
}
