import { envelope } from '../../server/filing/envelope.ts';
import type { Filing } from '../../server/filing/filing.ts';
import { pageFurniture } from '../../server/filing/page-furniture.ts';
import { paragraphs } from '../../server/filing/paragraphs.ts';
import type { Span } from '../../server/filing/span.ts';
import { slice, textAt } from '../../server/filing/text.ts';

/** How a text is set anew. */
interface Setting {
  /** Prose is filled up to this column, indented by so many blanks. */
  readonly width: number;
  readonly indent: number;
  /** A page turns after so many lines of prose, in the middle of a sentence or not. */
  readonly lines: number;
}

/** The text of a filing with its prose wrapped anew and its pages turned elsewhere: the same words to a reader. */
export function repaginated(filing: Filing, { width, indent, lines }: Setting): string {
  const changes: { readonly start: number; readonly end: number; readonly insert: string }[] = [];
  let page = 1;
  let line = 0;
  for (const document of envelope(filing).documents) {
    const turns = pageFurniture(document);
    for (const turn of turns) changes.push(closed(filing, turn));
    for (const { span, lead } of paragraphs(document)) {
      if (turns.some(turn => turn.start < span.end && span.start < turn.end)) continue;
      // A word that is divided at a line's end stays so.
      const words = textAt(filing.text, span)
        .slice(lead.length)
        .split(/(?<!\w[-/])\s+/);
      const set = filled(words, width - lead.length).map((words, i) => {
        const turn =
          i > 0 && ++line % lines === 0 ? `\n\n                                   ${page++}\n<PAGE>\n\n` : '';
        return turn + (i === 0 ? lead : ' '.repeat(indent)) + words;
      });
      changes.push({ ...span, insert: set.join('\n') });
    }
  }
  changes.sort((a, b) => a.start - b.start);
  let text = '';
  let at = 0;
  for (const { start, end, insert } of changes) {
    if (start < at) continue;
    text += slice(filing.text, at, start) + insert;
    at = end;
  }
  return text + slice(filing.text, at, filing.text.length);
}

/** A turn with the blank lines around it; the sentence that goes on over it goes on. */
function closed({ text }: Filing, { start, end }: Span) {
  const above = slice(text, Math.max(0, start - 200), start);
  const below = slice(text, end, end + 200);
  const from = start - (above.length - above.trimEnd().length);
  const to = end + (/^\s*\n/.exec(below)?.[0].length ?? 0);
  return { start: from, end: to, insert: /^\s*[a-z]/.test(below) ? '\n' : '\n\n' };
}

function filled(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
