import { BLOCKS, INDENTED, SPACED, UNSEEN, VOID } from './html-elements.ts';
import { type Align, alignOf, isSymbolFont, type Look, lookOf } from './html-style.ts';
import { printedFor } from './html-symbols.ts';
import { readTags, type Tag } from './html-tags.ts';
import type { Flow, Markup, Table } from './markup.ts';

/** The space above and below of elements that have any, in points. */
const SPACE = 12;
/** More space than this is a blank line. */
const APART = 5;
const INDENT = 4;
/** An end tag looks this far for its element: markup without end must not cost more. */
const FAR = 64;
/** Tables deeper than this are read as paragraphs. */
const DEEP = 6;
const WIDEST = 400;
const INDENTED_MOST = 40;

interface Element {
  readonly name: string;
  readonly hidden: boolean;
  readonly symbols: boolean;
  readonly whole: boolean;
  readonly align: Align;
  readonly indent: number;
  readonly below: number;
  readonly breakAfter: boolean;
  /** Of a list: the number of its next entry. */
  next: number;
}

interface OpenTable {
  readonly table: Table;
  /** The flow that the table stands in. */
  readonly outer: Flow;
  /** How many elements were open around it, and around its open cell. */
  readonly around: number;
  aroundCell: number;
}

const ROOT: Element = {
  name: '',
  hidden: false,
  symbols: false,
  whole: false,
  align: 'left',
  indent: 0,
  below: 0,
  breakAfter: false,
  next: 0,
};

