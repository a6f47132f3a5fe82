/** The plural of a name by its last word: "Seller", "Party", "Loss". */
export function plural(name: string): string {
  if (/[^aeiou]y$/i.test(name)) return `${name.slice(0, -1)}${like(name, 'ies')}`;
  return `${name}${like(name, /(?:s|x|z|ch|sh)$/i.test(name) ? 'es' : 's')}`;
}

/** The singular of a plural name; undefined where it is none. */
export function singular(name: string): string | undefined {
  if (/[^aeiou]ies$/i.test(name)) return `${name.slice(0, -3)}${like(name, 'y')}`;
  if (/(?:ss|x|z|ch|sh)es$/i.test(name)) return name.slice(0, -2);
  return /[^su]s$/i.test(name) ? name.slice(0, -1) : undefined;
}

/** An ending in capitals where the name is. */
function like(name: string, ending: string): string {
  return /[a-z]/.test(name) ? ending : ending.toUpperCase();
}
