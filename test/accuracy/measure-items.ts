import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { envelope } from '../../server/filing/envelope.ts';
import { parse } from '../../server/filing/filing.ts';
import { items } from '../../server/filing/items.ts';
import { lineAt } from '../../server/filing/text.ts';

/** A report's answers, read by people: the line of each heading in the body. */
interface Answer {
  /** Part, number, line (from 1) of each item's heading. */
  readonly items: readonly (readonly [part: string | null, number: string, line: number])[];
  /** Numbers on which two readers may differ: not counted. */
  readonly doubtful?: readonly string[];
  readonly note?: string;
}

export interface ItemsReport {
  filings: number;
  expected: number;
  found: number;
  right: number;
  readonly misses: string[];
}

/** Compares the items found in the reports under `corpus` with the hand-checked answers, of all files or of those named. */
export function measureItems(corpus: string, files?: readonly string[]): ItemsReport {
  const report: ItemsReport = { filings: 0, expected: 0, found: 0, right: 0, misses: [] };
  const folder = path.join(import.meta.dirname, 'answers');
  for (const file of files ?? readdirSync(folder)) {
    const answers: Record<string, Answer> = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    for (const [name, answer] of Object.entries(answers)) {
      if (existsSync(path.join(corpus, name))) compare(report, corpus, name, answer);
    }
  }
  return report;
}

function compare(report: ItemsReport, corpus: string, name: string, answer: Answer): void {
  const filing = parse(readFileSync(path.join(corpus, name), 'latin1'));
  const document = envelope(filing).documents[0];
  const counted = (number: string) => !answer.doubtful?.includes(number);
  const want = new Set(
    answer.items.flatMap(([, number, line]) => (counted(number) ? [`${line} ${plain(number)}`] : [])),
  );
  const found = document ? items(document).filter(({ number }) => counted(number)) : [];
  const got = new Set(found.map(({ number, heading }) => `${lineAt(filing.text, heading.start) + 1} ${plain(number)}`));
  report.filings++;
  report.expected += want.size;
  report.found += got.size;
  for (const entry of want) {
    if (got.has(entry)) report.right++;
    else report.misses.push(`${name}: not found: line ${entry}`);
  }
  for (const entry of got) if (!want.has(entry)) report.misses.push(`${name}: found, but no item: line ${entry}`);
}

/** "7(A)" and "7A" are one number. */
function plain(number: string): string {
  return number.replace(/[()]/g, '');
}
