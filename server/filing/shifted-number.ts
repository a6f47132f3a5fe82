/** How a number is printed: "4", "04", "IV", "iv", "d", "D", "FOUR", "Fourth". */
interface Way {
  read(printed: string): number | undefined;
  print(value: number, width: number): string | undefined;
}

const CARDINALS = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen'],
  ...['fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];
const ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh'],
  ...['twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'],
  'twentieth',
];
const ROMAN: readonly (readonly [string, number])[] = [
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

const digits: Way = {
  read: printed => (/^\d{1,4}$/.test(printed) ? Number(printed) : undefined),
  print: (value, width) => String(value).padStart(width, '0'),
};
const roman: Way = {
  read(printed) {
    for (let value = 1; value < 90; value++) if (numeral(value) === printed.toUpperCase()) return value;
    return undefined;
  },
  print: value => (value < 90 ? numeral(value) : undefined),
};
const letter: Way = {
  // "aa" follows "z".
  read: printed =>
    /^([a-z])\1{0,2}$/i.test(printed)
      ? (printed.length - 1) * 26 + printed.toUpperCase().charCodeAt(0) - 64
      : undefined,
  print: value => String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26)),
};

function words(list: readonly string[]): Way {
  return {
    read: printed => list.indexOf(printed.toLowerCase()) + 1 || undefined,
    print: value => list[value - 1],
  };
}

const WAYS = { digits, roman, letter, cardinal: words(CARDINALS), ordinal: words(ORDINALS) };

function numeral(value: number): string {
  let [rest, printed] = [value, ''];
  for (const [sign, worth] of ROMAN) for (; rest >= worth; rest -= worth) printed += sign;
  return printed;
}

/**
 * A number `by` further on, printed as it is: in its own digits and capitals, with noughts before it up to `width`. `lettered` tells that
 * "i" is a letter. Undefined for what is no number, and where there is none before or after it.
 */
export function shiftedNumber(printed: string, by: number, { lettered = false, width = 0 } = {}): string | undefined {
  const ways = lettered ? [WAYS.letter] : [WAYS.digits, WAYS.roman, WAYS.cardinal, WAYS.ordinal];
  for (const { read, print } of ways) {
    const value = read(printed);
    const plain = value !== undefined && value + by > 0 ? print(value + by, width) : undefined;
    if (plain === undefined) continue;
    if (printed === printed.toLowerCase()) return plain.toLowerCase();
    return printed === printed.toUpperCase()
      ? plain.toUpperCase()
      : plain.charAt(0).toUpperCase() + plain.slice(1).toLowerCase();
  }
  return undefined;
}
