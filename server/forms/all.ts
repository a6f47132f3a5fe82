import { eightK } from './eight-k.ts';
import type { Form } from './form.ts';
import { s1 } from './s-1.ts';
import { s3 } from './s-3.ts';
import { schedule13D } from './schedule-13d.ts';
import { schedule13G } from './schedule-13g.ts';
import { tenD } from './ten-d.ts';
import { tenK } from './ten-k.ts';
import { tenKSB } from './ten-ksb.ts';
import { tenQ } from './ten-q.ts';
import { tenQSB } from './ten-qsb.ts';
import { twentyF } from './twenty-f.ts';

/** Every form of the catalogue. */
export const forms: readonly Form[] = [
  eightK,
  tenK,
  tenQ,
  tenKSB,
  tenQSB,
  tenD,
  twentyF,
  schedule13D,
  schedule13G,
  s1,
  s3,
];

const byType = new Map(forms.flatMap(form => [form.name, ...form.types].map(type => [plain(type), form])));

/** The form of an EDGAR submission type or of a name as printed: "8-K", "8-K/A", "10-K405". */
export function formOf(type: string): Form | undefined {
  return byType.get(plain(type)) ?? byType.get(plain(type.replace(/\/A$/i, '')));
}

function plain(type: string): string {
  return type.toUpperCase().replace(/\s+/g, ' ').trim();
}
