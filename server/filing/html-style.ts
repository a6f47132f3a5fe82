/** What an element's attributes say of how it is set; only what a page of text can show. */
export interface Look {
  readonly hidden?: true;
  readonly align?: Align;
  /** Space above and below, in points. */
  readonly above?: number;
  readonly below?: number;
  readonly breakBefore?: true;
  readonly breakAfter?: true;
  /** Set in Wingdings or the like: its letters are pictures. */
  readonly symbols?: boolean;
  /** A block set in the line, or space to the left of words in a line. */
  readonly inline?: true;
  readonly indented?: true;
  /** Blanks and line ends are kept. */
  readonly preformatted?: true;
}

export type Align = 'left' | 'center' | 'right';

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const ALIGN = /(?:^|;)\s*text-align\s*:\s*(left|center|right|justify)/i;
const ABOVE = /(?:^|;)\s*(?:margin|padding)-top\s*:\s*([^;]+)/gi;
const BELOW = /(?:^|;)\s*(?:margin|padding)-bottom\s*:\s*([^;]+)/gi;
/** "margin: 12pt 0 6pt": above, sideways, below. */
const MARGIN = /(?:^|;)\s*(?:margin|padding)\s*:\s*([^;]+)/gi;
const BREAK_BEFORE = /(?:^|;)\s*(?:page-)?break-before\s*:\s*(?:always|page|left|right)/i;
const BREAK_AFTER = /(?:^|;)\s*(?:page-)?break-after\s*:\s*(?:always|page|left|right)/i;
const FONT = /(?:^|;)\s*font(?:-family)?\s*:\s*([^;]+)/i;
const SYMBOLS = /wingdings|webdings|zapf\s*dingbats/i;
const INLINE = /(?:^|;)\s*display\s*:\s*inline\s*(?:;|$)/i;
const INDENTED = /(?:^|;)\s*(?:padding|margin)-left\s*:\s*([^;]+)/i;
const BOX = /(?:^|;)\s*display\s*:\s*inline-block/i;
const PREFORMATTED = /(?:^|;)\s*white-space\s*:\s*pre(?:-wrap)?\s*(?:;|$)/i;
/** An indentation of this many points within a line is seen as a gap. */
const GAP = 4;

/** Reads a `style` attribute. */
export function lookOf(style: string): Look {
  const align = ALIGN.exec(style)?.[1]?.toLowerCase();
  const font = FONT.exec(style)?.[1];
  const sides = [...style.matchAll(MARGIN)].map(match => match[1]!.trim().split(/\s+/));
  const above = space([...lengths(style, ABOVE), ...sides.map(side => side[0]!)]);
  const below = space([...lengths(style, BELOW), ...sides.map(side => side[2] ?? side[0]!)]);
  const left = INDENTED.exec(style)?.[1];
  return {
    ...(HIDDEN.test(style) && { hidden: true }),
    ...(align && { align: align === 'justify' ? 'left' : (align as Align) }),
    ...(above !== undefined && { above }),
    ...(below !== undefined && { below }),
    ...(BREAK_BEFORE.test(style) && { breakBefore: true }),
    ...(BREAK_AFTER.test(style) && { breakAfter: true }),
    ...(font && { symbols: SYMBOLS.test(font) }),
    ...(INLINE.test(style) && { inline: true }),
    ...((BOX.test(style) || (left !== undefined && points(left) >= GAP)) && { indented: true }),
    ...(PREFORMATTED.test(style) && { preformatted: true }),
  };
}

export function alignOf(value: string): Align | undefined {
  const align = value.trim().toLowerCase();
  if (align === 'middle') return 'center';
  if (align === 'justify') return 'left';
  return align === 'left' || align === 'center' || align === 'right' ? align : undefined;
}

export function isSymbolFont(face: string): boolean {
  return SYMBOLS.test(face);
}

function lengths(style: string, pattern: RegExp): string[] {
  return Array.from(style.matchAll(pattern), match => match[1]!);
}

/** Margin and padding together; undefined where neither is given. */
function space(list: readonly string[]): number | undefined {
  return list.length > 0 ? list.reduce((sum, length) => sum + points(length), 0) : undefined;
}

/** In points, of the type size where that counts. */
function points(length: string): number {
  const [, number = '0', unit = ''] = /^\s*(-?[\d.]+)\s*([a-z%]*)/i.exec(length) ?? [];
  return Number.parseFloat(number) * (POINTS[unit.toLowerCase()] ?? 0.75) || 0;
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, em: 10, in: 72, cm: 28, mm: 2.8, '%': 0.1 };
