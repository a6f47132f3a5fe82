/**
 * Compares what the parser reads on a cover page with what the submission header says, where that is printed on the cover:
 *   npm run accuracy -- DIR [--json FILE] [--form 8-K]
 * The document is parsed without its header, so that nothing is read off there.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cover } from '../../server/filing/cover.ts';
import { envelope } from '../../server/filing/envelope.ts';
import { parse } from '../../server/filing/filing.ts';
import { groupValue, header, headerValue, isoOf } from '../../server/filing/header.ts';
import { items } from '../../server/filing/items.ts';
import { landmarks } from '../../server/filing/landmarks.ts';
import { lineAt, slice } from '../../server/filing/text.ts';
import { formOf } from '../../server/forms/all.ts';
import type { FieldId } from '../../server/forms/fields.ts';
import { canonicalName, digits, fileNumber, type Printed, printedDates, printedPlaces } from './printed.ts';

interface Miss {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly header: string;
  readonly cover: string | undefined;
}

interface Tally {
  printed: number;
  right: number;
  wrong: number;
  absent: number;
}

/** How a header's value is told on a cover, and compared with the parser's. */
const comparisons: readonly { field: FieldId; section: string; label: string; same: Printed }[] = [
  {
    field: 'registrant_name',
    section: 'COMPANY DATA',
    label: 'COMPANY CONFORMED NAME',
    same: { normal: canonicalName, on: text => canonicalName(text) },
  },
  {
    field: 'state_of_incorporation',
    section: 'COMPANY DATA',
    label: 'STATE OF INCORPORATION',
    same: { normal: value => value, on: printedPlaces },
  },
  { field: 'irs_ein', section: 'COMPANY DATA', label: 'IRS NUMBER', same: { normal: digits, on: digitsOfWords } },
  {
    field: 'commission_file_number',
    section: 'FILING VALUES',
    label: 'SEC FILE NUMBER',
    same: { normal: fileNumber, on: text => (text.match(/\d{1,3} ?- ?\d{1,6}(?:-\d+)?/g) ?? []).map(fileNumber) },
  },
  {
    field: 'zip_code',
    section: 'BUSINESS ADDRESS',
    label: 'ZIP',
    same: { normal: value => value.slice(0, 5), on: text => text.match(/(?<!\d)\d{5}(?!\d)/g) ?? [] },
  },
  {
    field: 'telephone',
    section: 'BUSINESS ADDRESS',
    label: 'BUSINESS PHONE',
    same: { normal: digits, on: text => (text.match(/\(?\d{3}\)?[\s./-]*\d{3}[\s./-]*\d{4}/g) ?? []).map(digits) },
  },
];

function digitsOfWords(text: string): string[] {
  return (text.match(/\d{2} ?-? ?\d{7}/g) ?? []).map(digits);
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, form: { type: 'string' }, misses: { type: 'boolean', default: true } },
});
if (positionals.length === 0) {
  console.error('usage: npm run accuracy -- DIR [--form 8-K] [--json FILE]');
  process.exit(2);
}

const tallies = new Map<string, Tally>();
const misses: Miss[] = [];
let filings = 0;
for (const root of positionals) {
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.txt')) compare(path.join(root, name));
  }
}
report();

