import { cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { printedAt } from '../filing/rendition.ts';
import { sectionsAt } from '../filing/section-index.ts';
import { isDefinition, type Term } from '../filing/term.ts';
import { terms } from '../filing/terms.ts';
import { slice } from '../filing/text.ts';
import { agreementExample } from './agreement-example.ts';
import { notApplicable, passed, type Rule } from './rule.ts';

/** A definition that only says where the definition is. */
const POINTER =
  /^\s*(?:(?:as\s+)?(?:set\s+forth|specified|assigned|given|ascribed|defined|provided|stated|described|indicated)\b|(?:in|under)\s+(?:the\s+)?(?:Section|Article|Preamble|Recital|Introduct|first|Exhibit|Schedule|paragraph)|thereto\b|to\s+(?:it|such\s+term)\b|Sections?\b|Articles?\b)/i;
/** A definition for a part of the document alone. */
const LOCAL =
  /\b(?:(?:for|solely\s+for)\s+(?:the\s+)?purposes?\s+of|as\s+used\s+in|used\s+in|in)\s+(?:this|the\s+(?:foregoing|preceding))\s+(?:Section|Article|Paragraph|paragraph|clause|subsection|Note|sentence|definition|Item|section)/i;

export const termDefinedTwice: Rule = {
  id: 'term-defined-twice',
  area: 'defined terms',
  severity: 'warning',
  confidence: 'possible',
  summary: 'A term is defined once in a document.',
  source: ['proofreading: no form asks for it'],
  notes:
    'Definitions that point to another one, that hold for one section alone, those of exhibits to an agreement, and those that say the same again do not count; nor do names given anew in a report, whose parts are read alone.',
  bad: () => agreementExample('month.', 'month. "Business Day" means any day but a Sunday.'),
  good: () => agreementExample(),
  *check(document) {
    const defined = terms(document).filter(isDefinition);
    if (defined.length === 0) return notApplicable('it defines no term');
    const first = new Map<string, Term>();
    for (const term of defined) {
      if (isPointer(document, term) || isLocal(document, term)) continue;
      const key = `${attachmentOf(document, term)} ${term.name}`;
      const before = first.get(key);
      if (!before) {
        first.set(key, term);
        continue;
      }
      if (saysTheSame(document, before, term) || (term.kind === 'named' && cover(document))) continue;
      yield {
        message: `"${term.name}" is defined a second time.`,
        span: term.span,
        related: [{ span: before.span, message: 'its first definition' }],
      };
    }
    return passed(`${first.size} terms`);
  },
};

function isPointer(document: Document, { kind, definition }: Term): boolean {
  return kind === 'means' && POINTER.test(printedAt(document, definition).slice(0, 80));
}

function isLocal({ filing: { text } }: Document, { span, definition }: Term): boolean {
  return LOCAL.test(slice(text, Math.max(0, span.start - 140), Math.min(definition.start, span.end + 140)));
}

/** The shorter of two definitions stands in the longer: the preamble's name for a company, and the entry in the list. */
function saysTheSame(document: Document, a: Term, b: Term): boolean {
  const [short, long] = [a, b]
    .map(({ definition }) => plain(printedAt(document, definition)))
    .sort((one, other) => one.length - other.length);
  return short!.length > 3 && long!.includes(short!.slice(0, ENOUGH));
}

/** So many characters tell one definition from another. */
const ENOUGH = 60;

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9$%]+/g, ' ')
    .replace(/^ ?(?:(?:the|an?|this|that|certain) )*/, '')
    .trim();
}

/** The exhibit or schedule to an agreement that a term stands in: it is a paper of its own. */
function attachmentOf(document: Document, { span }: Term): string {
  const root = sectionsAt(document, span.start)[0]?.label ?? '';
  return /^(?:exhibit|schedule|annex|appendix|attachment|addendum|rider)\b/i.test(root) ? root : '';
}