/** Reads any markup, in time linear to its length. */
export function readHtml(source: string): Markup {
  const ink: string[] = [];
  const runs: number[] = [];
  let length = 0;

  const page: Flow = { blocks: [], spacer: false };
  let flow = page;
  const tables: Table[] = [];
  const openTables: OpenTable[] = [];
  let tooDeep = 0;
  const elements: Element[] = [ROOT];
  const top = () => elements[elements.length - 1]!;

  /** The line being filled: its first and last ink that is not blank; -1 where it has none. */
  let first = -1;
  let last = -1;
  let blank = true;
  let spacer = false;
  let marker = false;
  let space = 0;
  /** Where the last event ended. */
  let done = 0;

  const put = (text: string, start: number, end: number) => {
    if (text === '') return;
    ink.push(text);
    runs.push(length, start, end);
    length += text.length;
  };

  const endLine = () => {
    if (marker) return;
    if (first >= 0) {
      const { align, indent, whole } = top();
      flow.blocks.push({ from: first, to: last, align, indent, apart: space > APART, whole });
      put('\n', done, done);
      space = 0;
    } else if (spacer) {
      flow.spacer = true;
      space = Math.max(space, SPACE);
    }
    first = -1;
    blank = true;
    spacer = false;
  };

  const insert = (text: string, start: number, end: number) => {
    if (first < 0) first = length;
    put(text, start, end);
    last = length;
    blank = false;
  };

  const newPage = (start: number, end: number) => {
    if (flow !== page || top().hidden) return;
    marker = false;
    endLine();
    insert('<PAGE>', start, end);
    flow.blocks.push({ from: first, to: last, align: 'left', indent: 0, apart: false, whole: true });
    put('\n', end, end);
    first = -1;
    blank = true;
    space = SPACE;
  };

  const write = (start: number, end: number) => {
    const { symbols, whole } = top();
    let from = start;
    /** Something in the stretch is printed as another character. */
    let changed = false;
    const flush = (to: number) => {
      if (to > from) put(changed ? plainly(source.slice(from, to), whole) : source.slice(from, to), from, to);
      changed = false;
    };
    for (let i = start; i < end; i++) {
      const code = source.charCodeAt(i);
      if (code > 32 && code < 127 && !symbols) {
        if (first < 0) first = length + i - from;
        last = length + i - from + 1;
        blank = false;
        marker = false;
      } else if (code === 32 || (code >= 9 && code <= 13)) {
        if (whole && code !== 32 && code !== 9) {
          flush(i);
          from = i + 1;
          // CRLF is one line end.
          if (code !== 13 || source.charCodeAt(i + 1) !== 10) breakLine(i, i + 1);
        } else if (blank && !whole) {
          flush(i);
          from = i + 1;
        } else {
          blank = true;
          changed ||= code !== 32;
        }
      } else {
        const text = code < 127 && !symbols ? undefined : printedFor(code, symbols);
        if (text?.length === 1 && !symbols) changed = true;
        else if (text !== undefined) {
          flush(i);
          from = i + 1;
          character(text, i, i + 1);
          continue;
        }
        if (text === ' ') spacer = true;
        else {
          if (first < 0) first = length + i - from;
          last = length + i - from + 1;
          marker = false;
        }
        blank = false;
      }
    }
    flush(end);
  };

  /** A character of the source that is printed as `text`. */
  const character = (text: string, start: number, end: number) => {
    if (text === ' ') {
      spacer = true;
      put(text, start, end);
      blank = false;
    } else if (text !== '') {
      marker = false;
      insert(text, start, end);
    }
  };

  const breakLine = (_start: number, end: number) => {
    done = end;
    marker = false;
    if (first < 0) space = Math.max(space, SPACE);
    endLine();
  };

  const endCell = () => {
    const open = openTables[openTables.length - 1];
    if (!open || open.aroundCell < 0) return;
    marker = false;
    endLine();
    elements.length = Math.min(elements.length, open.aroundCell);
    open.aroundCell = -1;
    flow = open.outer;
    space = 0;
  };

  const endTable = () => {
    endCell();
    const open = openTables.pop();
    if (!open) return;
    elements.length = Math.min(elements.length, open.around);
    flow = open.outer;
    if (open.table.rows.length > 0) {
      flow.blocks.push(open.table);
      tables.push(open.table);
    }
    space = 0;
  };

  const startTable = (align: Align) => {
    const table: Table = { rows: [], align, apart: space > APART };
    openTables.push({ table, outer: flow, around: elements.length, aroundCell: -1 });
  };

  const startCell = (colspan: number, rowspan: number) => {
    const open = openTables[openTables.length - 1]!;
    endCell();
    if (open.table.rows.length === 0) open.table.rows.push([]);
    flow = { blocks: [], spacer: false };
    open.table.rows[open.table.rows.length - 1]!.push({ flow, colspan, rowspan });
    open.aroundCell = elements.length;
    space = 0;
  };

  /** The elements below this belong to another cell. */
  const base = () => {
    const open = openTables[openTables.length - 1];
    if (!open) return 1;
    return open.aroundCell >= 0 ? open.aroundCell : open.around;
  };

  const pop = (name: string, end: number, far = FAR) => {
    const floor = Math.max(base(), elements.length - far);
    for (let i = elements.length - 1; i >= floor; i--) {
      if (elements[i]!.name !== name) continue;
      const element = elements[i]!;
      if (BLOCKS.has(name)) endLine();
      elements.length = i;
      space = Math.max(space, element.below);
      if (element.breakAfter) newPage(end, end);
      return;
    }
  };

  const looks = new Map<string, Look>();

  const look = (style: string | undefined): Look => {
    if (style === undefined) return NOTHING;
    let known = looks.get(style);
    if (!known) {
      known = lookOf(style);
      looks.set(style, known);
    }
    return known;
  };

  const open = ({ name: tag, attributes, start, end }: Tag) => {
    done = end;
    const style = look(attributes.style);
    const block = BLOCKS.has(tag) && !style.inline;
    if (tag === 'br') {
      if (!top().hidden) breakLine(start, end);
      return;
    }
    if (block) {
      endLine();
      if (tag !== 'td' && tag !== 'th' && tag !== 'tr' && tag !== 'body' && tag !== 'center') pop('p', end, 8);
    }
    if (tag === 'li') pop('li', end, 8);
    const align = (attributes.align === undefined ? undefined : alignOf(attributes.align)) ?? style.align;
    if (tag === 'table') {
      space = Math.max(space, style.above ?? 0);
      if (style.breakBefore) newPage(start, end);
      if (openTables.length < DEEP) {
        startTable(align ?? top().align);
      } else tooDeep++;
    } else if (openTables.length > 0 && tooDeep === 0 && (tag === 'tr' || tag === 'td' || tag === 'th')) {
      endCell();
      const { table } = openTables[openTables.length - 1]!;
      if (tag === 'tr') table.rows.push([]);
      else startCell(count(attributes.colspan), count(attributes.rowspan));
    }
    const before = top();
    const hidden = before.hidden || style.hidden === true || attributes.hidden !== undefined || UNSEEN.has(tag);
    if (!hidden) {
      if (block) space = Math.max(space, style.above ?? (SPACED.has(tag) ? SPACE : 0));
      if (style.breakBefore && tag !== 'table') newPage(start, end);
      if (!block && style.indented && first >= 0) {
        put('  ', start, start);
        blank = true;
      }
      if (tag === 'hr') {
        insert(RULE, start, end);
        endLine();
      } else if (tag === 'page') newPage(start, end);
      else if (tag === 'input' && /^(?:checkbox|radio)$/i.test(attributes.type ?? ''))
        insert(attributes.checked === undefined ? '[ ]' : '[X]', start, end);
      if (tag === 'hr' && style.breakAfter) newPage(start, end);
    }
    if (VOID.has(tag)) return;
    const face = attributes.face;
    elements.push({
      name: tag,
      hidden,
      symbols: face === undefined ? (style.symbols ?? before.symbols) : isSymbolFont(face),
      whole: before.whole || tag === 'pre' || style.preformatted === true,
      align: tag === 'table' ? 'left' : (align ?? (tag === 'center' || tag === 'th' ? 'center' : before.align)),
      indent:
        tag === 'td' || tag === 'th' ? 0 : Math.min(INDENTED_MOST, before.indent + (INDENTED.has(tag) ? INDENT : 0)),
      below: hidden || !block ? 0 : (style.below ?? (SPACED.has(tag) ? SPACE : 0)),
      breakAfter: style.breakAfter === true,
      next: 1,
    });
    if (tag === 'li' && !hidden) {
      const text = before.name === 'ol' ? `${before.next++}. ` : '\u2022 ';
      insert(text, start, end);
      blank = true;
      marker = true;
    }
  };

  const close = (name: string, end: number) => {
    done = end;
    if (name === 'table' && tooDeep > 0) {
      tooDeep--;
      endLine();
    } else if (name === 'table' && openTables.length > 0) {
      marker = false;
      endLine();
      endTable();
    } else if ((name === 'td' || name === 'th' || name === 'tr') && openTables.length > 0) {
      if (tooDeep > 0) endLine();
      else endCell();
    } else if (name === 'br') breakLine(end, end);
    else if (name === 'p' || !VOID.has(name)) {
      if (name === 'li') marker = false;
      pop(name, end);
    }
  };

  readTags(source, {
    text: (start, end) => {
      if (!top().hidden) write(start, end);
      done = end;
    },
    entity: (code, end) => {
      const start = done;
      done = end;
      if (top().hidden) return;
      const text = printedFor(code, top().symbols) ?? String.fromCodePoint(code);
      if (/^[\t\n\f\r ]$/.test(text) && code < 33) {
        if (!blank) put(' ', start, end);
        blank = true;
      } else character(text, start, end);
    },
    open,
    close,
    other: end => {
      done = end;
    },
  });
  marker = false;
  endLine();
  while (openTables.length > 0) endTable();
  return { ink: ink.join(''), runs: Int32Array.from(runs), page, tables };
}

const NOTHING: Look = {};
const RULE = '-'.repeat(40);

function count(printed: string | undefined): number {
  return Math.min(WIDEST, Math.max(1, Number.parseInt(printed ?? '1', 10) || 1));
}

/** Each character by the one it is printed as: the length stays. */
function plainly(text: string, whole: boolean): string {
  return text.replace(/[\t\n\f\r\v\u0080-\uffff]/g, each => {
    const code = each.charCodeAt(0);
    if (code < 33) return whole && code === 9 ? each : ' ';
    const printed = printedFor(code, false);
    return printed?.length === 1 ? printed : each;
  });
}
