import type { Document } from '../filing/document.ts';
import type { Span } from '../filing/span.ts';
import type { Era, Source } from '../forms/source.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * How sure a finding is: "certain" is told by the text and a rule alone, "likely" misfires seldom on accepted filings, "possible" wants a
 * person's eye.
 */
export type Confidence = 'certain' | 'likely' | 'possible';

/** What a rule is about: the chapters of the documentation and of the checklist. */
export type Area =
  | 'cover page'
  | 'agreement'
  | 'items'
  | 'exhibits'
  | 'certifications'
  | 'signatures'
  | 'dates'
  | 'defined terms'
  | 'cross-references'
  | 'drafting'
  | 'EDGAR format';

/** One finding in a filing. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly span: Span;
  /** Other places that the message speaks of. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** What it marks can go: shown faded. */
  readonly unneeded?: boolean;
  readonly fixes?: readonly Fix[];
}

/** A change that mends a problem. A safe one needs no judgement: nothing but the fault is changed. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly insert: string }[];
  readonly safe: boolean;
}

/** A problem as a rule finds it: the engine adds the rule, and its severity and confidence where the finding has none of its own. */
export type Finding = Omit<Problem, 'rule' | 'severity' | 'confidence'> &
  Partial<Pick<Problem, 'severity' | 'confidence'>>;

/** What a rule says of a document in which it found nothing. Without a word of it, the document has passed. */
export type Verdict =
  | {
      readonly status: 'passed';
      /** What it looked at, in words, and where that stands. */
      readonly evidence: string;
      readonly span?: Span;
    }
  | { readonly status: 'not applicable' | 'not checked'; readonly why: string };

/** A check of one document, with what a user needs to know of it. */
export interface Rule extends Era {
  /** Stands in settings, documentation and messages; never changes. */
  readonly id: string;
  readonly area: Area;
  /** One sentence. */
  readonly summary: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly source: readonly Source[];
  /** It looks beyond the document: at the submission header, or at the documents filed with it. */
  readonly beyond?: true;
  /** What a user should know beyond the summary: when it is silent, what to do. Sentences. */
  readonly notes?: string;
  /** A filing with the fault, and one without: documentation and test at once, made when one of these asks. */
  readonly bad: () => string;
  readonly good: () => string;
  /** Its problems one by one, and then its verdict, which counts where there are none. */
  check(document: Document): Generator<Finding, Verdict | undefined, void>;
}

/** The verdict on a document that has what the rule asks for. */
export function passed(evidence: string, span?: Span): Verdict {
  return { status: 'passed', evidence, ...(span && { span }) };
}

/** The verdict on a document of which the rule asks nothing. */
export function notApplicable(why: string): Verdict {
  return { status: 'not applicable', why };
}

/** The verdict where something that the rule needs could not be read. */
export function notChecked(why: string): Verdict {
  return { status: 'not checked', why };
}
