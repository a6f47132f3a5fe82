import type { Format } from './format.ts';

/** The reports as they are: one object, indented. */
export const json: Format = ({ reports, unchecked, version }) =>
  `${JSON.stringify({ version, reports, unchecked }, undefined, 2)}\n`;
