import { decode } from '../../server/read-file.ts';
import { encodeWindows1252 } from '../../server/windows-1252.ts';
import type { Random } from './random.ts';

/** What a person, a program or a cable does to a text; `other` is a piece of another filing. */
export type Damage = (text: string, random: Random, other: () => string) => string;

const HEADINGS = [
  'Item 1.',
  'ITEM 9.01',
  'PART II',
  'SIGNATURES',
  'EXHIBIT INDEX',
  'ARTICLE I',
  'Section 1.1',
  '(a)',
  '1.',
  'NOTES TO FINANCIAL STATEMENTS',
  'TABLE OF CONTENTS',
];
const TAGS = [
  '<DOCUMENT>',
  '</DOCUMENT>',
  '<TEXT>',
  '</TEXT>',
  '<TYPE>EX-10.1',
  '<PAGE>',
  '<TABLE>',
  '</TABLE>',
  '<S>',
  '<C>',
  '<CAPTION>',
  '<SEC-HEADER>',
  '</SEC-HEADER>',
  '<HTML>',
  '<table>',
  '<td>',
  '</td>',
  '<div>',
  '<XBRL>',
  'begin 644 a.gif',
  '<!--',
  '&#160;',
  '&amp;',
];
const STRANGE = [
  '\0',
  '\u2028',
  '\ud800',
  '\udc00',
  '\ufeff',
  '\f',
  '\v',
  '\t',
  '\u0085',
  '\u00a0',
  '\u200b',
  '\r',
  '\x1a',
  '<',
  '>',
  '"',
  '\u201c',
  '(',
  ')',
  '[',
  '_',
  '-',
  '.',
  '&',
  '\u{1f4c4}',
  '/s/',
  '$',
  '***',
];
/** Where a text may break: between lines, at tags, at blanks, within words. */
const BOUNDARIES = [/\n/g, /\r/g, /</g, />/g, /[ \t]+/g, /\f/g, /[.,;:()"]/g, /\d/g];

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut off': (text, random) => text.slice(0, boundary(text, random)),
  'begun late': (text, random) => text.slice(boundary(text, random)),
  'a piece lost': (text, random) => {
    const { start, end } = piece(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  'a piece twice': (text, random) => {
    const { start, end } = piece(text, random);
    return text.slice(0, end) + text.slice(start, end).repeat(1 + random.int(3)) + text.slice(end);
  },
  'a piece elsewhere': (text, random) => {
    const { start, end } = piece(text, random);
    const rest = text.slice(0, start) + text.slice(end);
    return insert(rest, boundary(rest, random), text.slice(start, end));
  },
  'within itself': (text, random) => insert(text, boundary(text, random), text),
  'spliced with another': (text, random, other) => insert(text, boundary(text, random), other()),
  'goes on as another': (text, random, other) => text.slice(0, boundary(text, random)) + other(),
  'tags lost': (text, random) => text.replace(/<[^<>\n]*>/g, tag => (random.once(3) ? '' : tag)),
  'end tags lost': (text, random) => text.replace(/<\/[^<>\n]*>/g, tag => (random.once(2) ? '' : tag)),
  'tags twice': (text, random) => text.replace(/<[^<>\n]*>/g, tag => (random.once(3) ? tag + tag : tag)),
  'tags put in': (text, random) => scattered(text, random, () => random.pick(TAGS) + random.pick(['', '\n'])),
  'headings put in': (text, random) => scattered(text, random, () => `\n${random.pick(HEADINGS)} `),
  'nested deep': (text, random) => {
    const [opens, closes] = random.pick([
      ['<TABLE>\n', '</TABLE>\n'],
      ['<div>', '</div>'],
      ['<table><tr><td>', '</td></tr></table>'],
      ['(', ')'],
      ['<DOCUMENT>\n', '</DOCUMENT>\n'],
      ['"', '"'],
      ['<b><font>', ''],
    ] as const);
    const deep = 1 + random.int(1000);
    const at = boundary(text, random);
    return text.slice(0, at) + opens.repeat(deep) + text.slice(at) + closes.repeat(random.int(deep + 1));
  },
  'strange characters': (text, random) =>
    scattered(text, random, () => random.pick(STRANGE).repeat(1 + random.int(40))),
  'one character again and again': (text, random) =>
    insert(text, boundary(text, random), (text[random.int(text.length)] ?? ' ').repeat(1 + random.int(5000))),
  'other characters': (text, random) =>
    text.replace(/[^\n]/g, c =>
      random.once(60) ? String.fromCharCode(random.once(4) ? random.int(0x10000) : random.int(0x80)) : c,
    ),
  'letters in another case': (text, random) =>
    random.once(2)
      ? text.toUpperCase()
      : text.replace(/[A-Za-z]+/g, word => (random.once(4) ? word.toLowerCase() : word)),
  'digits changed': (text, random) => text.replace(/\d/g, digit => (random.once(4) ? String(random.int(10)) : digit)),
  'words lost': (text, random) => text.replace(/\w+/g, word => (random.once(8) ? '' : word)),
  'lines shuffled': (text, random) => {
    const lines = text.split('\n');
    for (let i = random.int(20); i >= 0; i--) {
      const [a, b] = [random.int(lines.length), random.int(lines.length)];
      [lines[a], lines[b]] = [lines[b]!, lines[a]!];
    }
    return lines.join('\n');
  },
  'line ends of one kind': (text, random) =>
    text.replace(/\r\n|\r|\n/g, random.pick(['\r', '\r\n', '\n\r', '\u2028', '\n\n'])),
  'line ends of every kind': (text, random) =>
    text.replace(/\r\n|\r|\n/g, () => random.pick(['\r', '\r\n', '\n', '\n\r\n'])),
  'on one line': text => text.replace(/[\r\n]+/g, ' '),
  'a word a line': text => text.replace(/ +/g, '\n'),
  'blanks lost': text => text.replace(/[ \t]+/g, ' '),
  'blanks put in': (text, random) => text.replace(/ /g, () => ' '.repeat(random.pick([1, 1, 1, 2, 9, 80]))),
  'set in': (text, random) => text.replace(/^/gm, random.pick(['> ', '\t', '        ', '- '])),
  'read in another encoding': (text, random) => decode(bytesOf(text, random)),
  'bytes changed': (text, random) => {
    const bytes = Uint8Array.from(bytesOf(text, random));
    for (let i = random.int(20); i >= 0 && bytes.length > 0; i--) bytes[random.int(bytes.length)] = random.int(256);
    return decode(bytes);
  },
};

/** Every encoding that a filing comes in, and those that it is taken for. */
function bytesOf(text: string, random: Random): Buffer {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  return random.pick([
    () => utf8,
    () => Buffer.from(text, 'latin1'),
    () => encodeWindows1252(text) ?? utf8,
    () => Buffer.from(`\ufeff${text}`, 'utf8'),
    () => utf16,
    () => Buffer.from(utf16).swap16(),
    () => utf16.subarray(0, utf16.length - 1),
    () => Buffer.from(utf8.toString('latin1'), 'utf8'),
  ])();
}

function boundary(text: string, random: Random): number {
  const from = random.int(text.length + 1);
  const pattern = random.pick(BOUNDARIES);
  pattern.lastIndex = from;
  const found = random.once(4) ? null : pattern.exec(text);
  return found ? found.index + random.int(found[0].length + 1) : from;
}

function piece(text: string, random: Random): { readonly start: number; readonly end: number } {
  const [a, b] = [boundary(text, random), boundary(text, random)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

function insert(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}

function scattered(text: string, random: Random, what: () => string): string {
  let done = text;
  for (let i = random.int(12); i >= 0; i--) done = insert(done, boundary(done, random), what());
  return done;
}
