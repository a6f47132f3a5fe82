import type { Document } from './document.ts';
import { latelyOfText } from './of-text.ts';
import { inPassages } from './passages.ts';
import type { Span } from './span.ts';

/** "$1,234.50", "$ (12)", "U.S.$1.1 billion", "EUR 5,000": the currency stands before the number. */
const MONEY =
  /(?:\b(?:U\.S\.|US|Cdn|C|A|HK|NT|S)[ \t]?)?\$[ \t]{0,12}\(?\d[\d,]*(?:\.\d+)?\)?(?:\s(?:million|billion|trillion|thousand)\b)?|\b(?:USD|EUR|GBP|CHF|CAD|JPY|Rs\.)[ \t]?\d[\d,]*(?:\.\d+)?(?:\s(?:million|billion|trillion|thousand)\b)?/g;

/** Every sum of money in the body of a text document, in order. */
export const sumsOfMoney: (document: Document) => readonly Span[] = latelyOfText(
  [],
  inPassages(text =>
    Array.from(text.matchAll(MONEY), ({ index, 0: printed }) => ({
      start: index,
      end: index + printed.replace(/,$/, '').length,
    })),
  ),
);
