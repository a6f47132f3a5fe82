import { formOf } from '../forms/all.ts';
import type { Form } from '../forms/form.ts';
import type { Document } from './document.ts';
import { envelope } from './envelope.ts';
import { headerOf, headerValue } from './header.ts';
import { lazy } from './lazy.ts';
import { ofText } from './of-text.ts';
import { rows, type Word } from './rows.ts';
import type { Value } from './span.ts';

/** The form a document is on, and where that is said. */
export interface FormType {
  /** As EDGAR writes it: "8-K", "10-K405", "8-K/A". */
  readonly type: Value;
  readonly from: 'chosen by hand' | 'type tag' | 'cover page' | 'submission header';
  readonly amendment: boolean;
  /** Its entry in the catalogue, where it has one. */
  readonly form?: Form;
}

/** A form names itself within this many lines. */
const LIMIT = 80;
const NAMED = /^(?:FORM|SCHEDULE)$/i;
/** EDGAR has "SC 14D1" of what its cover calls Schedule 14D-1. */
const SCHEDULES = /^(13[DG]|13E|14D)-?([1349]?)$/i;
const CODE = /^(?:[A-Z]{1,2}-[A-Z0-9]{1,3}|\d{1,2}-?[A-Z]{1,4}\d{0,3}|\d{1,2})$/i;

/** What was chosen by hand for the first document of a filing goes before what that says. */
export const formType: (document: Document) => FormType | undefined = lazy(document => {
  const chosen = document.index === 0 ? document.filing.profile?.form : undefined;
  const named = formNamed(document);
  if (!chosen) return named;
  const { start } = document.body;
  return described({ value: chosen, span: named?.type.span ?? { start, end: start } }, 'chosen by hand');
});

/** What a document says itself. Undefined for exhibits, and where neither the envelope nor the cover names a form. */
export const formNamed: (document: Document) => FormType | undefined = lazy(document => {
  const tag = document.type;
  if (tag && tag.value !== '')
    return /^(?:EX-|GRAPHIC|ZIP|XML|EXCEL|JSON|PDF|COVER)/i.test(tag.value) ? undefined : described(tag, 'type tag');
  const printed = namedOnCover(document);
  if (printed) return described(printed, 'cover page');
  const filed = document.index === 0 && headerValue(headerOf(document), 'CONFORMED SUBMISSION TYPE');
  return filed && envelope(document.filing).documents.length === 1 ? described(filed, 'submission header') : undefined;
});

function described(type: Value, from: FormType['from']): FormType {
  const form = formOf(type.value);
  const amendment = isAmendment(type.value);
  return form ? { type, from, amendment, form } : { type, from, amendment };
}

/** True for the submission type of an amendment: "8-K/A", "POS AM". */
export function isAmendment(type: string): boolean {
  return /\/A$|^POS/i.test(type);
}

/** How many words of a line stand before the next column, from the word number `at` on. */
function together(words: readonly Word[], at: number): number {
  const apart = words.findIndex((word, i) => i > at + 1 && word.column - words[i - 1]!.endColumn > 3);
  return apart < 0 ? words.length : apart;
}

/** The paragraph of Rule 424(b) that a prospectus is filed under stands at its top (17 CFR 230.424(e)). */
const TOP = 30;
const FILED = /^filed$/i;
const FILED_UNDER = /^filed (?:pursuant to|under) rule 424 ?\(b\) ?\(?([1-8])\)?[.,;]?$/i;

/**
 * "FORM 8-K", "FORM 10-K/A", "Schedule 13D" on a line of their own, perhaps with "(Amendment No. 1)"; or "Filed
 * Pursuant to Rule 424(b)(3)", perhaps beside another column: the report that a supplement carries stands below.
 */
const namedOnCover = ofText<Value | undefined>(undefined, ({ filing, body }) => {
  for (const { index, words } of rows(filing.text, body, LIMIT)) {
    const filed = index < TOP ? words.findIndex(word => FILED.test(word.text)) : -1;
    if (filed >= 0) {
      const line = words.slice(filed, together(words, filed));
      const paragraph = FILED_UNDER.exec(line.map(word => word.text).join(' '))?.[1];
      if (paragraph)
        return { value: `424B${paragraph}`, span: { start: line[0]!.span.start, end: line.at(-1)!.span.end } };
    }
    const at = words.findIndex(word => NAMED.test(word.text));
    const code = words[at + 1];
    if (at < 0 || at > 1 || !code || together(words, at) > at + 6) continue;
    const [, base = '', suffix = ''] = /^(.*?)(\/A)?(?<![.,*])[.,*]*$/i.exec(code.text) ?? [];
    if (!CODE.test(base) && !SCHEDULES.test(base) && !formOf(base)) continue;
    const schedule = /^S/i.test(words[at]!.text) ? SCHEDULES.exec(base) : null;
    const amended = suffix !== '' || words.some(word => /^\(?amendment$/i.test(word.text));
    return {
      value: `${schedule ? `SC ${schedule[1]}${schedule[2]}` : base}${amended ? '/A' : ''}`.toUpperCase(),
      span: { start: words[at]!.span.start, end: code.span.end },
    };
  }
  return undefined;
});
