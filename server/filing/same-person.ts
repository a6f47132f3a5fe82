/** Short names that begin with another letter than the names they are short for. */
const SHORT: readonly (readonly [short: string, long: string])[] = [
  ['bill', 'william'],
  ['bob', 'robert'],
  ['dick', 'richard'],
  ['jack', 'john'],
  ['ted', 'edward'],
  ['ned', 'edward'],
  ['tony', 'anthony'],
  ['hank', 'henry'],
  ['peggy', 'margaret'],
  ['meg', 'margaret'],
  ['liz', 'elizabeth'],
  ['betsy', 'elizabeth'],
  ['kate', 'catherine'],
  ['drew', 'andrew'],
  ['sandy', 'alexander'],
];

const SUFFIX = /^(?:jr|sr|ii|iii|iv|v|md|phd|esq|cpa|cfa|dds|mr|mrs|ms|dr|hon|prof|mba|pe|jd|pharmd)$/;
const DEGREE = /\b(?:ph\.? ?d|m\.d|j\.d|d\.d\.s|c\.p\.a)\b\.?/g;

/** True when two printed names may be one person's: the last names agree, and the first letter of a given name, or a short name of it. */
export function samePerson(a: string, b: string): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.length === 0 || y.length === 0) return true;
  // A suffix that is not known may stand last.
  if (x.at(-1) !== y.at(-1) && !x.slice(1).includes(y.at(-1)!) && !y.slice(1).includes(x.at(-1)!)) return false;
  if (x.length === 1 || y.length === 1) return true;
  const [given, other] = [x.slice(0, -1), y.slice(0, -1)];
  return given.some(first => other.some(second => sameGiven(first, second)));
}

/** The words of a name, without suffix and degrees. */
function partsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/\([^()]*\)|"[^"]*"/g, ' ')
    .replace(DEGREE, ' ')
    .replace(/['\u2019`]/g, '')
    .split(/[^a-z\u00df-\u024f]+/)
    .filter(word => word !== '' && !SUFFIX.test(word));
}

function sameGiven(a: string, b: string): boolean {
  return a[0] === b[0] || SHORT.some(([short, long]) => (a === short && b === long) || (b === short && a === long));
}
