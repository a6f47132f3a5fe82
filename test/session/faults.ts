import type {
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  InitializeResult,
  LinkedEditingRanges,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
} from 'vscode-languageserver-protocol';
import type { TextDocument, TextEdit } from 'vscode-languageserver-types';

/** What a request asked of a text, and what came. */
export interface Answer {
  readonly method: string;
  readonly params: { readonly position?: Position; readonly positions?: readonly Position[] };
  readonly result: unknown;
  readonly document: TextDocument;
  readonly capabilities: InitializeResult['capabilities'];
}

/** What no schema can say of an answer: that its places are in the text, nest and do not overlap as the protocol asks. */
export function faultsOf(answer: Answer): string[] {
  const { method, result } = answer;
  const found = [...misplaced(answer), ...(own[method]?.(answer) ?? [])];
  return found.map(
    fault =>
      `${method} ${JSON.stringify(answer.params).slice(0, 200)}: ${fault}: ${JSON.stringify(result).slice(0, 300)}`,
  );
}

/** Every range, wherever it stands in an answer, begins before it ends, at places that the text has. */
function* misplaced({ result, document }: Answer): Generator<string> {
  for (const value of objectsIn(result, document.uri)) {
    if (isRange(value)) {
      if (!before(value.start, value.end)) yield `a range ends before it starts: ${show(value)}`;
      for (const position of [value.start, value.end])
        if (!inText(document, position)) yield `no such place in the text: ${JSON.stringify(position)}`;
    }
    const { range, selectionRange, targetRange, targetSelectionRange } = value as Record<string, unknown>;
    for (const [outer, inner] of [
      [range, selectionRange],
      [targetRange, targetSelectionRange],
    ])
      if (isRange(outer) && isRange(inner) && !within(outer, inner))
        yield `${show(inner)} is not within ${show(outer)}`;
    const edits =
      (value as { edits?: TextEdit[] }).edits ??
      (value as { changes?: Record<string, TextEdit[]> }).changes?.[document.uri];
    if (edits) yield* overlapping(document, edits);
  }
}

const own: Readonly<Record<string, (answer: Answer) => Iterable<string>>> = {
  *'textDocument/documentSymbol'({ result }) {
    yield* notNested(result as DocumentSymbol[]);
  },
  *'textDocument/selectionRange'({ result, params }) {
    const chains = result as SelectionRange[];
    if (chains.length !== params.positions!.length) yield 'not one chain for each position';
    for (const [i, chain] of chains.entries()) {
      if (!holds(chain.range, params.positions![i]!)) yield `${show(chain.range)} does not hold its position`;
      for (let each = chain; each.parent; each = each.parent)
        if (!within(each.parent.range, each.range))
          yield `${show(each.range)} is not within ${show(each.parent.range)}`;
    }
  },
  *'textDocument/hover'({ result, params }) {
    const { range } = (result ?? {}) as { range?: Range };
    if (range && !holds(range, params.position!)) yield `${show(range)} does not hold the position`;
  },
  *'textDocument/prepareRename'({ result, params }) {
    const range = ((result as { range?: Range } | null)?.range ?? result) as Range | null;
    if (range && !holds(range, params.position!)) yield `${show(range)} does not hold the position`;
  },
  *'textDocument/definition'({ result, params }) {
    for (const { originSelectionRange } of (result ?? []) as LocationLink[])
      if (originSelectionRange && !holds(originSelectionRange, params.position!))
        yield `${show(originSelectionRange)} does not hold the position`;
  },
  *'textDocument/documentHighlight'({ result, params }) {
    const ranges = (result as { range: Range }[] | null) ?? [];
    if (ranges.length > 0 && !ranges.some(({ range }) => holds(range, params.position!)))
      yield 'none holds the position';
    yield* overlapping(undefined, ranges);
  },
  *'textDocument/references'({ result }) {
    yield* twice((result as { range: Range }[] | null) ?? []);
  },
  *'textDocument/foldingRange'({ result, document }) {
    for (const { startLine, endLine } of (result ?? []) as { startLine: number; endLine: number }[])
      if (startLine >= endLine || endLine >= document.lineCount)
        yield `lines ${startLine} to ${endLine} of ${document.lineCount}`;
  },
  *'textDocument/linkedEditingRange'({ result, document, params }) {
    const { ranges } = (result ?? { ranges: [] }) as LinkedEditingRanges;
    if (new Set(ranges.map(range => document.getText(range))).size > 1) yield 'the ranges have different texts';
    if (ranges.length > 0 && !ranges.some(range => holds(range, params.position!))) yield 'none holds the position';
    yield* overlapping(
      undefined,
      ranges.map(range => ({ range })),
    );
  },
  *'textDocument/completion'({ result, params }) {
    const { items } = Array.isArray(result)
      ? { items: result as CompletionItem[] }
      : ((result ?? { items: [] }) as CompletionList);
    for (const { label, textEdit, additionalTextEdits = [] } of items)
      for (const range of textEdit
        ? 'range' in textEdit
          ? [textEdit.range]
          : [textEdit.insert, textEdit.replace]
        : []) {
        if (range.start.line !== range.end.line || !holds(range, params.position!))
          yield `${label}: ${show(range)} is not about the position`;
        if (additionalTextEdits.some(edit => touches(edit.range, range))) yield `${label}: its edits overlap`;
      }
  },
  'textDocument/formatting': ({ result, document }) => overlapping(document, (result ?? []) as TextEdit[]),
  'textDocument/rangeFormatting': ({ result, document }) => overlapping(document, (result ?? []) as TextEdit[]),
  'textDocument/rangesFormatting': ({ result, document }) => overlapping(document, (result ?? []) as TextEdit[]),
  'textDocument/onTypeFormatting': ({ result, document }) => overlapping(document, (result ?? []) as TextEdit[]),
  'textDocument/semanticTokens/full': tokensAmiss,
  'textDocument/semanticTokens/range': tokensAmiss,
};

