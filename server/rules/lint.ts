import { asOf } from '../filing/as-of.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { lazy } from '../filing/lazy.ts';
import { inForce } from '../forms/source.ts';
import { rules } from './all.ts';
import type { Problem } from './rule.ts';

/** What the rules find in a filing, in the order of the text. */
export const lint: (filing: Filing) => readonly Problem[] = lazy(filing =>
  envelope(filing)
    .documents.flatMap(problemsOf)
    .sort((a, b) => a.span.start - b.span.start || a.rule.localeCompare(b.rule)),
);

function problemsOf(document: Document): Problem[] {
  const { date } = asOf(document);
  return rules
    .filter(rule => inForce(rule, date))
    .flatMap(rule => Array.from(rule.check(document), found => ({ severity: rule.severity, ...found, rule: rule.id })));
}
