import type { Field, FieldKind } from '../forms/field.ts';
import { type FieldId, fields } from '../forms/fields.ts';
import { wordingOf } from '../forms/wordings.ts';
import { blank, centred, wrapped } from './layout.ts';

/** What is to stand on a cover page: by field, as it is printed; "true", "yes" or an option for boxes. */
export type Values = Readonly<Partial<Record<FieldId, string>>>;

/** The page that a field stands on. */
export interface Page {
  /** By its name in the catalogue. */
  readonly form: string;
  /** ISO: by whose wording it is laid; undefined for today's. */
  readonly date?: string | undefined;
}

/** How long a blank is for a value of each kind, in columns. */
const BLANKS: Readonly<Partial<Record<FieldKind, number>>> = {
  place: 20,
  'file-number': 12,
  ein: 12,
  zip: 12,
  telephone: 16,
  date: 20,
  month: 16,
  amount: 14,
  count: 16,
  cusip: 12,
  sic: 6,
  cik: 12,
};

/** A value as it is printed, or the blank for it. */
export function printed(id: FieldId, value: string | undefined): string {
  return value ?? blank(BLANKS[fields[id].kind] ?? 36);
}

/** The lines of a field on a page: its caption, and its value or the blank for it, laid as the form lays them. */
export function fieldLines(id: FieldId, value: string | undefined, { form, date }: Page): string[] {
  const { kind, captions, options }: Field = fields[id];
  const wording = wordingOf(id, form, date);
  if (wording) {
    const lines = wording.text.split('\n').map(line => filled(line, id, value, wording.layout));
    if (wording.layout === 'centred') return lines.map(line => centred(line));
    return wording.layout ? lines : lines.flatMap(line => beside(line));
  }
  const [caption] = captions;
  if (options) return choiceLines(captions, Object.keys(options), value);
  if (kind === 'check-box') return boxLines(caption, value === 'true');
  if (kind === 'yes-no') {
    const box = (answer: string) => (value === answer ? '[X]' : '[ ]');
    return wrapped(`${caption}.  Yes ${box('yes')}  No ${box('no')}`);
  }
  if (kind === 'period') {
    const [from, to] = (value ?? `${blank(20)} to ${blank(20)}`).split(' to ');
    return wrapped(caption.replace(/ to$/, ` ${from} to ${to}`));
  }
  if (kind === 'words') return wrapped(caption).map(line => centred(line));
  if (kind === 'table') return wrapped(`${caption}: ${value ?? (id === 'cb_intro_8k' ? '' : blank(24))}`.trimEnd());
  if (caption.startsWith('('))
    return [centred(printed(id, value)), ...wrapped(caption, { width: 76 }).map(line => centred(line))];
  const lines = beside(`${caption}: ${printed(id, value)}`);
  return lines.length === 1 ? lines.map(line => centred(line)) : lines;
}

/** A caption with its value on one line, or else the value on lines of its own, set in. */
function beside(line: string): string[] {
  const [, caption, value] = /^([^.]{1,120}:) (.+)$/.exec(line) ?? [];
  if (line.length <= 76 || !caption) return wrapped(line);
  // A blank stays on the caption's last line.
  if (!value!.includes(' ')) return wrapped(line, { width: 72 });
  return [...wrapped(caption), ...wrapped(value!, { first: 5, rest: 5 })];
}

/** The first blank takes the value; the others stay. */
function filled(line: string, id: FieldId, value: string | undefined, layout: string | undefined): string {
  if (value !== undefined && line.includes('__') && !/_{3}/.test(line)) return line.replace('__', value);
  const short = layout === 'as it is' ? 12 : undefined;
  return line.replace(/(?<!_)__(?!_)/g, blank(short ?? printed(id, undefined).length));
}

/** A sentence that asks ends with its box; a label has its box before it. */
function boxLines(caption: string, marked: boolean): string[] {
  const box = marked ? '[X]' : '[ ]';
  return /^(?:indicate|if)\b/i.test(caption)
    ? wrapped(`${caption}. ${box}`)
    : wrapped(`${box}  ${caption}`, { rest: 5 });
}

/** Where each caption is an option, each has its box before it; else the options stand under the caption. */
function choiceLines(captions: readonly string[], options: readonly string[], value: string | undefined): string[] {
  const each = captions.length === options.length;
  const chosen = value ?? (each ? options[0] : undefined);
  const box = (option: string) => (option === chosen ? '[X]' : '[ ]');
  if (each)
    return options.flatMap((option, i) => [
      ...(i > 0 ? [''] : []),
      ...wrapped(`${box(option)}  ${captions[i]}`, { rest: 5 }),
    ]);
  return [...wrapped(`${captions[0]}:`), '', ...options.map(option => `     ${box(option)}  ${option}`)];
}
