import type { Document } from '../../server/filing/document.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { edit, type Filing } from '../../server/filing/filing.ts';
import { lineAt } from '../../server/filing/text.ts';
import { judgements, lint } from '../../server/rules/lint.ts';
import { covers } from './covers.ts';
import type { Damage, Plant } from './plant.ts';

/** Every kind of fault that is planted. */
export const plants: readonly Plant[] = [...covers];

/** How a kind fared: in how many filings it was planted, where it was not caught, and by what it was caught instead. */
export interface Caught {
  readonly kind: string;
  readonly rule: string;
  planted: number;
  caught: number;
  readonly missed: string[];
}

/** Plants every kind of fault in each of the filings, one at a time, and looks whether its rule finds it at its line. */
export function plantAll(filings: Iterable<readonly [name: string, filing: Filing]>): Caught[] {
  const table = plants.map(({ kind, rule }): Caught => ({ kind, rule, planted: 0, caught: 0, missed: [] }));
  for (const [name, filing] of filings) {
    const document = envelope(filing).documents[0];
    if (!document) continue;
    plants.forEach((plant, i) => {
      const damage = plant.damage(document);
      const row = table[i]!;
      if (!damage || !passes(document, plant.rule)) return;
      row.planted++;
      if (isCaught(document, plant, damage)) row.caught++;
      else row.missed.push(name);
    });
  }
  return table;
}

function isCaught({ filing }: Document, { rule }: Plant, { span, insert, within = 0 }: Damage): boolean {
  const damaged = edit(filing, span, insert);
  const first = lineAt(damaged.text, span.start);
  const last = lineAt(damaged.text, span.start + insert.length);
  return findings(damaged, rule).some(({ span: found }) => {
    const line = lineAt(damaged.text, found.start);
    return line >= first - within && line <= last + within;
  });
}

/** Only a document that the rule has checked and found clean can be damaged in its eyes. */
function passes(document: Document, id: string): boolean {
  const own = judgements(document.filing).find(({ rule, document: of }) => rule.id === id && of === document);
  return own?.verdict?.status === 'passed';
}

function findings(filing: Filing, rule: string) {
  return lint(filing).filter(problem => problem.rule === rule);
}
