import type { Source } from './source.ts';

/** Filers who may leave out items of a form that asks everyone else for all of them. */
interface ReducedDisclosure {
  /** In words, for the user. */
  readonly who: string;
  /** What their reports say on the first pages. */
  readonly said: RegExp;
  readonly source: readonly Source[];
}

/** Instructions have moved between letters over the years, so each is looked for under any of them. */
export const reducedDisclosures: readonly ReducedDisclosure[] = [
  {
    who: 'a wholly-owned subsidiary with the reduced disclosure format',
    said: /reduced[\s-]{1,4}disclosure[\s-]{1,4}format|general\s{1,4}instructions?\s{1,4}[HIJ]\b/i,
    source: ['Form 10-K General Instruction I', 'Form 10-Q General Instruction H'],
  },
  {
    who: 'an asset-backed issuer',
    said: /asset[\s-]{1,4}backed\s{1,4}issuer|no[\s-]{1,4}action\s{1,4}letter/i,
    source: ['Form 10-K General Instruction J', 'Regulation AB', 'no-action letters before 2006'],
  },
];
