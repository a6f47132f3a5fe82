import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { timeline } from '../../server/features/timeline.ts';
import { parse } from '../../server/filing/filing.ts';
import { keyDates } from '../../server/filing/key-dates.ts';
import { lineText } from '../../server/filing/text.ts';
import { noCorpus, realFilings } from './real-filings.ts';

const sample = (name: string) => parse(readFileSync(path.join(import.meta.dirname, '../../samples', name), 'utf8'));

test('the days of a filing: what happened, when it was signed, filed and due', () => {
  const told = (name: string) => keyDates(sample(name)).map(({ date, kind, label }) => `${date} ${kind}: ${label}`);
  assert.deepEqual(told('submission-8-k.txt'), [
    '2006-05-02 event: Date of the press release',
    '2006-05-02 report: Date of report',
    '2006-05-04 signature: Signed',
    '2006-05-04 filing: Filed',
    '2006-05-08 due: Due: Item 2.02',
  ]);
  assert.deepEqual(told('submission-10-q.txt').slice(1), [
    '2005-09-30 period: End of the period',
    '2005-11-07 signature: Signed by 2',
    '2005-11-07 filing: Filed',
    '2005-11-09 due: Due: accelerated and large accelerated filers',
    '2005-11-14 due: Due: other filers',
  ]);
});

test('a day that the calendar does not have is no day of a filing', () => {
  const text = sample('submission-8-k.txt');
  const bad = parse('FILED AS OF DATE:\t\t20060231\n');
  assert.deepEqual(keyDates(bad), []);
  assert.equal(timeline(bad), null);
  assert.ok(timeline(text));
});

test('it is drawn in words too, with the distance in days and business days, and each entry knows its line', () => {
  const filing = sample('submission-8-k.txt');
  const svg = timeline(filing)!;
  assert.match(svg, /<title id="title">Timeline of 8-K, BRAMBLE CREEK INSTRUMENTS INC, 2006-05-04<\/title>/);
  assert.match(svg, /<desc id="desc">[^<]*2006-05-04: Signed; Filed\. 2006-05-08: Due: Item 2\.02\.<\/desc>/);
  assert.match(svg, />4 days \(2 business\)</);
  const lines = [...svg.matchAll(/class="entry (\w+)" data-line="(\d+)"/g)].map(([, kind, line]) => [
    kind,
    lineText(filing.text, Number(line)),
  ]);
  assert.ok(lines.some(([kind, line]) => kind === 'filing' && line!.startsWith('FILED AS OF DATE')));
  // Not by colour alone.
  const shapes = new Map(
    [...svg.matchAll(/class="legend (\w+)">[^>]*>(<[^>]*>)/g)].map(([, kind, shape]) => [shape, kind]),
  );
  assert.equal(shapes.size, 5);
});

test('on a page of its own it has a ground and a colour, and nothing comes from elsewhere', () => {
  const svg = timeline(sample('submission-10-q.txt'), { page: true })!;
  assert.match(svg, /<rect width="\d+" height="\d+" fill="#ffffff"\/>/);
  assert.doesNotMatch(svg, /href|url\(|<style|<script|<image/);
});

/** Each text as a box, wider than any font sets it. */
function boxes(svg: string) {
  return [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.]+)"([^>]*)>([^<]*)<\/text>/g)].map(
    ([, x, y, style, content]) => {
      const size = Number(/font-size="(\d+)"/.exec(style!)?.[1] ?? 13);
      const width = content!.replace(/&#\d+;/g, 'x').length * size * 0.6;
      const left = style!.includes('end') ? Number(x) - width : Number(x);
      return { content, left, right: left + width, top: Number(y) - size * 0.8, bottom: Number(y) + size * 0.2 };
    },
  );
}

function widthOf(svg: string): number {
  return Number(/viewBox="0 0 (\d+) /.exec(svg)![1]);
}

function overlapping(svg: string): string[] {
  const all = boxes(svg);
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map(b => `${a.content} / ${b.content}`),
  );
}

test('no label lies over another or out of the drawing, however many and long they are', () => {
  const day = fc.record({
    days: fc.integer({ min: 0, max: 4000 }),
    paper: fc.stringMatching(/^[A-Z][a-z]{1,14}( [A-Z][a-z]{1,14}){0,8}$/),
  });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 14 }), days => {
      const lines = days.map(({ days: after, paper }) => {
        const date = new Date(Date.UTC(1998, 0, 1) + after * 86_400_000);
        const printed = date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
        return `     The ${paper} Agreement dated as of ${printed} is in force.\n\n`;
      });
      const svg = timeline(parse(`FORM 8-K\n\nItem 5. Other Events.\n\n${lines.join('')}`))!;
      assert.deepEqual(overlapping(svg), []);
      assert.ok(boxes(svg).every(({ left, right }) => left >= 0 && right <= widthOf(svg)));
    }),
    { numRuns: 60 },
  );
});

test('hostile names are text', () => {
  const filing = parse(
    `<SEC-HEADER>\nFILED AS OF DATE: 20060504\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>8-K"><script>alert(1)</script>\n<TEXT>\nA\n</TEXT>\n</DOCUMENT>\n`,
  );
  const svg = timeline(filing)!;
  assert.doesNotMatch(svg, /<script/);
  assert.match(svg, /&#60;script&#62;/);
});

test('real filings are drawn without one label over another', { skip: noCorpus }, () => {
  let drawn = 0;
  for (const { name, filing } of realFilings(120)) {
    const svg = timeline(filing);
    if (!svg) continue;
    drawn++;
    assert.deepEqual(overlapping(svg), [], name);
    assert.ok(
      boxes(svg).every(({ left, right }) => left >= 0 && right <= widthOf(svg)),
      name,
    );
  }
  assert.ok(drawn > 60);
});
