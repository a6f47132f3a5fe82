import type { Block } from './block.ts';
import { lazy } from './lazy.ts';
import type { Span } from './span.ts';
import { blockAt, type Text } from './text.ts';

const MARKS = ['/s/', '/S/', '(s) '];

/** Lines of a block, from its first, on which "/s/" is typed. */
const inBlock = lazy(({ text, lines }: Block): readonly number[] => {
  const offsets = MARKS.flatMap(mark => {
    const found: number[] = [];
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length))
      // "director(s)" signs nothing.
      if (mark[0] === '/' || text.charCodeAt(at - 1) <= 32) found.push(at);
    return found;
  }).sort((a, b) => a - b);
  let line = 0;
  const found = offsets.map(offset => {
    while (line + 1 < lines.length && lines[line + 1]! <= offset) line++;
    return line;
  });
  return [...new Set(found)];
});

/** The lines within `span` on which "/s/" is typed, in order. */
export function* signedLines(text: Text, span: Span): Iterable<number> {
  for (let i = blockAt(text, span.start); i < text.blocks.length && text.starts[i]! < span.end; i++) {
    for (const line of inBlock(text.blocks[i]!)) {
      const start = text.starts[i]! + text.blocks[i]!.lines[line]!;
      if (start >= span.start && start < span.end) yield text.firstLines[i]! + line;
    }
  }
}
