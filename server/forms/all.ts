import { correspondence } from './correspondence.ts';
import { eightA } from './eight-a.ts';
import { eightK } from './eight-k.ts';
import { elevenK } from './eleven-k.ts';
import { fifteen } from './fifteen.ts';
import { five } from './five.ts';
import type { Form } from './form.ts';
import { fortyF } from './forty-f.ts';
import { four } from './four.ts';
import { freeWritingProspectus } from './free-writing-prospectus.ts';
import { nCSR } from './n-csr.ts';
import { prospectus424B } from './prospectus-424b.ts';
import { s1 } from './s-1.ts';
import { s3 } from './s-3.ts';
import { s4 } from './s-4.ts';
import { s8 } from './s-8.ts';
import { schedule13D } from './schedule-13d.ts';
import { schedule13G } from './schedule-13g.ts';
import { schedule14A } from './schedule-14a.ts';
import { scheduleTO } from './schedule-to.ts';
import { sd } from './sd.ts';
import { sixK } from './six-k.ts';
import { ten } from './ten.ts';
import { tenD } from './ten-d.ts';
import { tenK } from './ten-k.ts';
import { tenKSB } from './ten-ksb.ts';
import { tenQ } from './ten-q.ts';
import { tenQSB } from './ten-qsb.ts';
import { thirteenF } from './thirteen-f.ts';
import { three } from './three.ts';
import { twelveB25 } from './twelve-b-25.ts';
import { twentyF } from './twenty-f.ts';
import { twentyFive } from './twenty-five.ts';

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
  thirteenF,
  twelveB25,
  sixK,
  fortyF,
  elevenK,
  s4,
  s8,
  ten,
  eightA,
  sd,
  prospectus424B,
  freeWritingProspectus,
  schedule14A,
  scheduleTO,
  fifteen,
  twentyFive,
  nCSR,
  correspondence,
  three,
  four,
  five,
];

const byType = new Map(
  forms.flatMap(form => [form.name, ...form.types, ...(form.names ?? [])].map(type => [plain(type), form])),
);

/** The form of an EDGAR submission type or of a name as printed: "8-K", "8-K/A", "10-K405", "12b-25". */
export function formOf(type: string): Form | undefined {
  return byType.get(plain(type)) ?? byType.get(plain(type.replace(/\/A$/i, '')));
}

function plain(type: string): string {
  return type.toUpperCase().replace(/\s+/g, ' ').trim();
}
