import type { Check, Measure } from './check.ts';
import { filedUnder } from './corpus.ts';
import { coverFields } from './measures/covers.ts';
import { coversByHand } from './measures/covers-by-hand.ts';
import { definedTerms } from './measures/defined-terms.ts';
import { exhibitLists } from './measures/exhibit-lists.ts';
import { submissionHeaders } from './measures/headers.ts';
import { itemsOf8K } from './measures/items-of-8-k.ts';
import { itemsOfReports } from './measures/items-of-reports.ts';
import { textKept } from './measures/kept.ts';
import { numbered } from './measures/numbered.ts';
import { partsOfForms } from './measures/parts-of-forms.ts';
import { signers } from './measures/signers.ts';
import { signersOfHtml } from './measures/signers-of-html.ts';
import { statementsByTitle } from './measures/statements-by-title.ts';

/** How often a field was read rightly, wrongly or not at all. */
export interface Tally {
  known: number;
  right: number;
  wrong: number;
  absent: number;
}

export interface Report {
  readonly filings: number;
  readonly fields: Readonly<Record<string, Readonly<Tally>>>;
  readonly misses: readonly Check[];
}

/** Everything that is measured: what is known of real filings, against what is read. */
const measures: readonly Measure[] = [
  coverFields,
  coversByHand,
  itemsOf8K,
  itemsOfReports,
  partsOfForms,
  submissionHeaders,
  textKept,
  signers,
  signersOfHtml,
  exhibitLists,
  numbered,
  definedTerms,
  statementsByTitle,
];

/** Measures what is read of the filings under `corpus`. `form` narrows it to one form and its amendments. */
export function measure(corpus: string, form?: string): Report {
  const fields: Record<string, Tally> = {};
  const misses: Check[] = [];
  for (const check of measures.flatMap(each => [...each(corpus, form)])) {
    fields[check.field] ??= { known: 0, right: 0, wrong: 0, absent: 0 };
    const tally = fields[check.field]!;
    tally.known++;
    if (check.got.some(value => check.expected.includes(value))) tally.right++;
    else {
      tally[check.got.length > 0 ? 'wrong' : 'absent']++;
      misses.push(check);
    }
  }
  return { filings: [...filedUnder(corpus, form)].length, fields, misses };
}
