import { analyse } from 'scslre';

type Pattern = ReturnType<typeof analyse>['parsed']['pattern'];
type Element = Pattern['alternatives'][number]['elements'][number];

/** What may stand for a class of characters. */
const ANY = [
  ...' aA0.,-_()"<>:;/\'\t\n*=$[]',
  ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
  '\u2014',
  '\u201c',
  '\u201d',
  '\u00e9',
];

/** Texts of some `length` on which a pattern that tries every way to split a text would not come to an end: each of its repetitions, repeated. */
export function attacksOn(pattern: RegExp, length: number): string[] {
  const found = new Set<string>();
  const { reports, parsed } = analyse(pattern);
  const { flags } = pattern;
  const pump = (before: string, body: string) => {
    if (body === '') return;
    const times = Math.ceil(length / body.length);
    found.add(`${before}${body.repeat(times)}\0`);
    found.add(`${(before + body).repeat(Math.ceil(length / (before.length + body.length)))}\0`);
  };
  const walk = (alternatives: Pattern['alternatives'], before: string) => {
    for (const { elements } of alternatives) {
      let read = before;
      for (const element of elements) {
        if (element.type === 'Quantifier') {
          const body = sample(element.element, flags);
          if (element.max > MANY) {
            pump(read, body);
            for (const { character } of reports) pump(read, character.pick);
          }
          if ('alternatives' in element.element) walk(element.element.alternatives, read);
        } else if ('alternatives' in element) walk(element.alternatives, read);
        read += sample(element, flags);
      }
      pump('', read.slice(before.length));
    }
  };
  walk(parsed.pattern.alternatives, '');
  return [...found];
}

/** A repetition of no more than so many is bounded by itself. */
const MANY = 50;

/** A short text that an element matches; what looks around takes none. */
function sample(element: Element, flags: string): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterSet':
    case 'CharacterClass':
      return one(element.raw, flags);
    case 'Quantifier':
      return sample(element.element, flags).repeat(element.min);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives[0]!.elements.map(each => sample(each, flags)).join('');
    default:
      return '';
  }
}

const known = new Map<string, string>();

function one(raw: string, flags: string): string {
  const key = `${flags}/${raw}`;
  const pattern = new RegExp(raw, flags.replace(/[gy]/g, ''));
  known.set(key, known.get(key) ?? ANY.find(c => pattern.test(c)) ?? '');
  return known.get(key)!;
}
