import { definitionPointers } from '../../server/filing/definition-pointers.ts';
import type { Document } from '../../server/filing/document.ts';
import { leadOf } from '../../server/filing/reference-targets.ts';
import { sectionIndex, sectionsAt } from '../../server/filing/section-index.ts';
import { sections } from '../../server/filing/sections.ts';
import type { Span } from '../../server/filing/span.ts';
import type { Term } from '../../server/filing/term.ts';
import { terms, termUses } from '../../server/filing/terms.ts';
import { lineAt, lineEnd, lineStart, slice, textAt } from '../../server/filing/text.ts';
import type { Damage, Plant } from './plant.ts';

const ANYWHERE = Number.MAX_SAFE_INTEGER;

/** The first term of an agreement that `damage` can damage; its uses are those on one line, as it is defined, within a sentence. */
function first(damage: (term: Term, uses: readonly Span[], document: Document) => Damage | undefined) {
  return (document: Document): Damage | undefined => {
    if (document.content !== 'text' || sections(document).length === 0) return undefined;
    const { text } = document.filing;
    for (const term of terms(document)) {
      if (term.kind === 'elsewhere') continue;
      const uses = (termUses(document).get(term.name) ?? []).filter(
        span =>
          textAt(text, span) === term.name &&
          span.start > term.span.end + 200 &&
          /\b(?:the|an?|any|each|such|of) $/.test(slice(text, span.start - 6, span.start)) &&
          /^[ ,.;]/.test(slice(text, span.end, span.end + 1)),
      );
      const found = uses.length > 0 ? damage(term, uses, document) : undefined;
      if (found) return found;
    }
    return undefined;
  };
}

const TWO_WORDS = /^[A-Z][a-z]{2,} [A-Z][a-z]{5,}$/;

/** A paragraph after the one that defines the term, in a list of definitions. */
function after({ filing: { text } }: Document, { definition }: Term, insert: string): Damage {
  const at = lineEnd(text, lineAt(text, definition.end));
  return { span: { start: at, end: at }, insert: `\n\n     ${insert}\n` };
}

export const termPlants: readonly Plant[] = [
  {
    kind: 'a letter of a term lost',
    rule: 'term-spelling',
    damage: first((term, uses, document) => {
      if (!TWO_WORDS.test(term.name) || uses.length < 4) return undefined;
      const at = uses.at(-1)!.start + term.name.indexOf(' ') + 4;
      const letter = slice(document.filing.text, at, at + 1);
      return letter === slice(document.filing.text, at + 1, at + 2)
        ? undefined
        : { span: { start: at, end: at + 1 }, insert: '' };
    }),
  },
  {
    kind: 'a capital of a term made small',
    rule: 'term-spelling',
    damage: first((term, uses, document) => {
      const [head = ''] = term.name.split(' ');
      if (!TWO_WORDS.test(term.name) || terms(document).some(({ name }) => name === head)) return undefined;
      const at = uses[0]!.start + head.length + 1;
      return { span: { start: at, end: at + 1 }, insert: term.name.charAt(head.length + 1).toLowerCase() };
    }),
  },
  {
    kind: 'a definition that nothing uses',
    rule: 'term-unused',
    damage: first((term, _, document) =>
      term.kind === 'means'
        ? after(document, term, '"Quillwort Allowance" means one tenth of what is due.')
        : undefined,
    ),
  },
  {
    kind: 'a definition repeated',
    rule: 'term-defined-twice',
    damage: first((term, _, document) =>
      term.kind === 'means' && /^[A-Z][A-Za-z ]+$/.test(term.name)
        ? after(document, term, `"${term.name}" means what the parties agree.`)
        : undefined,
    ),
  },
  {
    kind: 'a definition deleted',
    rule: 'term-undefined',
    damage: first((term, uses, { filing: { text } }) => {
      if (term.kind !== 'means' || !/^[A-Z][a-z]+ (?:Price|Amount|Period|Notice|Event|Documents)$/.test(term.name))
        return undefined;
      const start = lineStart(text, lineAt(text, term.span.start));
      const lead = slice(text, start, term.span.start);
      if (/[A-Za-z]/.test(lead) || uses.length < 2) return undefined;
      return { span: { start, end: term.definition.end }, insert: '', within: ANYWHERE };
    }),
  },
  {
    kind: 'a definition said to be in another section',
    rule: 'term-definition-elsewhere',
    damage(document) {
      if (document.content !== 'text') return undefined;
      for (const { name, reference } of definitionPointers(document)) {
        const lead = leadOf(document, reference);
        if (!('to' in lead) || !lead.to.section || reference.path.length > 1) continue;
        const own = sectionsAt(document, reference.span.start);
        for (const [key, [placed]] of sectionIndex(document)) {
          const section = placed?.section;
          if (!section || !/^\d+\.\d+$/.test(key) || own.includes(section) || section === lead.to.section.section)
            continue;
          if (!/^\d+\.\d+$/.test(reference.path[0] ?? '') || mentions(document, section.span, name)) continue;
          return { span: reference.number, insert: key };
        }
      }
      return undefined;
    },
  },
];

function mentions({ filing: { text } }: Document, span: Span, name: string): boolean {
  const last = name.toLowerCase().split(' ').at(-1)!.slice(0, 5);
  return textAt(text, span).toLowerCase().includes(last);
}
