/**
 * Compares the items found in annual and quarterly reports with hand-checked answers (answers/*.json: the line of each heading,
 * read by people): node --import tsx test/accuracy/items.ts [CORPUS]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { envelope } from '../../server/filing/envelope.ts';
import { parse } from '../../server/filing/filing.ts';
import { items } from '../../server/filing/items.ts';
import { lineAt } from '../../server/filing/text.ts';

interface Answer {
  /** Part, number, line (from 1) of each item's heading in the body. */
  readonly items: readonly (readonly [part: string | null, number: string, line: number])[];
  /** Numbers on which two readers may differ: not counted. */
  readonly doubtful?: readonly string[];
  readonly note?: string;
}

const root =
  process.argv[2] ?? process.env.SEC_FILING_CORPUS ?? path.join(import.meta.dirname, '../../../shared/corpus');
const folder = path.join(import.meta.dirname, 'answers');
let expected = 0;
let right = 0;
let found = 0;
let filings = 0;

for (const file of readdirSync(folder)) {
  const answers: Record<string, Answer> = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  for (const [name, answer] of Object.entries(answers)) if (existsSync(path.join(root, name))) compare(name, answer);
}
const rate = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
console.log(
  `${filings} filings, ${expected} items: ${rate(right, expected)} found at their line; ${rate(right, found)} of what was found is right`,
);

/** "7(A)" and "7A" are one number. */
function plain(number: string): string {
  return number.replace(/[()]/g, '');
}

function compare(name: string, answer: Answer): void {
  const filing = parse(readFileSync(path.join(root, name), 'latin1'));
  const document = envelope(filing).documents[0];
  if (!document) return;
  filings++;
  const counted = (number: string) => !answer.doubtful?.includes(number);
  const want = new Set(
    answer.items.filter(([, number]) => counted(number)).map(([, number, line]) => `${line} ${number}`),
  );
  const got = new Set(
    items(document)
      .filter(({ number }) => counted(number))
      .map(({ number, heading }) => `${lineAt(filing.text, heading.start) + 1} ${plain(number)}`),
  );
  expected += want.size;
  found += got.size;
  for (const entry of want) {
    if (got.has(entry)) right++;
    else console.log(`${name}: not found: line ${entry}`);
  }
  for (const entry of got) if (!want.has(entry)) console.log(`${name}: found, but no item: line ${entry}`);
}
