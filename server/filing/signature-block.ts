import { findDate } from './date.ts';
import { isSuffix, nameLike, type Signed, sameName, signedIn, titleLike } from './signatory.ts';
import { type Cell, type CellRow, cellLine, cellValue, ended } from './signature-cells.ts';
import { CLAUSE } from './signature-pages.ts';
import { hull, type Value } from './span.ts';

/** A signature with what stands around it on its page. */
export interface SignatureBlock {
  readonly signed: Signed;
  readonly name: Value;
  readonly title?: Value;
  /** Rows from the first to the last that belong to it. */
  readonly top: number;
  readonly bottom: number;
  /** Its column, for what stands above or below. */
  readonly left: number;
  readonly right: number;
}

/** A block has at most this many rows under its signature. */
const DEEP = 8;
const PRINTED = /^(?:by|(?:print(?:ed)?\s+)?name(?:\s*(?:\/|&|and)\s*title)?)(?:\s*:)?[\s_\u00c2]*(?=\S)/i;
const TITLED = /^(?:titles?|its|capacity|position)\s*:[\s_\u00c2]*/i;
const ENDS =
  /^(?:by:?$|dated?|witness|attest|place|address|phone|attention|instruction|cusip|\d{1,3}$|<)|^-?\s*\d{1,3}\s*-?$/i;

/** What a line is for, printed under it: "(Signature)", "[City, State]". */
const CAPTION = /^\[|^[*\s]*\(?(?:signature|registrant|name of|name\/title\)|titles?\)?$|city|street)/i;
const HEADER = /^(?:names?(?:\s+and\s+signatures?)?|signatures?|signers?)\b/i;
/** What comes after a signature: another heading, or a question of the form. */
const NEXT = /^power\s+of\s+attorney|^\*\s*(?:please\s+)?print|\):$/i;

/** The name, the office and the extent of a signature; undefined where nobody's name is printed. */
export function blockOf(page: readonly CellRow[], signed: Signed, firm: boolean): SignatureBlock | undefined {
  const { cell } = signed;
  const { left, right } = columnOf(page, cell);
  const bottom = bottomOf(page, signed, left, right);
  const below = linesBelow(page, cell, bottom, left, right);
  const own = signed.name && wrapped(page, signed, signed.name);
  const first = below[0] && cellValue(below[0], PRINTED.exec(below[0].text)?.[0].length ?? 0);
  const printed = below[0] && printedName(below[0], own);
  const name = own ?? printed?.name;
  if (!name || name.value === '' || (!own && !signed.conformed && !nameLike(name.value) && !firm)) return undefined;
  if (!own && first && !/[A-Za-z]{2}/.test(first.value)) return undefined;
  const used = printed && !titleLike(printed.name.value) ? 1 : 0;
  const top = topOf(page, cell, right);
  const beside = cellsBeside(page, cell, top, bottom, right, [name.value, printed?.name.value ?? '']);
  const lines = below.slice(used).filter(line => !isSuffix(line.text) && !(own && sameName(line.text, own.value)));
  const column = beside.some(other => titleLike(other.text)) ? beside : lines;
  const title = joined([
    ...(signed.title ? [signed.title] : []),
    ...(printed?.title ? [printed.title] : []),
    ...column.map(line => cellLine(line, (TITLED.exec(line.text) ?? PRINTED.exec(line.text))?.[0].length ?? 0)),
  ]);
  const office = title ?? titleAbove(page, cell.row, name) ?? titleUnderName(page, cell.row, name);
  return { signed, name, top, bottom, left, right, ...(office && { title: office }) };
}

/** "Name: Ann Bole" and "Title: Treasurer" above the signature, as Form 13F has them. */
function titleAbove(page: readonly CellRow[], row: number, name: Value): Value | undefined {
  const above = page.slice(Math.max(0, row - DEEP), row).flatMap(({ cells }) => cells);
  const named = above.some(cell => PRINTED.test(cell.text) && sameName(cell.text.replace(PRINTED, ''), name.value));
  const titled = named ? above.find(cell => TITLED.test(cell.text)) : undefined;
  return titled && cellValue(titled, TITLED.exec(titled.text)![0].length);
}

