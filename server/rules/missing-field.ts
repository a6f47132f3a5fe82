import { fieldLines, type Page } from '../drafts/field.ts';
import type { CoverField } from '../filing/cover.ts';
import { readable } from '../filing/rendition.ts';
import type { Span } from '../filing/span.ts';
import { lineAt, lineEnd, lineStart, slice, type Text } from '../filing/text.ts';
import { addDays } from '../forms/business-days.ts';
import { type FieldId, fields } from '../forms/fields.ts';
import type { FieldRequirement } from '../forms/form.ts';
import { type Dates, GRACE_DAYS, inForce, judgingDate } from '../forms/source.ts';
import { type CoverPage, coverPage, fieldsOf, withoutCoverPage } from './cover-page.ts';
import { type Finding, type Fix, notApplicable, notChecked, passed, type Rule, type Severity } from './rule.ts';

/** A cover page is within this many characters. */
const HEAD = 12_000;

interface MissingField {
  readonly id: string;
  readonly field: FieldId;
  readonly severity: Severity;
  readonly summary: string;
  readonly bad: () => string;
  readonly good: () => string;
}

/** A rule that a field of the cover page is there, with a value where it needs one. The catalogue says on which forms and when. */
export function missingField({ id, field, severity, summary, bad, good }: MissingField): Rule {
  const { name, source } = fields[field];
  return {
    id,
    area: 'cover page',
    severity,
    confidence: 'certain',
    summary,
    source,
    bad,
    good,
    *check(document) {
      const page = coverPage(document);
      const asked = page?.form.cover.find(row => row.field === field && settled(row, page.dates));
      if (!page) return withoutCoverPage(document);
      if (!asked) return notApplicable(`Form ${page.form.name} does not ask for it${ofDay(page.dates.filed)}`);
      if (asked.need === 'conditional') return notApplicable(`only in some cases: ${asked.when}`);
      const all = fieldsOf(page);
      const own = all.filter(entry => entry.field === field || entry.field === asked.or);
      const value = own.find(entry => entry.value)?.value;
      if (value) return passed(value.value, value.span);
      const printed = own.find(entry => entry.caption && !needsValue(entry.field));
      if (printed) return passed('its caption is there', printed.caption![0]);
      const rule = ruleOf(page.form.name, asked);
      if (own[0]?.caption) {
        // Whoever inserted the lines is told to fill them in; an accepted filing may leave one blank.
        if (asked.need === 'required' && fields[field].kind !== 'check-box') {
          yield { severity: 'information', message: `${name} is blank (${rule}).`, span: own[0].caption[0] };
        }
        return;
      }
      if (printedAnyhow(page, field)) return notChecked('its caption is printed in a layout that could not be read');
      const found = missing(page, all, field, `${name} is missing from the cover page (${rule}).`);
      // An amendment may carry no more than what it changes.
      yield page.amendment ? { ...found, severity: 'hint' } : found;
    },
  };
}

function ofDay(date: string | undefined): string {
  return date ? ` on ${date}` : '';
}

/** In force, and long enough that filers have changed their covers. */
function settled(row: FieldRequirement, dates: Dates): boolean {
  const date = judgingDate(row, dates);
  const from = row.judgedFrom ?? (row.since && addDays(row.since, GRACE_DAYS));
  return inForce(row, date) && (date === undefined || from === undefined || from <= date);
}

/** The caption's letters one after another, however they are laid out: then it is the reading that failed, not the filer. */
function printedAnyhow({ document }: CoverPage, field: FieldId): boolean {
  const { filing, body } = readable(document);
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const head = letters(slice(filing.text, body.start, Math.min(body.end, body.start + HEAD)));
  return fields[field].captions.some(caption => head.includes(letters(caption)));
}

function needsValue(field: FieldId): boolean {
  return fields[field].kind !== 'table' && field !== 'former_name';
}

/** Form, era and release, for the message. */
function ruleOf(name: string, row: FieldRequirement): string {
  const form = `Form ${name}`;
  return [row.since ? `${form}, since ${row.since}` : form, ...row.source.filter(source => source !== form)].join('; ');
}

/** Placed at the last field that the form asks for before this one, or at the first after it. */
function missing(page: CoverPage, all: readonly CoverField[], field: FieldId, message: string): Finding {
  const order = page.form.cover.map(row => row.field);
  const rank = (entry: CoverField) => order.indexOf(entry.field);
  const wanted = order.indexOf(field);
  const before = all
    .filter(entry => rank(entry) >= 0 && rank(entry) < wanted)
    .toSorted((a, b) => rank(b) - rank(a) || placeOf(b).end - placeOf(a).end);
  const neighbour = before[0] ?? all[0];
  const span = neighbour ? placeOf(neighbour) : { start: page.cover.span.end, end: page.cover.span.end };
  const { content, filing } = page.document;
  const draft = { form: page.form.name, date: page.dates.filed };
  // Lines of text can be inserted into text alone.
  if (content !== 'text') return { message, span };
  return { message, span, fixes: [insertion(filing.text, endOfRow(filing.text, all, span), field, draft)] };
}

function placeOf({ caption, value }: CoverField): Span {
  return caption?.at(-1) ?? value!.span;
}

/** From a caption's first line to its last. */
function whole(caption: readonly Span[]): Span[] {
  const [first] = caption;
  return first ? [{ start: first.start, end: caption.at(-1)!.end }] : [];
}

/** The end of the line under which nothing of this row of fields goes on: captions wrap. */
function endOfRow(text: Text, all: readonly CoverField[], span: Span): number {
  let line = lineAt(text, span.end);
  for (;;) {
    const end = lineEnd(text, line);
    const further = all
      .flatMap(({ caption = [], value }) => [...(value ? [value.span] : []), ...whole(caption)])
      .filter(other => other && other.start < end && other.end > end);
    const next = Math.max(line, ...further.map(other => lineAt(text, other!.end)));
    if (next === line) return end;
    line = next;
  }
}

/** Its lines as the form lays them, with a blank for the value. A person has to fill it in: not a safe fix. */
function insertion(text: Text, at: number, field: FieldId, page: Page): Fix {
  const eol = lineEnding(text, at);
  return {
    title: `Insert the lines for "${fields[field].name}"`,
    edits: [
      {
        span: { start: at, end: at },
        insert: ['', ...fieldLines(field, undefined, page)].map(line => eol + line).join(''),
      },
    ],
    safe: false,
  };
}

function lineEnding(text: Text, at: number): string {
  const line = lineAt(text, at);
  return slice(text, lineEnd(text, line), lineStart(text, line + 1)) || '\n';
}
