import type { Document } from '../filing/document.ts';
import type { Span } from '../filing/span.ts';
import type { Era, Source } from '../forms/source.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One finding in a filing. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Other places that the message speaks of. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  readonly fixes?: readonly Fix[];
}

/** A change that mends a problem. A safe one needs no judgement: nothing but the fault is changed. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly insert: string }[];
  readonly safe: boolean;
}

/** A check of one document, with what a user needs to know of it. */
export interface Rule extends Era {
  /** Stands in settings, documentation and messages; never changes. */
  readonly id: string;
  /** One sentence. */
  readonly summary: string;
  readonly severity: Severity;
  readonly source: readonly Source[];
  /** A filing with the fault, and one without: documentation and test at once. */
  readonly bad: string;
  readonly good: string;
  check(document: Document): Iterable<Finding>;
}

/** A problem as a rule finds it: rule and severity are added by the engine. */
export type Finding = Omit<Problem, 'rule' | 'severity'> & { readonly severity?: Severity };
