import { type ReviewedReport, reportIn } from './certifications.ts';
import { bodyOf, type Document } from './document.ts';
import { isExhibit } from './main-document.ts';
import { ofText } from './of-text.ts';
import type { Span } from './span.ts';

/** The statement that officers furnish under 18 U.S.C. 1350 (Section 906 of the Sarbanes-Oxley Act), whose words are their own. */
export interface Section1350 {
  readonly report: ReviewedReport;
  readonly said: readonly Said[];
}

/** One thing that the statement has to say: in the law's words, or the words that come nearest to them. */
export interface Said {
  /** What the law has. */
  readonly wanted: string;
  readonly found: boolean;
  /** Where it stands, or ought to. */
  readonly span: Span;
}

const WANTED: readonly (readonly [wanted: string, exact: RegExp, near: RegExp])[] = [
  [
    'fully complies with the requirements of section 13(a) or 15(d)',
    /\bfully\s+compl(?:y|ies|ied)\s+with\s+the\s+(?:applicable\s+)?(?:reporting\s+)?requirements\s+of\s+sections?\s+(?:13\s*\(a\)|15\s*\(d\))/i,
    /\b(?:fully|compl(?:y|ies|ied)|sections?\s+1[35]\s*\([ad]\))/i,
  ],
  [
    'fairly presents, in all material respects, the financial condition and results of operations',
    /\bfairly\s+presents?,?\s+in\s+all\s+material\s+respects,?\s+the\s+(?:consolidated\s+)?financial\s+(?:condition|position)s?,?\s+(?:(?:and|or)\s*)?(?:the\s+)?(?:consolidated\s+)?results?\s+of\s+(?:the\s+)?operations?/i,
    /\b(?:fairly|presents?|in\s+all\s+material|financial\s+condition|results\s+of\s+operations)/i,
  ],
];

/** Undefined for other documents than exhibits 32. */
export const section1350: (document: Document) => Section1350 | undefined = ofText<Section1350 | undefined>(
  undefined,
  document => {
    if (!isExhibit(document, '32')) return undefined;
    const { start } = document.body;
    const body = bodyOf(document).slice(0, 20_000);
    // The heading names Section 1350; the sentence does too.
    const said = WANTED.map(([wanted, exact, near]): Said => {
      const hit = exact.exec(body);
      const at = hit ?? near.exec(body) ?? /\S+/.exec(body);
      const from = start + (at?.index ?? 0);
      return { wanted, found: hit !== null, span: { start: from, end: from + (at?.[0].length ?? 0) } };
    });
    return { report: reportIn(body, start), said };
  },
);
