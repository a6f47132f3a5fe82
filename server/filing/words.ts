import type { Span } from './span.ts';

/** A word for comparing texts word by word: without case, punctuation and apostrophe. */
export interface PrintedWord {
  readonly word: string;
  readonly span: Span;
}

/** A tag, "(s)" and the like at the end of a word, or a word. */
const WORD = /<[^<>\r\n]{1,40}>|\((?:s|es)\)|[A-Za-z0-9]+(?:['`\u2019\u0092][A-Za-z]+)?/g;

/** The words of a text that begins at `offset`. What a form leaves to the filer is one word: "small business issuer" is the registrant, an annual report a report. */
export function printedWords(text: string, offset: number): PrintedWord[] {
  const found: PrintedWord[] = [];
  for (const { index, 0: printed } of text.matchAll(WORD)) {
    if (/^[<(]/.test(printed)) continue;
    const word = printed.toLowerCase().replace(/['`\u2019\u0092]/g, '');
    const span = { start: offset + index, end: offset + index + printed.length };
    const last = found.at(-1);
    const before = found.at(-2);
    // An apostrophe that was lost leaves "registrant s".
    if (word === 's' && last) {
      found[found.length - 1] = { word: `${last.word}s`, span: { start: last.span.start, end: span.end } };
    } else if (/^issuers?$/.test(word) && last?.word === 'business' && before?.word === 'small') {
      found.length -= 2;
      found.push({ word: word.replace('issuer', 'registrant'), span: { start: before.span.start, end: span.end } });
    } else if (word === 'report' && last && /^(?:annual|quarterly|transition)$/.test(last.word)) {
      found[found.length - 1] = { word, span: { start: last.span.start, end: span.end } };
    } else found.push({ word, span });
  }
  return found;
}
