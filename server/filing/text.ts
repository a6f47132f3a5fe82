import { type Block, cut, endOfLine } from './block.ts';
import type { Span } from './span.ts';

/**
 * An immutable text, held as blocks: an edit costs what it touches, and the whole is never joined again.
 * Offsets are UTF-16 code units; lines are zero-based and end at LF, CRLF or a lone CR, as in LSP.
 */
export interface Text {
  readonly blocks: readonly Block[];
  /** Offset of each block in the text. */
  readonly starts: Int32Array;
  /** Number of each block's first line. */
  readonly firstLines: Int32Array;
  readonly length: number;
  readonly lineCount: number;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export function textOf(content: string): Text {
  return fromBlocks(cut(content));
}

/** The text with `span` replaced. Blocks outside the edit are the same objects as before. */
export function replace(text: Text, span: Span, insert: string): Text {
  const first = blockAt(text, span.start);
  // One block more on the right: the cut before it may fall away, and a CR may now meet its LF.
  const last = Math.min(blockAt(text, span.end) + 1, text.blocks.length - 1);
  // One block more on the left, for the same reason.
  const from = Math.max(first - 1, 0);
  const start = text.starts[from]!;
  const end = text.starts[last]! + text.blocks[last]!.text.length;
  // What comes out as it was is the same object: what was derived from it stays.
  const edges = [text.blocks[from]!, text.blocks[last]!];
  const middle = cut(slice(text, start, span.start) + insert + slice(text, span.end, end)).map(
    block => edges.find(edge => edge.text.length === block.text.length && edge.text === block.text) ?? block,
  );
  const blocks = [...text.blocks.slice(0, from), ...middle, ...text.blocks.slice(last + 1)].filter(b => b.text !== '');
  return fromBlocks(blocks.length > 0 ? blocks : cut(''));
}

function fromBlocks(blocks: readonly Block[]): Text {
  const starts = new Int32Array(blocks.length);
  const firstLines = new Int32Array(blocks.length);
  let length = 0;
  let lineCount = 0;
  blocks.forEach((block, i) => {
    starts[i] = length;
    firstLines[i] = lineCount;
    length += block.text.length;
    lineCount += block.lines.length;
  });
  // After a line end at the end of the text there is one line more, an empty one.
  if (endsLine(blocks.at(-1)?.text ?? '')) lineCount++;
  return { blocks, starts, firstLines, length, lineCount };
}

function endsLine(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last === 10 || last === 13;
}

/** Index of the block that holds `offset` (the last one, for offsets past the end). */
export function blockAt(text: Text, offset: number): number {
  return search(text.starts, offset);
}

/** The blocks that hold `span`, and its offset in the first of them. */
export function blocksOf({ blocks, starts }: Text, span: Span): { blocks: readonly Block[]; offset: number } {
  const first = search(starts, span.start);
  const last = search(starts, Math.max(span.start, span.end - 1));
  return { blocks: blocks.slice(first, last + 1), offset: span.start - starts[first]! };
}

/** The characters from `start` to `end`. Within one block this shares the block's memory. */
export function slice(text: Text, start: number, end: number): string {
  let i = blockAt(text, start);
  const from = text.starts[i]!;
  const first = text.blocks[i]!.text.slice(Math.max(0, start - from), Math.max(0, end - from));
  if (from + text.blocks[i]!.text.length >= end) return first;
  const parts = [first];
  for (i++; i < text.blocks.length && text.starts[i]! < end; i++) {
    parts.push(text.blocks[i]!.text.slice(0, end - text.starts[i]!));
  }
  return parts.join('');
}

export function textAt(text: Text, span: Span): string {
  return slice(text, span.start, span.end);
}

/** Number of the line that holds `offset`. */
export function lineAt(text: Text, offset: number): number {
  if (offset >= text.length) return text.lineCount - 1;
  const i = blockAt(text, offset);
  return text.firstLines[i]! + search(text.blocks[i]!.lines, offset - text.starts[i]!);
}

/** Offset of a line's first character; the text's length for lines past the end. */
export function lineStart(text: Text, line: number): number {
  if (line <= 0) return 0;
  if (line >= text.lineCount) return text.length;
  const i = search(text.firstLines, line);
  return text.starts[i]! + (text.blocks[i]!.lines[line - text.firstLines[i]!] ?? text.blocks[i]!.text.length);
}

/** Offset after a line's last character, before its line end. */
export function lineEnd(text: Text, line: number): number {
  if (line < 0) return 0;
  if (line >= text.lineCount) return text.length;
  const i = search(text.firstLines, line);
  return text.starts[i]! + endOfLine(text.blocks[i]!, line - text.firstLines[i]!);
}

/** A line's characters without its end; empty for lines that are none. */
export function lineText(text: Text, line: number): string {
  if (line < 0 || line >= text.lineCount) return '';
  const i = search(text.firstLines, line);
  const block = text.blocks[i]!;
  const own = line - text.firstLines[i]!;
  return block.text.slice(block.lines[own] ?? block.text.length, endOfLine(block, own));
}

export function positionAt(text: Text, offset: number): Position {
  const at = Math.min(Math.max(0, offset), text.length);
  const line = lineAt(text, at);
  return { line, character: at - lineStart(text, line) };
}

/** Offset of a position; a character past its line's end means the line's end, as LSP asks. */
export function offsetAt(text: Text, position: Position): number {
  if (position.line < 0) return 0;
  if (position.line >= text.lineCount) return text.length;
  const start = lineStart(text, position.line);
  return Math.min(start + Math.max(0, position.character), lineEnd(text, position.line));
}

/** Index of the last entry that is not greater than `value`; 0 where there is none. */
function search(sorted: Int32Array | Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
