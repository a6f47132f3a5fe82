import type { Filing } from '../filing/filing.ts';
import { type KeyDate, keyDates, keyDatesLeft } from '../filing/key-dates.ts';
import { lineAt } from '../filing/text.ts';
import { escaped } from '../formats/escaped.ts';
import { businessDaysBetween, daysBetween, weekdayOf } from '../forms/business-days.ts';
import { filingTitle } from './filing-title.ts';

/** In units of the drawing, which is shown at any size. */
const AXIS = 186;
const LABEL = AXIS + 28;
const MARGIN = 28;
const LINE = 20;
/** No font that it is set in has wider characters on an average; of headings and small print they are so much wider or narrower. */
const CHARACTER = 7.8;
const [HEADING, SMALL] = [15 / 13, 11 / 13];
const GAP = 14;
/** A label is broken after so many characters: more would not fit beside the axis. */
const FITS = 68;
/** Of a drawing on a page of its own. */
const GROUND = '#ffffff';
/** Over more than a year nobody counts business days. */
const YEAR = 366;

/** Each kind of day has a shape, a word in the legend, and a colour that may be changed by its class. */
const KINDS: Readonly<
  Record<KeyDate['kind'], { readonly name: string; readonly color: string; readonly shape: string }>
> = {
  event: {
    name: 'event',
    color: '#57606a',
    shape: '<circle r="5" class="hollow" stroke="currentColor" stroke-width="2"/>',
  },
  period: {
    name: 'period',
    color: '#0550ae',
    shape: '<rect x="-5" y="-5" width="10" height="10" class="hollow" stroke="currentColor" stroke-width="2"/>',
  },
  report: { name: 'reported event', color: '#0550ae', shape: '<circle r="6" fill="currentColor"/>' },
  signature: { name: 'signature', color: '#116329', shape: '<path d="M0-7 7 0 0 7-7 0Z" fill="currentColor"/>' },
  filing: {
    name: 'filing',
    color: '#116329',
    shape: '<rect x="-6" y="-6" width="12" height="12" fill="currentColor"/>',
  },
  due: {
    name: 'due date',
    color: '#a40e26',
    shape: '<path d="M-7-5H7L0 7Z" class="hollow" stroke="currentColor" stroke-width="2"/>',
  },
};

