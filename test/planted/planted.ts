import type { Document } from '../../server/filing/document.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { edit, type Filing } from '../../server/filing/filing.ts';
import { lineAt } from '../../server/filing/text.ts';
import { rules } from '../../server/rules/all.ts';
import { judge } from '../../server/rules/lint.ts';
import { boxes } from './boxes.ts';
import { certificationPlants } from './certifications.ts';
import { covers } from './covers.ts';
import { datePlants } from './dates.ts';
import { formatPlants } from './edgar-format.ts';
import { exhibitPlants } from './exhibits.ts';
import { itemPlants } from './items.ts';
import type { Damage, Plant } from './plant.ts';
import { referencePlants } from './references.ts';
import { signaturePlants } from './signatures.ts';
import { termPlants } from './terms.ts';

/** Every kind of fault that is planted. */
export const plants: readonly Plant[] = [
  ...covers,
  ...boxes,
  ...itemPlants,
  ...exhibitPlants,
  ...certificationPlants,
  ...signaturePlants,
  ...datePlants,
  ...termPlants,
  ...referencePlants,
  ...formatPlants,
];

/** How a kind fared: in how many filings it was planted, where it was not caught, and by what it was caught instead. */
export interface Caught {
  readonly kind: string;
  readonly rule: string;
  planted: number;
  caught: number;
  readonly missed: string[];
}

/** Plants every kind of fault in each of the filings, one at a time and in the first document that has it, and looks whether its rule finds it at its line. */
export function plantAll(filings: Iterable<readonly [name: string, filing: Filing]>): Caught[] {
  const table = plants.map(({ kind, rule }): Caught => ({ kind, rule, planted: 0, caught: 0, missed: [] }));
  for (const [name, filing] of filings) {
    plants.forEach((plant, i) => {
      const row = table[i]!;
      for (const document of envelope(filing).documents) {
        const damage = plant.damage(document);
        if (!damage || !passes(document, plant.rule)) continue;
        row.planted++;
        if (isCaught(document, plant, damage)) row.caught++;
        else row.missed.push(name);
        break;
      }
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
  return judge(ruleOf(id), document).verdict?.status === 'passed';
}

function findings(filing: Filing, id: string) {
  return envelope(filing).documents.flatMap(document => judge(ruleOf(id), document).problems);
}

function ruleOf(id: string) {
  return rules.find(rule => rule.id === id)!;
}
