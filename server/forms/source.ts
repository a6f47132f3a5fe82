/** Where a row comes from: a rule, a release, a form's instruction, or the EDGAR Filer Manual's section. */
export type Source = string;

/** When a row is in force: ISO dates, both inclusive; absent means since ever, or until today. */
export interface Era {
  readonly since?: string;
  readonly until?: string;
}

/** True when `date` (ISO; undefined for a draft, which is judged by today's rules) falls within the era. */
export function inForce(era: Era, date: string | undefined): boolean {
  if (date === undefined) return era.until === undefined;
  return (era.since === undefined || era.since <= date) && (era.until === undefined || date <= era.until);
}
