import { type CoverField, cover } from '../filing/cover.ts';
import type { Document } from '../filing/document.ts';
import { formType } from '../filing/form-type.ts';
import { type Header, header } from '../filing/header.ts';
import type { Value } from '../filing/span.ts';
import { type FieldId, fields } from '../forms/fields.ts';
import { exampleSubmission } from './example-submission.ts';
import { notApplicable, passed, type Rule, type Severity } from './rule.ts';

/** What header and cover say of one thing, and how the two are compared. */
interface Agreement {
  readonly id: string;
  readonly field: FieldId;
  readonly severity: Severity;
  readonly confidence?: Rule['confidence'];
  readonly source: Rule['source'];
  readonly notes?: string;
  /** What the header says of it. */
  readonly filed: (header: Header) => readonly Value[];
  /** A value of either in the form in which the two are compared; empty for none. */
  readonly normal: (value: string) => string;
  /** How the example's cover comes to say another thing. */
  readonly bad: (text: string) => string;
}

/**
 * A rule that the cover page and the submission header agree. It is told at the cover, with the header's line beside it, and only where
 * nothing on the cover agrees with anything in the header: with several registrants each has values of its own.
 */
export function agreement({ id, field, severity, source, notes, filed, normal, bad, ...rest }: Agreement): Rule {
  const { name } = fields[field];
  return {
    id,
    area: 'agreement',
    severity,
    confidence: rest.confidence ?? 'likely',
    beyond: true,
    summary: `${name}: cover page and submission header say the same.`,
    source,
    ...(notes && { notes }),
    bad: () => exampleSubmission({ change: bad }),
    good: () => exampleSubmission(),
    *check(document) {
      const head = header(document.filing);
      if (!head || document.index > 0) return notApplicable('there is no submission header to compare with');
      const printed = valuesOf(document, field).filter(({ value }) => normal(value) !== '');
      const said = filed(head).filter(({ value }) => normal(value) !== '');
      if (!formType(document)?.form?.cover.some(row => row.field === field))
        return notApplicable('the form does not ask for it');
      const [own] = printed;
      const [other] = said;
      if (!own || !other) return notApplicable(own ? 'the header does not say it' : 'the cover page does not say it');
      const known = new Set(said.map(({ value }) => normal(value)));
      if (printed.some(({ value }) => known.has(normal(value)))) return passed(own.value, own.span);
      const message = `${name} is ${own.value} here and ${other.value} in the submission header.`;
      yield { message, span: own.span, related: [{ span: other.span, message: 'what the header says' }] };
      return undefined;
    },
  };
}

/** What the cover says of a field, for every registrant. */
function valuesOf(document: Document, field: FieldId): readonly Value[] {
  const page = cover(document);
  const all: readonly CoverField[] = [
    ...(page?.fields ?? []),
    ...(page?.registrants.flatMap(registrant => registrant.fields) ?? []),
  ];
  return all.flatMap(entry => (entry.field === field && entry.value ? [entry.value] : []));
}

/** The values of a label in the groups of those whom the filing is of: its filers, or the company it is about. */
export function ofFilers(section: string, ...labels: readonly string[]): (header: Header) => readonly Value[] {
  return ({ groups }) =>
    groups
      .filter(({ role }) => /^(?:FILER|ISSUER|SUBJECT COMPANY|CO-REGISTRANT)$/.test(role))
      .flatMap(({ sections }) => sections.filter(({ name }) => name === section))
      .flatMap(({ lines }) => lines.flatMap(line => (labels.includes(line.label) ? [line.value] : [])));
}