/** Tokens go on in the text, each on one line, none into the next, of the types and modifiers in the legend. */
function* tokensAmiss({ result, document, capabilities }: Answer): Generator<string> {
  const { legend } = capabilities.semanticTokensProvider!;
  const { data } = result as SemanticTokens;
  if (data.length % 5 !== 0) yield 'a token has five numbers';
  let [line, character, end] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines, characters, length, type, modifiers] = data.slice(i, i + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    if (lines > 0) [character, end] = [0, 0];
    line += lines;
    character += characters;
    if (character < end) yield `the token at ${line}:${character} begins in the one before`;
    end = character + length;
    if (length === 0 || !inText(document, { line, character: end }))
      yield `no such token: ${line}:${character}, ${length} long`;
    if (type >= legend.tokenTypes.length || modifiers >= 2 ** legend.tokenModifiers.length)
      yield `not in the legend: ${type}, ${modifiers}`;
  }
}

function* notNested(symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): Generator<string> {
  for (const [i, symbol] of symbols.entries()) {
    if (parent && !within(parent.range, symbol.range)) yield `"${symbol.name}" is not within "${parent.name}"`;
    if (i > 0 && !before(symbols[i - 1]!.range.end, symbol.range.start))
      yield `"${symbol.name}" begins in the one before`;
    if (symbol.name.trim() === '') yield 'a symbol without a name';
    yield* notNested(symbol.children ?? [], symbol);
  }
}

function* overlapping(document: TextDocument | undefined, ranged: readonly { range: Range }[]): Generator<string> {
  const sorted = ranged
    .map(({ range }) => range)
    .sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character);
  for (let i = 1; i < sorted.length; i++)
    if (!before(sorted[i - 1]!.end, sorted[i]!.start)) yield `${show(sorted[i - 1]!)} and ${show(sorted[i]!)} overlap`;
  if (document && sorted.some(range => !inText(document, range.end))) yield 'an edit outside of the text';
}

function* twice(ranged: readonly { range: Range }[]): Generator<string> {
  const shown = ranged.map(({ range }) => show(range));
  if (new Set(shown).size < shown.length) yield 'a place is told twice';
}

/** A value and all that is in it, apart from what is in other files, data of the server's own and arguments of commands. */
function* objectsIn(value: unknown, uri: string): Generator<object> {
  if (typeof value !== 'object' || value === null || elsewhere(value, uri)) return;
  yield value;
  for (const [name, inner] of Object.entries(value))
    if (name !== 'data' && name !== 'arguments') yield* objectsIn(inner, uri);
}

/** It is about another file. */
function elsewhere(value: object, uri: string): boolean {
  const { uri: its, targetUri } = value as { uri?: unknown; targetUri?: unknown };
  return [its, targetUri].some(other => typeof other === 'string' && other !== uri);
}

function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as Partial<Range>;
  return typeof start?.line === 'number' && typeof end?.line === 'number';
}

/** A place between two characters or at an end of a line; a position that is none is moved by `offsetAt`. */
function inText(document: TextDocument, position: Position): boolean {
  const back = document.positionAt(document.offsetAt(position));
  return back.line === position.line && back.character === position.character;
}

const before = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);
const within = (outer: Range, inner: Range) => before(outer.start, inner.start) && before(inner.end, outer.end);
const holds = (range: Range, position: Position) => within(range, { start: position, end: position });
const touches = (a: Range, b: Range) => before(a.start, b.end) && before(b.start, a.end);
const show = ({ start, end }: Range) => `${start.line}:${start.character}-${end.line}:${end.character}`;
