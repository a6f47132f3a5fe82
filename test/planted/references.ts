import type { Document } from '../../server/filing/document.ts';
import { leadOf } from '../../server/filing/reference-targets.ts';
import type { Target } from '../../server/filing/reference-within.ts';
import { type Reference, references } from '../../server/filing/references.ts';
import { sectionIndex } from '../../server/filing/section-index.ts';
import type { Section } from '../../server/filing/sections.ts';
import { textAt } from '../../server/filing/text.ts';
import type { Damage, Plant } from './plant.ts';

/** The finding stands at the reference, wherever that is. */
const ANYWHERE = Number.MAX_SAFE_INTEGER;

/** The first reference of a text document that leads somewhere and that `change` can damage. */
function changed(change: (reference: Reference, to: Target, document: Document) => Damage | undefined) {
  return (document: Document): Damage | undefined => {
    if (document.content !== 'text') return undefined;
    for (const reference of references(document)) {
      const lead = leadOf(document, reference);
      const damage = 'to' in lead ? change(reference, lead.to, document) : undefined;
      if (damage) return damage;
    }
    return undefined;
  };
}

/** The reference's number made another. */
function numbered(kind: Reference['kind'], path: RegExp, make: (number: string) => string) {
  return changed((reference, _, document) => {
    const printed = textAt(document.filing.text, reference.number);
    if (reference.kind !== kind || reference.self || reference.caption || !path.test(printed)) return undefined;
    return { span: reference.number, insert: make(printed) };
  });
}

export const referencePlants: readonly Plant[] = [
  {
    kind: 'a reference to a section made one to a number that is not there',
    rule: 'reference-nowhere',
    damage: changed((reference, { section }, { filing }) => {
      const printed = textAt(filing.text, reference.number);
      const [, article] = /^(\d+)\.\d+$/.exec(printed) ?? [];
      // Where the numbers of the article are few or have gaps, what is not there may be reserved.
      if (!article || reference.self || reference.caption || !section || !isWhole(section.above.at(-1)))
        return undefined;
      return { span: reference.number, insert: `${article}.97` };
    }),
  },
  {
    kind: 'a reference to a clause made one to a letter that is not there',
    rule: 'reference-nowhere',
    damage: changed(({ number, path, self, kind, caption }, _, { filing }) =>
      kind === 'section' && !self && !caption && /^\d+\.\d+$/.test(path[0] ?? '') && path.length === 2
        ? { span: number, insert: textAt(filing.text, number).replace(/\([^()]*\)$/, '(zz)') }
        : undefined,
    ),
  },
  {
    kind: 'a reference to an exhibit made one to a number that is not there',
    rule: 'reference-nowhere',
    damage: numbered('exhibit', /^\d+\.\d+$/, number => `${Number.parseInt(number, 10)}.96`),
  },
  {
    kind: 'a reference to an item made one to a number that is not there',
    rule: 'reference-nowhere',
    damage: numbered('item', /^\d[A-C]?$/, number => `3${number}`),
  },
  {
    kind: 'a reference to a note made one to a number that is not there',
    rule: 'reference-nowhere',
    damage: numbered('note', /^\d{1,2}$/, () => '87'),
  },
  {
    kind: 'a section that is referred to deleted',
    rule: 'reference-nowhere',
    damage: changed((reference, { section }) => {
      const parent = section?.above.at(-1);
      if (!section || !isWhole(parent) || parent?.children.at(-1) !== section.section || parent.children.length < 5)
        return undefined;
      if (reference.path.length > 1 || !/^\d+\.\d+$/.test(section.section.label)) return undefined;
      const { span } = section.section;
      if (reference.span.start >= span.start && reference.span.start < span.end) return undefined;
      return { span, insert: '', within: ANYWHERE };
    }),
  },
  {
    kind: 'a section that names itself by the number of another',
    rule: 'reference-within',
    damage: changed(({ self, number, path }, { section }, document) => {
      const siblings = section?.above.at(-1)?.children ?? [];
      const next = siblings[siblings.indexOf(section?.section ?? siblings[0]!) + 1];
      if (!self || path.length > 1 || !next || !/^\d+\.\d+$/.test(next.label)) return undefined;
      return sectionIndex(document).get(next.label) ? { span: number, insert: next.label } : undefined;
    }),
  },
  {
    kind: 'a caption that is not the one of the section it names',
    rule: 'reference-caption',
    damage: changed(({ number, caption, kind, self }, to) =>
      kind === 'section' && !self && !caption && to.caption && !/jury|trial/i.test(to.caption)
        ? { span: { start: number.end, end: number.end }, insert: ' (Waiver of Jury Trial)' }
        : undefined,
    ),
  },
];

/** An article whose sections are numbered from 1 on, more than three of them, without a gap. */
function isWhole(article: Section | undefined): boolean {
  const numbers = article?.children.map(({ label }) => Number(label.split('.').at(-1))) ?? [];
  return numbers.length > 3 && numbers.every((number, i) => number === i + 1);
}
