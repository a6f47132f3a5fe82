import type { Block } from './block.ts';
import { lazy } from './lazy.ts';
import type { Span } from './span.ts';
import { blockAt, type Text } from './text.ts';

interface Mark extends Span {
  readonly closing: boolean;
}

/** The table tags of a block. */
const inBlock = lazy(({ text }: Block): readonly Mark[] =>
  [...text.matchAll(/<(\/?)TABLE>/gi)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    closing: match[1] === '/',
  })),
);

/** `<TABLE>` and `</TABLE>` within `span`, in order. */
export function* tableLines(text: Text, span: Span): Iterable<Mark> {
  for (let i = blockAt(text, span.start); i < text.blocks.length && text.starts[i]! < span.end; i++) {
    const offset = text.starts[i]!;
    for (const { start, end, closing } of inBlock(text.blocks[i]!)) {
      if (offset + start >= span.start && offset + end <= span.end)
        yield { start: offset + start, end: offset + end, closing };
    }
  }
}
