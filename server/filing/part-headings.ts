import { captionMatch } from '../forms/find-item.ts';
import type { Form } from '../forms/form.ts';
import { type BodyHeading, orderOf, rank } from './body-headings.ts';
import type { Candidate } from './item-heading.ts';

/** The parts of a form that has no items in them: each once, in order, with the form's caption. A part said again begins none. */
export function partHeadings(candidates: readonly Candidate[], form: Form): BodyHeading[] {
  const found: BodyHeading[] = [];
  for (const candidate of candidates) {
    const [number] = candidate.numbers;
    const order = orderOf(number, undefined);
    const row = form.parts?.find(part => rank(part.number) === rank(number));
    if (candidate.kind !== 'part' || !candidate.apart || !row || order <= (found.at(-1)?.order ?? 0)) continue;
    if (captionMatch(row, candidate.caption.value) >= 0.5) found.push({ ...candidate, part: number, order });
  }
  return found;
}
