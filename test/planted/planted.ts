import type { Document } from '../../server/filing/document.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { edit, type Filing, parse } from '../../server/filing/filing.ts';
import { lazy } from '../../server/filing/lazy.ts';
import { lineAt, textAt } from '../../server/filing/text.ts';
import { rules } from '../../server/rules/all.ts';
import { judge } from '../../server/rules/lint.ts';
import { agreementPlants } from './agreements.ts';
import { boxes } from './boxes.ts';
import { certificationPlants } from './certifications.ts';
import { covers } from './covers.ts';
import { datePlants } from './dates.ts';
import { draftingPlants } from './drafting.ts';
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
  ...agreementPlants,
  ...itemPlants,
  ...exhibitPlants,
  ...certificationPlants,
  ...signaturePlants,
  ...datePlants,
  ...termPlants,
  ...referencePlants,
  ...formatPlants,
  ...draftingPlants,
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
export function plantAll(
  filings: Iterable<readonly [name: string, filing: Filing]>,
  kinds: readonly Plant[] = plants,
): Caught[] {
  const table = kinds.map(({ kind, rule }): Caught => ({ kind, rule, planted: 0, caught: 0, missed: [] }));
  for (const [name, filing] of filings) {
    kinds.forEach((plant, i) => {
      const row = table[i]!;
      for (const filed of envelope(filing).documents) {
        const document = plant.draft ? drafts(filed) : filed;
        const damage = plant.damage(document);
        if (!damage || changesNothing(document, damage) || !passes(document, plant.rule)) continue;
        row.planted++;
        if (isCaught(document, plant, damage)) row.caught++;
        else row.missed.push(name);
        break;
      }
    });
  }
  return table;
}

/** The document alone, as its filer has it. */
const drafts = lazy(
  (filed: Document): Document => envelope(parse(textAt(filed.filing.text, filed.body))).documents[0] ?? filed,
);

function isCaught({ filing }: Document, { rule }: Plant, { span, insert, within = 0 }: Damage): boolean {
  const damaged = edit(filing, span, insert);
  const first = lineAt(damaged.text, span.start) - within;
  const last = lineAt(damaged.text, span.start + insert.length) + within;
  return findings(damaged, rule).some(
    ({ span: found }) => lineAt(damaged.text, found.end) >= first && lineAt(damaged.text, found.start) <= last,
  );
}

/** Of what is printed in pieces, the first may stay as it was. */
function changesNothing({ filing }: Document, { span, insert }: Damage): boolean {
  return textAt(filing.text, span) === insert;
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
