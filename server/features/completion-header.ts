import { judgingDates } from '../filing/as-of.ts';
import type { Document } from '../filing/document.ts';
import { envelope } from '../filing/envelope.ts';
import type { Filing } from '../filing/filing.ts';
import { formType } from '../filing/form-type.ts';
import { header } from '../filing/header.ts';
import type { Span } from '../filing/span.ts';
import { slice } from '../filing/text.ts';
import { formOf } from '../forms/all.ts';
import { envelopeTags, textTags } from '../forms/document-tags.ts';
import { submissionTypes } from '../forms/edgar-types.ts';
import { exhibitsInForce } from '../forms/exhibits.ts';
import { itemsInForce } from '../forms/find-item.ts';
import { HEADER_LABELS, HEADER_TAGS } from '../forms/header-labels.ts';
import { sicCodes } from '../forms/sic-codes.ts';
import { stateCodes } from '../forms/states.ts';
import { filingDates } from './completion-dates.ts';
import type { Offer } from './completion-offer.ts';

const SUBMISSION = '<SUBMISSION>';

/** The tags that a submission, or the text of a document, is made of. */
export function tagOffers(filing: Filing, document: Document | undefined, replace: Span): Offer[] {
  const tags = [...(document ? textTags : []), ...envelopeTags].map(({ tag, use }) => ({ tag, use }));
  const start = header(filing)?.span.start;
  // The daily feed writes its header in tags.
  const feed = start !== undefined && slice(filing.text, start, start + SUBMISSION.length) === SUBMISSION;
  const tagged = feed ? Object.keys(HEADER_TAGS) : [];
  return [...tags, ...tagged.map(name => ({ tag: `<${name}>`, use: HEADER_TAGS[name]!.toLowerCase() }))]
    .filter(({ tag }, i, all) => all.findIndex(other => other.tag === tag) === i)
    .map(({ tag, use }) => ({ label: tag, detail: use, kind: 'Keyword', replace, text: tag }));
}

const LEVELS = {
  submission: 'of the submission',
  group: 'a filer or subject',
  section: 'a part of a group',
  value: 'of a part',
};

/** The labels of header lines. Those of the whole submission that are there already are left out. */
export function labelOffers(filing: Filing, replace: Span): Offer[] {
  const there = new Set(header(filing)?.lines.map(({ label }) => label));
  return (['submission', 'group', 'section', 'value'] as const).flatMap(level =>
    [...HEADER_LABELS[level]]
      .filter(label => level !== 'submission' || !there.has(label))
      .map(label => ({
        label: `${label}:`,
        detail: LEVELS[level],
        kind: 'Property' as const,
        replace,
        text: `${label}:`,
      })),
  );
}

/** The values that a header line, or a tag of a document, takes; `tagged` in the tags' own notation. */
export function headerValueOffers(filing: Filing, label: string, tagged: boolean, replace: Span): Offer[] {
  const offer = (text: string, detail?: string): Offer => ({
    label: text,
    ...(detail && { detail, filter: `${text} ${detail}` }),
    kind: 'Value',
    replace,
    text,
  });
  const main = envelope(filing).documents[0];
  switch (label) {
    case 'CONFORMED SUBMISSION TYPE':
    case 'FORM TYPE':
      return [
        ...submissionTypes.map(type => offer(type, formOf(type)?.title)),
        ...(tagged ? exhibitTypes(filing, replace) : []),
      ];
    case 'STATE':
    case 'STATE OF INCORPORATION':
      return stateCodes.map(([code, name]) => offer(code, name));
    case 'STANDARD INDUSTRIAL CLASSIFICATION':
      return [...sicCodes].map(([code, title]) =>
        tagged ? offer(code, title) : offer(`${title.toUpperCase()} [${code}]`),
      );
    case 'SEC ACT':
      return ['33', '34', '40'].map(year => offer(tagged ? year : `19${year} Act`));
    case 'ITEM INFORMATION':
      return itemInformation(filing).map(({ number, caption }) =>
        tagged ? offer(number, caption) : offer(caption, `Item ${number}`),
      );
    default:
      return /\b(?:PERIOD|DATE|PERIOD START)\b/.test(label) && label !== 'ACCEPTANCE-DATETIME'
        ? (main ? filingDates(main) : []).map(({ value, what }) => offer(value.replaceAll('-', ''), what))
        : [];
  }
}

/** What a document other than the first can be, by the main document's table. */
function exhibitTypes(filing: Filing, replace: Span): Offer[] {
  const main = envelope(filing).documents[0];
  const form = main && formType(main)?.form;
  if (!main || !form) return [];
  return exhibitsInForce(form, judgingDates(main).filed).map(({ number, title }) => ({
    label: `EX-${number.toUpperCase()}`,
    detail: title,
    kind: 'Value',
    replace,
    text: `EX-${number.toUpperCase()}`,
    filter: `EX-${number} ${title}`,
  }));
}

function itemInformation(filing: Filing) {
  const main = envelope(filing).documents[0];
  const form = main && formType(main)?.form;
  return main && form ? itemsInForce(form, judgingDates(main)) : [];
}
