import type { Document } from './document.ts';
import { formType } from './form-type.ts';
import { ofLines } from './of-lines.ts';
import { ofText } from './of-text.ts';
import { isFirm, nameLike, type Signed, sameName, signedIn, titleLike } from './signatory.ts';
import { blockOf, headsTable, type SignatureBlock, starredName } from './signature-block.ts';
import { type Cell, type CellRow, cellRows, cellValue } from './signature-cells.ts';
import { signatureDates } from './signature-dates.ts';
import { CLAUSE, signaturePages } from './signature-pages.ts';
import type { Span, Value } from './span.ts';

/** One signature of a signature page. */
export interface Signature {
  readonly span: Span;
  /** For whom it is signed, as printed above "By:". */
  readonly registrant?: Value;
  readonly signatory: Value;
  readonly title?: Value;
  readonly date?: Value;
  /** Typed with "/s/" (17 CFR 232.302). */
  readonly conformed: boolean;
}

/** A signature page is read this far, in lines. */
export const SIGNATURE_LINES = 1000;
const COMPANY =
  /\b(?:inc|corp|corporation|company|co|llc|l\.l\.c|lp|l\.p|ltd|limited|trust|bank|plc|n\.a|partners(?:hip)?|group|association|fund)\b\.?,?/i;
/** Lines over a signature that name nobody: labels, marks, "a Delaware corporation". */
const NO_COMPANY = /^(?:by|name|title|dated?|signatures?|attest|witness|seal|agreed|accepted|an?|its|as)\b|^[<(]/i;

/** Who signed the document, in the order of the page. */
export const signatures: (document: Document) => readonly Signature[] = ofText<readonly Signature[]>([], document => {
  return signaturePages(document).flatMap(span => onPage(document, span));
});

const onPage = ofLines(
  (document, span): readonly Signature[] => {
    const { text } = document.filing;
    const form = formType(document) !== undefined;
    const page = cellRows(text, span, SIGNATURE_LINES);
    const blocks: SignatureBlock[] = [];
    // Where a firm signs, the date is its own.
    let auditors = -1;
    for (const signed of signedCells(page)) {
      const empty = !signed.name && !signed.conformed && !signed.starred;
      if (empty && !form && ruled(page, signed.cell.row)) continue;
      const block = blockOf(page, signed, !form);
      if (block && form && isFirm(block.name.value)) {
        if (auditors < 0 && blocks.length > 0) auditors = block.signed.cell.row;
        continue;
      }
      if (!block || /^(?:witness|attest|notary)/i.test(block.title?.value ?? '')) continue;
      if (!signed.conformed && !signed.starred && blocks.some(other => repeats(other, block))) continue;
      blocks.push(block);
    }
    const dates = signatureDates(text, auditors < 0 ? page : page.slice(0, auditors), blocks);
    const found: Signature[] = [];
    blocks.forEach((block, i) => {
      const { signed, name, title } = block;
      const registrant = registrantAbove(page, block, blocks[i - 1], found.at(-1)?.registrant);
      const date = dates[i];
      const end = Math.max(name.span.end, title?.span.end ?? 0);
      found.push({
        span: { start: Math.min(signed.cell.span.start, name.span.start), end },
        signatory: name,
        conformed: signed.conformed,
        ...(registrant && { registrant }),
        ...(title && { title }),
        ...(date && { date }),
      });
    });
    return found;
  },
  document => `${formType(document) !== undefined}`,
);

/** "/s/ Ann Bole" and then "By: Ann Bole" is one signature. */
function repeats(a: SignatureBlock, b: SignatureBlock): boolean {
  return b.signed.cell.row - a.signed.cell.row <= 8 && sameName(a.name.value, b.name.value) && a.signed.conformed;
}

/** A line to sign on is drawn beside or under "By:". */
function ruled(page: readonly CellRow[], row: number): boolean {
  return page[row]!.rule || !!page[row + 1]?.rule;
}

/** The cells of a page that are signatures, or lines for one. */
function* signedCells(page: readonly CellRow[]): Iterable<Signed> {
  const typed = typedTables(page);
  for (const row of page) {
    for (const cell of row.cells) {
      const signed = signedIn(cell) ?? starred(page, cell) ?? (typed.has(cell) ? plain(cell) : undefined);
      if (signed) yield signed;
    }
  }
}

/** A star alone over a rule, or at the end of a name: signed by an attorney. */
function starred(page: readonly CellRow[], cell: Cell): Signed | undefined {
  const base = { cell, conformed: false, starred: true, labelled: false };
  if (/^\*+$/.test(cell.text))
    return page[cell.row + 1]?.rule ||
      page[cell.row]!.rule ||
      page[cell.row + 1]?.cells.some(other => nameLike(other.text))
      ? base
      : undefined;
  return starredName(cell) ? { ...base, name: cellValue(cell) } : undefined;
}

function plain(cell: Cell): Signed {
  return { cell, name: cellValue(cell), conformed: false, starred: false, labelled: false };
}

/** Names under "Signature ... Title" where nothing but names is typed. */
function typedTables(page: readonly CellRow[]): Set<Cell> {
  const found = new Set<Cell>();
  page.forEach((row, at) => {
    if (!headsTable(row)) return;
    const names: Cell[] = [];
    for (const { cells } of page.slice(at + 1)) {
      const first = cells[0];
      if (!first) continue;
      const signed = signedIn(first);
      if (signed && !signed.labelled) return;
      if (signed || CLAUSE.test(first.text)) break;
      const office = [0, 1, 2].some(k =>
        page[first.row + k]?.cells.some(cell => cell !== first && titleLike(cell.text)),
      );
      if (!first.text.startsWith('(') && nameLike(cellValue(first).value) && office) names.push(first);
    }
    for (const name of names) found.add(name);
  });
  return found;
}

/** The nearest line above that looks like a company's name: not the clause, which is prose, and not past another signature. */
function registrantAbove(
  page: readonly CellRow[],
  { signed: { cell, labelled } }: SignatureBlock,
  previous: SignatureBlock | undefined,
  inherited: Value | undefined,
): Value | undefined {
  for (let i = cell.row - 1; i >= Math.max(0, cell.row - 9); i--) {
    if (previous && i <= previous.signed.cell.row) return labelled ? inherited : undefined;
    const row = page[i]!;
    const own = row.cells.findLast(
      other => other.column >= cell.column - 40 && !/^\(?registrants?\)?$/i.test(other.text),
    );
    if (!own || row.rule || own.text.split(/\s+/).length > 9) continue;
    const value = cellValue(own);
    if (CLAUSE.test(value.value) || NO_COMPANY.test(value.value)) continue;
    // The office over it is of another signature, and a line that begins small is prose.
    if (/^[a-z]/.test(value.value) || (titleLike(value.value) && !COMPANY.test(value.value))) continue;
    if (COMPANY.test(value.value) || (/[A-Z]{3}/.test(value.value) && !/[a-z]{3}/.test(value.value))) return value;
  }
  return undefined;
}
