/**
 * A run of whole lines, the unit of re-use: an edit makes new blocks only where it touches, and what was
 * derived from an untouched block stays. A block sees only its own text; offsets in it are relative.
 */
export interface Block {
  readonly text: string;
  /** Offset of each line's start, relative to the block. The first is 0. */
  readonly lines: Uint32Array;
}

/** A block is cut before each document, before a line that opens something else once it has this many UTF-16 units ... */
const SMALL = 1 << 12;
/** ... and before any line once it has this many: an edit re-reads at most about this much. */
const LARGE = 1 << 16;

const OPENS = /<(?:DOCUMENT|PAGE|TEXT|TYPE|SEC-|IMS-|SUBMISSION)|\f|[ \t]*(?:PART|ITEM|Item|Part)[ \t]/y;

/** Cuts text into blocks. Each block but the last ends with a line end; none is empty, unless the text is. */
export function cut(text: string): Block[] {
  const lines = lineStarts(text);
  const blocks: Block[] = [];
  let first = 0;
  for (let line = 1; line < lines.length; line++) {
    const size = lines[line]! - lines[first]!;
    const tagged = text.charCodeAt(lines[line]!) === 60;
    if (size < SMALL && !(tagged && text.startsWith('<DOCUMENT>', lines[line]))) continue;
    if (size < LARGE) {
      OPENS.lastIndex = lines[line]!;
      if (!OPENS.test(text)) continue;
    }
    blocks.push(block(text, lines, first, line));
    first = line;
  }
  blocks.push(block(text, lines, first, lines.length));
  return blocks;
}

/** Offset after the last character of a block's line, before its line end. */
export function endOfLine({ text, lines }: Block, line: number): number {
  const start = lines[line] ?? text.length;
  let end = lines[line + 1] ?? text.length;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}

function block(text: string, lines: Uint32Array, from: number, to: number): Block {
  const start = lines[from]!;
  const end = to < lines.length ? lines[to]! : text.length;
  const whole = start === 0 && end === text.length;
  const own = new Uint32Array(to - from);
  for (let line = from; line < to; line++) own[line - from] = lines[line]! - start;
  return { text: whole ? text : text.slice(start, end), lines: own };
}

/** Starts of lines as LSP counts them: after LF, CRLF and lone CR. */
function lineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(Math.max(16, text.length >> 4));
  let count = 1;
  const add = (at: number) => {
    if (count === starts.length) {
      const grown = new Uint32Array(starts.length * 2);
      grown.set(starts);
      starts = grown;
    }
    starts[count++] = at;
  };
  let cr = text.indexOf('\r');
  let lf = text.indexOf('\n');
  while (cr !== -1 || lf !== -1) {
    if (lf === -1 || (cr !== -1 && cr < lf)) {
      const crlf = cr + 1 === lf;
      add(crlf ? lf + 1 : cr + 1);
      if (crlf) lf = text.indexOf('\n', lf + 1);
      cr = text.indexOf('\r', cr + 1);
    } else {
      add(lf + 1);
      lf = text.indexOf('\n', lf + 1);
    }
  }
  // A line end at the very end opens no line here: the block that follows holds it.
  if (count > 1 && starts[count - 1] === text.length) count--;
  return starts.slice(0, count);
}
