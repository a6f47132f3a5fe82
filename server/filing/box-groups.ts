import type { Field } from '../forms/field.ts';
import { type FieldId, fields } from '../forms/fields.ts';
import { type Box, boxAt } from './check-boxes.ts';
import type { CoverField } from './cover.ts';
import { type CoverWord, compact, type Row } from './rows.ts';
import type { Span } from './span.ts';

/** A label beside a box: an option of one or more fields, or a Yes or No of some question. */
interface Label {
  readonly at: number;
  readonly end: number;
  readonly option: string;
  /** Empty for Yes and No. */
  readonly of: readonly FieldId[];
}

/** A box with its place among the words. */
interface Mark extends Box {
  readonly at: number;
}

/** Boxes that stand with labels of one group, one after another. */
interface Run {
  readonly labelFirst: boolean;
  readonly answers: { readonly label: Label; readonly mark: Mark }[];
}

/** This many words at most part a box from its label, and the boxes of one group. */
const NEAR = 1;
const FAR = 16;
/** A question is no longer than this many words. */
const QUESTION = 170;

const all: readonly Field[] = Object.values(fields);

/**
 * The boxes of a cover page: choices by the labels beside their boxes, questions with a Yes and a No and single boxes by what the words
 * before them are about. Whether boxes stand before or after their labels is told from the first of a group.
 */
export function boxFields(page: readonly Row<CoverWord>[], form: string | undefined): CoverField[] {
  const words = page.filter(row => !row.rule).flatMap(row => row.words);
  const marks = marksOf(words);
  if (marks.length === 0) return [];
  const labels = labelsOf(words, form);
  const runs = runsOf(words, labels, marks);
  const asked = questions(words, runs, form);
  const used = new Set(runs.flatMap(run => run.answers.map(({ mark }) => mark)));
  return [...choices(words, runs), ...asked, ...singles(words, marks, used, form)];
}