/** The signature to the right of its date, and at the left margin under both the name again with the office below. */
function titleUnderName(page: readonly CellRow[], row: number, name: Value): Value | undefined {
  const [again, ...others] = page[row + 1]?.cells ?? [];
  if (!again || others.length > 0 || !sameName(again.text, name.value)) return undefined;
  const under = page.slice(row + 2, row + 5);
  const end = under.findIndex(({ cells: [only, more] }) => !only || more || Math.abs(only.column - again.column) > 2);
  const lines = under.slice(0, end < 0 ? under.length : end).flatMap(({ cells }) => cells);
  return lines[0] && titleLike(lines[0].text) ? joined(lines.map(line => cellValue(line))) : undefined;
}

/** Where the column of a signature ends: before the next signature of its row, or the cell beside it. */
function columnOf(page: readonly CellRow[], cell: Cell): { left: number; right: number } {
  const { cells } = page[cell.row]!;
  const at = cells.indexOf(cell);
  const before = cells[at - 1];
  const after = cells[at + 1];
  const left = before ? Math.max(before.endColumn, cell.column - 12) : Math.max(0, cell.column - 16);
  return {
    left: before && isDated(before) ? Math.max(0, cell.column - 8) : left,
    right: after ? after.column - 1 : Number.POSITIVE_INFINITY,
  };
}

function isDated(cell: Cell): boolean {
  return /^dated?\b/i.test(cell.text) || findDate(cell.text) !== undefined;
}

