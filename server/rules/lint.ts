import { asOf } from '../filing/as-of.ts';
import { cover } from '../filing/cover.ts';
import { dates } from '../filing/dates.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import { exhibits } from '../filing/exhibits.ts';
import type { Filing } from '../filing/filing.ts';
import { items } from '../filing/items.ts';
import { lazy } from '../filing/lazy.ts';
import { notes } from '../filing/notes.ts';
import { firstRead, inPlace } from '../filing/of-document.ts';
import { parties } from '../filing/parties.ts';
import { references } from '../filing/references.ts';
import { sections } from '../filing/sections.ts';
import { signatures } from '../filing/signatures.ts';
import { statements } from '../filing/statements.ts';
import { terms, termUses } from '../filing/terms.ts';
import { inForce } from '../forms/source.ts';
import { rules } from './all.ts';
import { notApplicable, type Problem, passed, type Rule, type Verdict } from './rule.ts';

/** What one rule says of one document: its problems, or its verdict where there are none. */
export interface Judgement {
  readonly rule: Rule;
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly verdict?: Verdict;
}

/** What every rule says of every document of a filing. */
export const judgements: (filing: Filing) => readonly Judgement[] = lazy(filing =>
  envelope(filing).documents.flatMap(document => [
    ...alone.map(({ rule, of }) => ({ rule, document, ...inPlace(document, of(firstRead(document))) })),
    ...beyond.map(({ rule, of }) => ({ rule, document, ...of(document) })),
  ]),
);

/** What the rules find in a filing, in the order of the text. */
export const lint: (filing: Filing) => readonly Problem[] = lazy(filing =>
  envelope(filing)
    .documents.flatMap(document => [
      ...inPlace(document, problemsAlone(firstRead(document))),
      ...beyond.flatMap(({ of }) => of(document).problems),
    ])
    .sort((a, b) => a.span.start - b.span.start || a.rule.localeCompare(b.rule)),
);

/** What many rules look at and what takes long in a long document, what others are made of first. */
const GRADUALLY: readonly ((document: Document) => unknown)[] = [
  cover,
  signatures,
  items,
  exhibits,
  notes,
  statements,
  sections,
  references,
  terms,
  termUses,
  parties,
  dates,
];

/**
 * Asks one rule of one document at each step, for who must not be away for long, and before that reads what they ask for, one fact at each; yields
 * the share that is done, 0 to 1. After it `lint` has nothing left to ask.
 */
export function* linting(filing: Filing): Generator<number, void> {
  const { documents } = envelope(filing);
  const each = GRADUALLY.length + alone.length + beyond.length;
  let done = 0;
  for (const [i, document] of documents.entries()) {
    const first = firstRead(document);
    if (!whole.has(first)) {
      for (const ask of [...GRADUALLY, ...alone.map(({ of }) => of)]) {
        ask(first);
        yield ++done / (documents.length * each);
      }
      whole.add(first);
    }
    done = i * each + GRADUALLY.length + alone.length;
    for (const { of } of beyond) {
      of(document);
      yield ++done / (documents.length * each);
    }
  }
}

/** Documents, as they were first read, of which all was asked that looks at nothing beyond them. */
const whole = new WeakSet<Document>();

/** What one rule says of one document. */
export function judge(rule: Rule, document: Document): Judgement {
  return { rule, document, ...outcome(rule, document) };
}

type Outcome = Pick<Judgement, 'problems' | 'verdict'>;

const asked = rules.map(rule => ({ rule, of: lazy((document: Document): Outcome => outcome(rule, document)) }));
/** Those that look at nothing beyond a document are asked of it as it was first read: not again after an edit elsewhere. */
const alone = asked.filter(({ rule }) => !rule.beyond);
const beyond = asked.filter(({ rule }) => rule.beyond);

const problemsAlone = lazy((document: Document) => alone.flatMap(({ of }) => of(document).problems));

function outcome(rule: Rule, document: Document): Outcome {
  const { date, from } = asOf(document);
  if (!inForce(rule, date))
    return { problems: [], verdict: notApplicable(`${era(rule)}; this is of ${date ?? 'today'} (${from})`) };
  const problems: Problem[] = [];
  const run = rule.check(document);
  let step = run.next();
  const { id, severity, confidence } = rule;
  for (; !step.done; step = run.next()) problems.push({ severity, confidence, ...step.value, rule: id });
  return problems.length > 0 ? { problems } : { problems, verdict: step.value ?? passed('') };
}

function era({ since, until }: Rule): string {
  return [since && `in force since ${since}`, until && `in force until ${until}`].filter(Boolean).join(', ');
}