/** Boxes in order; a blank on either side of an X is what the X is written on. */
function marksOf(words: readonly CoverWord[]): Mark[] {
  const boxes = words.flatMap((word, at) => {
    const box = boxAt(word);
    return box ? [{ ...box, at }] : [];
  });
  return boxes.filter(
    ({ marked, word, at }, i) =>
      marked ||
      !/^[_.-]/.test(word.text) ||
      ![boxes[i - 1], boxes[i + 1]].some(
        other => other?.marked && Math.abs(other.at - at) === 1 && !/^[[|/(]/.test(other.word.text),
      ),
  );
}

interface Pattern {
  readonly key: string;
  readonly option: string;
  readonly of: readonly FieldId[];
}

const patterns = new Map<string | undefined, ReadonlyMap<string, readonly Pattern[]>>();

/** The labels of a form's options by the first word of each, the longest first. */
function patternsOf(form: string | undefined): ReadonlyMap<string, readonly Pattern[]> {
  const known = patterns.get(form);
  if (known) return known;
  const byKey = new Map<string, Pattern & { first: string }>();
  for (const { id, options, only } of all) {
    if (!options || (only && !(form && only.includes(form)))) continue;
    for (const [option, labels] of Object.entries(options)) {
      for (const label of labels) {
        const key = compact(label);
        const of = [...(byKey.get(key)?.of ?? []), id as FieldId];
        byKey.set(key, { key, option, of, first: compact(label.split(' ')[0]!) });
      }
    }
  }
  const found = new Map<string, Pattern[]>();
  for (const pattern of byKey.values()) found.set(pattern.first, [...(found.get(pattern.first) ?? []), pattern]);
  for (const list of found.values()) list.sort((a, b) => b.key.length - a.key.length);
  patterns.set(form, found);
  return found;
}

function labelsOf(words: readonly CoverWord[], form: string | undefined): Label[] {
  const byFirst = patternsOf(form);
  const found: Label[] = [];
  for (let at = 0; at < words.length; at++) {
    const { plain } = words[at]!;
    if (plain === 'yes' || plain === 'no') {
      found.push({ at, end: at + 1, option: plain, of: [] });
      continue;
    }
    for (const { key, option, of } of byFirst.get(plain) ?? []) {
      const end = endOf(words, at, key);
      if (end === undefined) continue;
      found.push({ at, end, option, of });
      at = end - 1;
      break;
    }
  }
  return found;
}

/** Where the words from `at` on have spelled `key`, whatever their breaks and punctuation. */
function endOf(words: readonly CoverWord[], at: number, key: string): number | undefined {
  let rest = key;
  for (let i = at; i < words.length; i++) {
    const { plain } = words[i]!;
    if (!rest.startsWith(plain)) return undefined;
    rest = rest.slice(plain.length);
    if (rest === '') return i + 1;
  }
  return undefined;
}

function runsOf(words: readonly CoverWord[], labels: readonly Label[], marks: readonly Mark[]): Run[] {
  const runs: Run[] = [];
  const taken = new Set<Label>();
  let next = 0;
  for (const [i, mark] of marks.entries()) {
    while (next < labels.length && labels[next]!.at < mark.at) next++;
    const before = labels[next - 1];
    const after = labels[next];
    const left = before && !taken.has(before) && before.at > (marks[i - 1]?.at ?? -1) ? before : undefined;
    const right = after && after.at < (marks[i + 1]?.at ?? Number.POSITIVE_INFINITY) ? after : undefined;
    const run = runs.at(-1);
    const own = run && (run.labelFirst ? left : right);
    if (run && own && goesOn(run, own, mark)) {
      run.answers.push({ label: own, mark });
      taken.add(own);
      continue;
    }
    const labelFirst = left !== undefined && mark.at - left.end <= NEAR && !endsAbove(words, left, mark, right);
    const label = labelFirst
      ? left
      : right && right.at - mark.at - 1 <= NEAR
        ? right
        : left && left.of.length > 0 && mark.at - left.end <= FAR
          ? left
          : undefined;
    if (!label) continue;
    runs.push({ labelFirst: label === left, answers: [{ label, mark }] });
    taken.add(label);
  }
  return runs;
}

/** "... or a smaller reporting company." and then a line that begins with a box: the words before it end a sentence, and label nothing. */
function endsAbove(words: readonly CoverWord[], left: Label, mark: Mark, right: Label | undefined): boolean {
  const last = words[left.end - 1]!;
  return right !== undefined && last.row < mark.word.row && words[right.at]!.row === mark.word.row;
}

/** Another box of the same group: its label is beside it, and no label comes twice. */
function goesOn({ answers }: Run, label: Label, mark: Mark): boolean {
  const last = answers.at(-1)!;
  return (
    mark.at - Math.max(last.mark.at, last.label.end) <= FAR &&
    (mark.at < label.at ? label.at - mark.at - 1 : mark.at - label.end) <= NEAR + 3 &&
    answers.every(answer => answer.label.option !== label.option) &&
    (label.of.length === 0 ? last.label.of.length === 0 : label.of.some(id => last.label.of.includes(id)))
  );
}

/** Each choice by the options that stand beside boxes; of two fields with an option in common, the one with more of them. */
function choices(words: readonly CoverWord[], runs: readonly Run[]): CoverField[] {
  const answers = runs.flatMap(run => run.answers).filter(({ label }) => label.of.length > 0);
  const counts = new Map<FieldId, Set<string>>();
  for (const { label } of answers)
    for (const id of label.of) counts.set(id, (counts.get(id) ?? new Set()).add(label.option));
  const best = (label: Label) =>
    label.of.reduce((a, b) => (counts.get(b)!.size > counts.get(a)!.size ? b : a), label.of[0]!);
  const byField = new Map<FieldId, typeof answers>();
  for (const answer of answers) {
    const id = best(answer.label);
    byField.set(id, [...(byField.get(id) ?? []), answer]);
  }
  return [...byField].map(([field, list]) => {
    const marked = list.filter(({ mark }) => mark.marked);
    const options = [...new Set(marked.map(({ label }) => label.option))];
    const first = marked[0];
    return {
      field,
      caption: list.map(({ label }) => spanOf(words, label)) as [Span, ...Span[]],
      ...(first && { value: { value: options.join('; '), span: first.mark.word.span } }),
    };
  });
}

/** A Yes or a No answers what the words before it are about. */
function questions(words: readonly CoverWord[], runs: readonly Run[], form: string | undefined): CoverField[] {
  const found: CoverField[] = [];
  let from = 0;
  for (const { answers } of runs) {
    const { label, mark } = answers[0]!;
    const start = Math.min(label.at, mark.at);
    const last = answers.at(-1)!;
    if (label.of.length === 0) {
      const topic = topicIn(words, Math.max(from, start - QUESTION), start, form, () => true);
      const marked = answers.filter(answer => answer.mark.marked);
      const answer = marked.length === 1 ? marked[0] : undefined;
      if (topic && !found.some(other => other.field === topic.field)) {
        found.push({
          field: topic.field,
          caption: [topic.span],
          ...(answer && { value: { value: answered(topic.field, answer.label.option), span: answer.mark.word.span } }),
        });
      }
    }
    from = Math.max(last.label.end, last.mark.at + 1);
  }
  return found;
}

/** A Yes or No in the terms of the field: the accelerated filer's of 2002 to 2005 was one of status, some ask in place of a single box. */
function answered(field: FieldId, said: string): string {
  if (fields[field].kind === 'choice') return said === 'yes' ? 'accelerated filer' : 'non-accelerated filer';
  return fields[field].kind === 'check-box' ? String(said === 'yes') : said;
}

/** A box without a label: at the head of a line it belongs to what follows, else to what it follows. */
function singles(
  words: readonly CoverWord[],
  marks: readonly Mark[],
  used: ReadonlySet<Mark>,
  form: string | undefined,
): CoverField[] {
  const found: CoverField[] = [];
  marks.forEach((mark, i) => {
    if (used.has(mark)) return;
    const previous = marks[i - 1] ? marks[i - 1]!.at + 1 : 0;
    const until = marks[i + 1]?.at ?? words.length;
    const heads = words[mark.at - 1]?.row !== mark.word.row && words[mark.at + 1]?.row === mark.word.row;
    const single = (field: Field) => field.kind === 'check-box' || field.kind === 'yes-no';
    const topic = heads
      ? topicIn(words, mark.at + 1, Math.min(until, mark.at + QUESTION), form, single, true)
      : topicIn(words, Math.max(previous, mark.at - QUESTION), mark.at, form, single);
    if (!topic || found.some(other => other.field === topic.field)) return;
    const yes = fields[topic.field].kind === 'yes-no';
    const value = yes ? (mark.marked ? 'yes' : 'no') : String(mark.marked);
    found.push({ field: topic.field, caption: [topic.span], value: { value, span: mark.word.span } });
  });
  return found;
}

interface Topic {
  readonly key: string;
  readonly field: Field;
}

const topics: readonly Topic[] = all.flatMap(field =>
  (field.about ?? []).map(about => ({ key: compact(about), field })),
);

/** The field that a stretch of words is about: the last of several, or the first. */
function topicIn(
  words: readonly CoverWord[],
  from: number,
  to: number,
  form: string | undefined,
  wanted: (field: Field) => boolean,
  first = false,
): { field: FieldId; span: Span } | undefined {
  const starts: number[] = [];
  let letters = '';
  for (let i = from; i < to; i++) {
    starts.push(letters.length);
    letters += words[i]!.plain;
  }
  let best: { field: FieldId; at: number; end: number } | undefined;
  for (const { key, field } of topics) {
    if (!wanted(field) || (field.only && !(form && field.only.includes(form)))) continue;
    const at = first ? letters.indexOf(key) : letters.lastIndexOf(key);
    if (at < 0 || (best && (first ? at >= best.at : at <= best.at))) continue;
    best = { field: field.id as FieldId, at, end: at + key.length };
  }
  if (!best) return undefined;
  const { at, end } = best;
  const head = words[from + starts.findLastIndex(start => start <= at)]!;
  const tail = words[from + starts.findLastIndex(start => start < end)]!;
  return { field: best.field, span: { start: head.span.start, end: tail.span.end } };
}

function spanOf(words: readonly CoverWord[], { at, end }: Label): Span {
  return { start: words[at]!.span.start, end: words[end - 1]!.span.end };
}
