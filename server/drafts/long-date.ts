const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "March 26, 2004" for 2004-03-26, as filings print it. */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${MONTHS[month! - 1]} ${day}, ${year}`;
}
