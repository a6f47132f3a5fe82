import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../../server/read-file.ts';
import { textFiles } from '../accuracy/corpus.ts';
import { DAMAGES } from './damages.ts';
import { type Random, randomOf } from './random.ts';

const root = path.join(import.meta.dirname, '../..');
const corpus = process.env.SEC_FILING_CORPUS ?? path.join(root, '../shared/corpus');
/** So many inputs one after another are made of one file, which is read once. */
const RUN = 100;
/** In characters. */
const LONGEST = 2_000_000;

/** A damaged text, and how it was made. */
export interface Input {
  readonly text: string;
  readonly how: string;
}

/** The project's samples, and the real filings where they are at hand. */
export function sources(): readonly string[] {
  return [path.join(root, 'samples'), corpus].filter(folder => existsSync(folder)).flatMap(textFiles);
}

let last: { readonly file: string; readonly text: string } | undefined;

function read(file: string): string {
  if (last?.file !== file) last = { file, text: decode(readFileSync(file)).slice(0, LONGEST) };
  return last.text;
}

/** The input of a number under a seed: the same from the same files. */
export function inputOf(files: readonly string[], seed: number, number: number): Input {
  const file = randomOf(seed, Math.floor(number / RUN), 1).pick(files);
  const random = randomOf(seed, number, 2);
  const whole = read(file);
  let { text, how } = cut(whole, random);
  const other = () => piece(whole, random);
  for (let i = random.pick([0, 1, 1, 1, 2, 2, 3]); i > 0; i--) {
    const name = random.pick(Object.keys(DAMAGES));
    text = DAMAGES[name]!(text, random, other).slice(0, LONGEST);
    how += `, ${name}`;
  }
  return { text, how: `${path.relative(root, file)}: ${how}` };
}

/** Most inputs are small, so that there are many; a few are whole filings, and a few have a line of a million characters. */
function cut(whole: string, random: Random): Input {
  if (random.once(1000)) return { text: whole, how: 'whole' };
  if (random.once(5000)) {
    const unit =
      piece(whole, random)
        .replace(/[\r\n]+/g, ' ')
        .slice(0, random.pick([1, 8, 200, 20_000])) || ' ';
    const at = random.int(2000);
    const line = unit.repeat(Math.ceil(1_000_000 / unit.length));
    return {
      text: `${whole.slice(0, at)}${line}\n${whole.slice(at, at + 500)}`,
      how: 'a line of a million characters',
    };
  }
  return random.pick([
    () => ({ text: whole.slice(0, size(random)), how: 'its beginning' }),
    () => ({ text: whole.slice(-size(random)), how: 'its end' }),
    () => ({ text: piece(whole, random), how: 'a piece' }),
    () => ({ text: whole.slice(0, size(random)) + piece(whole, random), how: 'its beginning and a piece' }),
    () => ({ text: head(whole, random) + piece(whole, random), how: 'a document of a piece' }),
    () => ({ text: head(whole, random) + piece(whole, random), how: 'a document of a piece' }),
  ])();
}

/** The head of one of its documents, as far as its text. */
function head(whole: string, random: Random): string {
  const heads = whole.match(/<DOCUMENT>[\s\S]{0,300}?<TEXT>[\s\S]{0,20}/g) ?? ['<DOCUMENT>\n<TYPE>EX-10\n<TEXT>\n'];
  return random.pick(heads.slice(0, 12));
}

function piece(whole: string, random: Random): string {
  const at = random.int(whole.length);
  return whole.slice(at, at + size(random));
}

/** From 200 to 20,000 characters, mostly under a thousand: what goes wrong at all goes wrong with little, and little is read fast. */
function size(random: Random): number {
  return Math.round(200 * 100 ** ((random.int(1000) / 1000) ** 3));
}
