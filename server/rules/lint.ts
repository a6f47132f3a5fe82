import { asOf } from '../filing/as-of.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { lazy } from '../filing/lazy.ts';
import { ofDocument } from '../filing/of-document.ts';
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
  envelope(filing).documents.flatMap(document => {
    const alone = outcomesAlone(document);
    return rules.map((rule, i) => ({ rule, document, ...(alone[i] ?? outcome(rule, document)) }));
  }),
);

/** By the number of the rule, what those say that look at nothing beyond the document: not asked again after an edit elsewhere. */
const outcomesAlone = ofDocument(document => rules.map(rule => (rule.beyond ? undefined : outcome(rule, document))));

/** What the rules find in a filing, in the order of the text. */
export const lint: (filing: Filing) => readonly Problem[] = lazy(filing =>
  judgements(filing)
    .flatMap(({ problems }) => problems)
    .sort((a, b) => a.span.start - b.span.start || a.rule.localeCompare(b.rule)),
);

/** What one rule says of one document. */
export function judge(rule: Rule, document: Document): Judgement {
  return { rule, document, ...outcome(rule, document) };
}

type Outcome = Pick<Judgement, 'problems' | 'verdict'>;

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