/** The days of a filing drawn one under the other, as SVG without anything from elsewhere; null where it has none. `page` draws it on a page of its own. */
export function timeline(filing: Filing, { page = false }: { readonly page?: boolean } = {}): string | null {
  const days = byDay(keyDates(filing));
  if (days.length === 0) return null;
  const parts: string[] = [];
  let y = MARGIN + 34;
  let axis = '';
  days.forEach((day, i) => {
    const before = days[i - 1];
    // The longer the time the longer the line, but never in step with it: days and decades stand on one page.
    const next = y + LINE + (before ? GAP + Math.min(50, 7 * Math.log2(1 + daysBetween(before.date, day.date))) : 0);
    if (before) {
      const gap = distance(before.date, day.date);
      parts.push(text(AXIS - 20, (y + next) / 2 - 2, gap, { anchor: 'end', small: true }));
    }
    y = next;
    axis += axis === '' ? `M${AXIS} ${round(y - 5)}` : `V${round(y - 5)}`;
    parts.push(text(AXIS - 20, y, `${weekdayOf(day.date).slice(0, 3)} ${day.date}`, { anchor: 'end' }));
    day.entries.forEach((entry, j) => {
      if (j > 0) y += LINE;
      const lines = wrapped(entry.label);
      parts.push(drawn(filing, entry, y, lines));
      y += LINE * (lines.length - 1);
    });
  });
  const legend = legendOf(days, y + 44);
  const left = leftOut(keyDatesLeft(filing).length);
  const foot = y + 44 + (left === '' ? 0 : LINE);
  const height = Math.ceil(foot + MARGIN);
  const name = titleOf(filing);
  const longest = Math.max(
    ...days.flatMap(({ entries }) => entries.flatMap(({ label }) => wrapped(label).map(({ length }) => length))),
  );
  const right = [
    LABEL + longest * CHARACTER,
    MARGIN + name.length * CHARACTER * HEADING,
    legend.right,
    MARGIN + left.length * CHARACTER * SMALL,
  ];
  const width = Math.ceil(Math.max(...right) + MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc" font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" font-size="13"${page ? ' color="#1f2328"' : ''}>`,
    `<title id="title">${escaped(`Timeline of ${name}`)}</title>`,
    `<desc id="desc">${escaped(`${described(days)}${left && ` ${left}`}`)}</desc>`,
    ...(page ? [`<rect width="${width}" height="${height}" fill="${GROUND}"/>`] : []),
    text(MARGIN, MARGIN + 6, name, { bold: true }),
    `<path class="axis" d="${axis}" stroke="currentColor" stroke-opacity="0.35" stroke-width="2" fill="none"/>`,
    ...parts,
    legend.drawn,
    ...(left === '' ? [] : [text(MARGIN, foot, left, { small: true })]),
    '</svg>\n',
  ]
    .join('\n')
    .replaceAll('class="hollow"', `fill="${page ? GROUND : 'var(--vscode-editor-background, none)'}"`);
}

interface Day {
  readonly date: string;
  readonly entries: readonly KeyDate[];
}

function byDay(all: readonly KeyDate[]): Day[] {
  const days = new Map<string, KeyDate[]>();
  for (const entry of all) days.set(entry.date, [...(days.get(entry.date) ?? []), entry]);
  return Array.from(days, ([date, entries]) => ({ date, entries }));
}

function drawn({ text: whole }: Filing, { kind, label, span }: KeyDate, y: number, lines: readonly string[]): string {
  const { color, shape } = KINDS[kind];
  return [
    `<g class="entry ${kind}" data-line="${lineAt(whole, span.start)}" aria-label="${escaped(label)}">`,
    `<g class="mark" color="${color}" transform="translate(${AXIS} ${round(y - 5)})">${shape}</g>`,
    ...lines.map((line, i) => text(LABEL, y + i * LINE, line)),
    '</g>',
  ].join('\n');
}

function legendOf(days: readonly Day[], y: number): { readonly drawn: string; readonly right: number } {
  const used = Object.entries(KINDS).filter(([kind]) =>
    days.some(day => day.entries.some(entry => entry.kind === kind)),
  );
  let x = MARGIN + 8;
  const entries = used.map(([kind, { name, color, shape }]) => {
    const at = x;
    x += 40 + name.length * CHARACTER * SMALL;
    const mark = `<g class="mark" color="${color}" transform="translate(${round(at)} ${round(y - 4)})">${shape}</g>`;
    return `<g class="legend ${kind}">${mark}${text(at + 14, y, name, { small: true })}</g>`;
  });
  return { drawn: entries.join('\n'), right: x };
}

function text(
  x: number,
  y: number,
  content: string,
  { anchor, small, bold }: { readonly anchor?: 'end'; readonly small?: boolean; readonly bold?: boolean } = {},
): string {
  const style = `${anchor ? ` text-anchor="${anchor}"` : ''}${small ? ' font-size="11"' : ''}${bold ? ' font-size="15" font-weight="600"' : ''}`;
  return `<text x="${round(x)}" y="${round(y)}"${style} fill="currentColor">${escaped(content)}</text>`;
}

/** "6 days (4 business)" */
function distance(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days > 2 * YEAR) return `${Math.round(days / 365.25)} years`;
  return days > YEAR ? counted(days, 'day') : `${counted(days, 'day')} (${businessDaysBetween(from, to)} business)`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function titleOf(filing: Filing): string {
  return fitting(filingTitle(filing) || 'Filing');
}

function fitting(line: string): string {
  return line.length > FITS ? `${line.slice(0, FITS - 3)}...` : line;
}

/** All of it in words. */
function described(days: readonly Day[]): string {
  const said = days.map(({ date, entries }) => `${date}: ${entries.map(({ label }) => label).join('; ')}`);
  return `Days in order, not to scale. ${said.join('. ')}.`;
}

function leftOut(count: number): string {
  return count === 0
    ? ''
    : `${counted(count, 'more date')} of the text, farther from the filing, ${count === 1 ? 'is' : 'are'} not shown.`;
}

/** A label in lines; a word that is too long is cut. */
function wrapped(label: string): string[] {
  const lines: string[] = [''];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + 1 + word.length > FITS) lines.push(fitting(word));
    else lines[lines.length - 1] = fitting(`${last}${last && ' '}${word}`);
  }
  return lines;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
