import { movedSpan, type Span } from './span.ts';

/** A term that the document defines: (the "Company"), "X" means ... */
export interface Term {
  readonly name: string;
  /** The name, without its quotes. */
  readonly span: Span;
  /** In parentheses or by "hereinafter called"; by a sentence; in a table of terms and the sections that define them; or by a pointer. */
  readonly kind: 'named' | 'means' | 'listed' | 'elsewhere';
  /** What it stands for: the phrase it names, the sentence after "means", the place in the table, the words "as defined in ...". */
  readonly definition: Span;
  /** Terms and names that make up a group: "together with CHL, the "Sellers"". */
  readonly members: readonly string[];
}

/** True for one whose meaning stands with it; the others say where it is to be found. */
export function isDefinition({ kind }: Term): boolean {
  return kind === 'named' || kind === 'means';
}

/** The same term so many characters further on. */
export function movedTerm(term: Term, by: number): Term {
  return { ...term, span: movedSpan(term.span, by), definition: movedSpan(term.definition, by) };
}

/** A phrase as it is printed on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
