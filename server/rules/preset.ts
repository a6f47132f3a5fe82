import type { Confidence, Severity } from './rule.ts';

/** How much is reported: what cannot be wrong, what a reviewer wants to see, or everything. */
export type Preset = 'quiet' | 'review' | 'strict';

export const presets: Readonly<Record<Preset, string>> = {
  quiet: 'errors and warnings that the text alone proves: for filings that were accepted',
  review: 'what seldom misfires, hints included: for drafts',
  strict: 'everything, also what only a person can decide',
};

/** True when the preset reports findings of this confidence and severity. */
export function reports(preset: Preset, confidence: Confidence, severity: Severity): boolean {
  if (preset === 'strict') return true;
  if (preset === 'review') return confidence !== 'possible';
  return confidence === 'certain' && (severity === 'error' || severity === 'warning');
}
