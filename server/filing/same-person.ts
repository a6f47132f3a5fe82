/** Short names that do not begin as the names do that they are short for. */
const SHORT: readonly (readonly [string, string])[] = [
  ['bill', 'william'],
  ['will', 'william'],
  ['bob', 'robert'],
  ['rob', 'robert'],
  ['dick', 'richard'],
  ['rick', 'richard'],
  ['jim', 'james'],
  ['jack', 'john'],
  ['jon', 'john'],
  ['ted', 'edward'],
  ['ted', 'theodore'],
  ['tony', 'anthony'],
  ['mike', 'michael'],
  ['chuck', 'charles'],
  ['charlie', 'charles'],
  ['hank', 'henry'],
  ['harry', 'henry'],
  ['larry', 'lawrence'],
  ['peggy', 'margaret'],
  ['liz', 'elizabeth'],
  ['betsy', 'elizabeth'],
  ['kate', 'catherine'],
  ['drew', 'andrew'],
];

const SUFFIX = /^(?:jr|sr|ii|iii|iv|v|md|phd|esq|cpa|cfa|dds|mr|mrs|ms|dr|hon|prof|mba|pe|jd|pharmd)$/;

/** True when two printed names may be one person's: the last names agree, and so do the first ones as far as they are given. */
export function samePerson(a: string, b: string): boolean {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.length === 0 || y.length === 0) return true;
  // A suffix that is not known may stand last.
  if (x.at(-1) !== y.at(-1) && !x.slice(1).includes(y.at(-1)!) && !y.slice(1).includes(x.at(-1)!)) return false;
  if (x.length === 1 || y.length === 1) return true;
  const [given, other] = [x.slice(0, -1), y.slice(0, -1)];
  return given.some(first => other.some(second => sameGiven(first, second)));
}

/** The words of a name, without office, suffix and degrees. */
function partsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/\(.*?\)|".*?"/g, ' ')
    .replace(/[.'\u2019`*_]/g, '')
    .split(/[^a-z\u00df-\u024f]+/)
    .filter(word => word !== '' && !SUFFIX.test(word));
}

function sameGiven(a: string, b: string): boolean {
  if (a[0] === b[0] && (a.length === 1 || b.length === 1 || a.startsWith(b) || b.startsWith(a))) return true;
  if (a.slice(0, 3) === b.slice(0, 3)) return true;
  return SHORT.some(([short, long]) => (a === short && b === long) || (b === short && a === long));
}