function compare(file: string): void {
  const whole = parse(readFileSync(file, 'latin1'));
  const head = header(whole);
  const first = envelope(whole).documents[0];
  const type = headerValue(head, 'CONFORMED SUBMISSION TYPE')?.value;
  if (!head || !first || first.content !== 'text' || !type) return;
  if (options.form && type !== options.form && type !== `${options.form}/A`) return;
  const bare = parse(slice(whole.text, first.span.start, whole.text.length));
  const document = envelope(bare).documents[0]!;
  const page = cover(document);
  const firstItem = [...landmarks(bare.text, document.body)].find(mark => mark.kind === 'item' || mark.kind === 'part')
    ?.span.start;
  const coverEnd = Math.max(page?.span.end ?? 0, Math.min(firstItem ?? document.body.end, document.body.start + 5000));
  const coverText = slice(bare.text, document.body.start, coverEnd);
  filings++;
  const fields = [...(page?.fields ?? []), ...(page?.registrants.flatMap(registrant => registrant.fields) ?? [])];
  const lineOf = (offset: number) => lineAt(whole.text, first.span.start + offset) + 1;

  const check = (
    field: string,
    expected: string,
    printed: boolean,
    got: readonly { value: string; start: number }[],
  ) => {
    if (!printed) return;
    const tally = tallies.get(field) ?? { printed: 0, right: 0, wrong: 0, absent: 0 };
    tallies.set(field, tally);
    tally.printed++;
    if (got.some(entry => entry.value === expected)) tally.right++;
    else {
      if (got.length > 0) tally.wrong++;
      else tally.absent++;
      misses.push({
        file,
        line: lineOf(got[0]?.start ?? document.body.start),
        field,
        header: expected,
        cover: got.map(entry => entry.value).join(' | ') || undefined,
      });
    }
  };

  for (const group of head.groups.filter(group => /FILER|ISSUER|SUBJECT COMPANY|FILED BY/.test(group.role))) {
    for (const { field, section, label, same } of comparisons) {
      const value =
        groupValue(group, section, label)?.value ??
        (label === 'IRS NUMBER' ? groupValue(group, section, 'EIN')?.value : undefined);
      const expected = value && same.normal(value);
      if (!expected || /^0+$/.test(expected)) continue;
      const on = same.on(coverText);
      const printed = typeof on === 'string' ? on.includes(expected) : on.includes(expected);
      const got = fields
        .filter(entry => entry.field === field && entry.value)
        .map(entry => ({ value: same.normal(entry.value!.value), start: entry.value!.span.start }));
      check(field, expected, printed, got);
    }
  }
  const period = isoOf(headerValue(head, 'CONFORMED PERIOD OF REPORT')?.value);
  if (period) {
    const field: FieldId = /^8-K/.test(type) ? 'date_of_report' : 'period_end';
    const first = fields.find(entry => entry.field === field && entry.value)?.value;
    const got = first ? [{ value: first.value, start: first.span.start }] : [];
    check(field, period, printedDates(coverText).includes(period), got);
  }
  compareItems();

  function compareItems(): void {
    const form = formOf(type!);
    const date = isoOf(headerValue(head, 'FILED AS OF DATE')?.value);
    const listed = head!.lines
      .filter(line => line.label === 'ITEM INFORMATION' && line.value.value !== '')
      .map(line => line.value.value);
    if (!form || !/^8-K/.test(type!) || listed.length === 0) return;
    const found = items(document);
    const words = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^a-z]+/g, ' ')
        .trim()
        .split(' ')
        .map(word => word.replace(/s$/, ''))
        .join(' ');
    for (const entry of listed) {
      const number = /^\d/.test(entry)
        ? entry
        : form.items.find(
            item =>
              [item.caption, ...(item.variants ?? [])].some(caption => words(caption) === words(entry)) &&
              (item.since ?? '') <= date! &&
              date! <= (item.until ?? '9'),
          )?.number;
      if (!number) {
        console.error(`${file}: header item not in the catalogue: ${entry}`);
        continue;
      }
      check(
        'item',
        number,
        true,
        found.filter(item => item.number === number).map(item => ({ value: item.number, start: item.heading.start })),
      );
    }
    if (listed.length === head!.lines.filter(line => line.label === 'ITEM INFORMATION').length) {
      const extra = tallies.get('item extra') ?? { printed: 0, right: 0, wrong: 0, absent: 0 };
      tallies.set('item extra', extra);
      const numbers = new Set(
        listed.flatMap(entry =>
          /^\d/.test(entry)
            ? entry
            : form.items
                .filter(item =>
                  [item.caption, ...(item.variants ?? [])].some(caption => words(caption) === words(entry)),
                )
                .map(item => item.number),
        ),
      );
      for (const item of found) {
        extra.printed++;
        if (numbers.has(item.number)) extra.right++;
        else {
          extra.wrong++;
          misses.push({
            file,
            line: lineOf(item.heading.start),
            field: 'item extra',
            header: [...numbers].join(','),
            cover: `${item.number} ${item.caption.value}`,
          });
        }
      }
    }
  }
}

function report(): void {
  for (const miss of misses)
    console.log(`${miss.file}:${miss.line}: ${miss.field}: header ${miss.header}, cover ${miss.cover ?? '(none)'}`);
  console.log(`\n${filings} filings with a header and a text document`);
  console.log('field                    printed  right  wrong  absent   right %');
  const rows = [...tallies].sort(([a], [b]) => a.localeCompare(b));
  for (const [field, tally] of rows) {
    const rate = ((100 * tally.right) / tally.printed).toFixed(1);
    console.log(
      `${field.padEnd(24)} ${[tally.printed, tally.right, tally.wrong, tally.absent].map(n => String(n).padStart(6)).join(' ')}  ${rate.padStart(7)}`,
    );
  }
  if (options.json)
    writeFileSync(options.json, `${JSON.stringify({ filings, fields: Object.fromEntries(rows), misses }, null, 1)}\n`);
}