/** The row before the next signature of the column, the next clause, or two blank rows. */
function bottomOf(page: readonly CellRow[], { cell, name }: Signed, left: number, right: number): number {
  let blanks = 0;
  let lines = 0;
  let bottom = cell.row;
  for (let i = cell.row + 1; i < page.length && i <= cell.row + DEEP; i++) {
    const row = page[i]!;
    if (row.blank) {
      blanks++;
      if (lines > 0 && blanks > 1) break;
      continue;
    }
    const own = row.cells.filter(other => other.column >= left && other.column < right);
    if (
      own.some(other => opensAnother(other, name)) ||
      own.some(other => NEXT.test(other.text)) ||
      row.cells.some(other => CLAUSE.test(other.text) || /^<PAGE>/i.test(other.text)) ||
      headsTable(row)
    )
      break;
    // After a blank row only an office goes on, or a name on its label.
    const goesOn = own.some(
      other =>
        /^\(/.test(other.text) ||
        titleLike(other.text) ||
        PRINTED.test(other.text) ||
        TITLED.test(other.text) ||
        isDated(other),
    );
    if (lines > 0 && blanks > 0 && !goesOn && !row.rule) break;
    // "[Signature]" says what the line above is, and closes it.
    if (own.some(other => /^\[/.test(other.text))) return i;
    if (own.some(other => !CAPTION.test(other.text))) {
      lines++;
      blanks = 0;
    }
    bottom = i;
  }
  return bottom;
}

/** "Signature   Title   Date" over the next signatures. */
export function headsTable({ cells: [first, ...others] }: CellRow): boolean {
  return !!first && HEADER.test(first.text) && others.some(cell => /^(?:titles?|capacit)/i.test(cell.text));
}

/** Another signature, or the line for one. */
function opensAnother(cell: Cell, name: Value | undefined): boolean {
  const signed = signedIn(cell);
  const printed = signed?.name && !signed.conformed && name && sameName(signed.name.value, name.value);
  return (signed !== undefined && !printed) || /^\**by:?$|^\*+$/i.test(cell.text) || starredName(cell);
}

/** "Ann Bole*": a name that another signs for. */
export function starredName(cell: Cell): boolean {
  return /\S\*$/.test(cell.text) && nameLike(cellValue(cell).value);
}

function linesBelow(page: readonly CellRow[], cell: Cell, bottom: number, left: number, right: number): Cell[] {
  const found: Cell[] = [];
  for (let i = cell.row + 1; i <= bottom; i++) {
    const own = page[i]!.cells.find(
      other => other.column >= left && other.column < Math.min(right, cell.endColumn + 4),
    );
    if (!own || ENDS.test(own.text)) continue;
    if (isDated(own) && own.text.length < 40) continue;
    if (CAPTION.test(own.text)) continue;
    found.push(own);
  }
  return found;
}

/** The name under the signature, perhaps with the office beside it. */
function printedName(line: Cell, own: Value | undefined): { name: Value; title?: Value } | undefined {
  const label = PRINTED.exec(line.text)?.[0].length ?? 0;
  const comma = [...line.text.slice(label).matchAll(/,\s|\s-\s|\/(?=[A-Z])/g)].find(match =>
    titleLike(line.text.slice(label + match.index + 1)),
  );
  const end = comma ? label + comma.index : line.text.length;
  const name = cellValue(line, label, end);
  if (
    own ? !sameName(name.value.replace(/^\(|\)$/g, ''), own.value) && label === 0 : label === 0 && titleLike(name.value)
  )
    return undefined;
  return comma ? { name, title: cellValue(line, end + 1) } : { name };
}

/** A name that runs on: "Edgar S. Woolard," and "Jr." under it, or its first word alone. */
function wrapped(page: readonly CellRow[], { cell }: Signed, name: Value): Value {
  const next = page[cell.row + 1]?.cells.find(
    other => other.column >= cell.column - 8 && other.column <= cell.endColumn,
  );
  const words = name.value.split(' ');
  const suffix = next && cell.text.trimEnd().endsWith(',') && isSuffix(next.text);
  const rest =
    next &&
    words.length === 1 &&
    /^[A-Z]{2}/.test(name.value) &&
    /^(?:[A-Z]\.\s+)?[A-Z][A-Z'-]+$/.test(next.text.trim());
  if (!next || !(suffix || rest)) return name;
  const comma = suffix ? ',' : '';
  return {
    value: `${name.value}${comma} ${cellValue(next).value}`,
    span: { start: name.span.start, end: cellValue(next).span.end },
  };
}

/** In a table the office may begin on the rows above the signature, with nothing in the column of names. */
function topOf(page: readonly CellRow[], cell: Cell, right: number): number {
  let top = cell.row;
  if (right === Number.POSITIVE_INFINITY && page[cell.row]!.cells.length > 1) return top;
  for (let i = cell.row - 1; i >= Math.max(0, cell.row - 4); i--) {
    const { cells, blank, rule } = page[i]!;
    if (blank || rule || cells.length === 0 || cells.some(other => other.column < cell.endColumn + 2)) break;
    top = i;
  }
  return top;
}

/** What stands to the right of a signature within its rows: its office in a table. */
function cellsBeside(
  page: readonly CellRow[],
  cell: Cell,
  top: number,
  bottom: number,
  right: number,
  names: readonly string[],
): Cell[] {
  const others = page[cell.row]!.cells.filter(
    other => other !== cell && (signedIn(other) || starredName(other) || /^\*+$/.test(other.text)),
  );
  if (others.length > 0) return [];
  const from = Number.isFinite(right) ? Math.min(right, cell.endColumn + 2) : cell.endColumn + 2;
  const found: Cell[] = [];
  for (let i = top; i <= bottom; i++) {
    const row = page[i]!;
    if (row.blank && i > cell.row) break;
    for (const other of row.cells) {
      const apart = other.column >= from && other !== cell && !names.some(name => sameName(name, other.text));
      const office =
        apart &&
        !CAPTION.test(other.text) &&
        !/^dated?\b/i.test(other.text) &&
        !placeLike(other.text) &&
        withoutDate(other);
      if (office) found.push(office);
    }
  }
  return found;
}

/** A cell up to the date that stands close beside it; undefined where there is nothing else in it. */
function withoutDate(cell: Cell): Cell | undefined {
  const hit = findDate(cell.text);
  if (!hit) return cell;
  const text = cell.text.slice(0, hit.start).trimEnd();
  return titleLike(text)
    ? { ...cell, text, span: { start: cell.span.start, end: cell.span.start + text.length } }
    : undefined;
}

/** "Omaha, NE" */
function placeLike(text: string): boolean {
  return /^[A-Z][A-Za-z. ]+,\s*[A-Z]{2}\.?$/.test(text);
}

function joined(values: readonly Value[]): Value | undefined {
  const kept = values.filter(value => /[A-Za-z]/.test(value.value));
  if (kept.length === 0) return undefined;
  return { value: ended(kept.map(value => value.value).join(' ')), span: hull(kept.map(value => value.span)) };
}
