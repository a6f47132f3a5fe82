/** Columns of a page of text (EDGAR Filer Manual 5.2.1). */
export const WIDTH = 80;

/** What a draft leaves to be written. */
export const TO_COME = '[to come]';

/** A blank that is to be filled in. */
export const blank = (width: number): string => '_'.repeat(width);

/** A line in the middle of the page. */
export function centred(line: string, width = WIDTH): string {
  return `${' '.repeat(Math.max(0, (width - line.length) >> 1))}${line}`.trimEnd();
}

/** A paragraph's lines; `first` and `rest` are how far they are set in. A word longer than the page keeps its line. */
export function wrapped(paragraph: string, { width = WIDTH, first = 0, rest = 0 } = {}): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(first);
  let empty = true;
  // Two blanks between words are kept: they set boxes apart.
  for (const [, gap = '', word = ''] of paragraph.matchAll(/(?<! )( *)([^ ]+)/g)) {
    if (!empty && line.length + gap.length + word.length > width) {
      lines.push(line);
      line = ' '.repeat(rest);
      empty = true;
    }
    line += empty ? word : gap + word;
    empty = false;
  }
  return [...lines, line];
}

/** Cells side by side, each centred in a column of its own width; columns are three blanks apart. */
export function sideBySide(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map(cell => cell.length));
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((cell, column) => centred(cell[row] ?? '', widths[column]).padEnd(widths[column]!))
      .join('   ')
      .trimEnd(),
  );
}
