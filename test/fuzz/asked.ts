import picocolors from 'picocolors';
import type { Position, Range } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/features/call-hierarchy.ts';
import { codeActions } from '../../server/features/code-actions.ts';
import { completion, resolveCompletion } from '../../server/features/completion.ts';
import { tableText } from '../../server/features/copy-table.ts';
import { definition } from '../../server/features/definition.ts';
import { diagnostics } from '../../server/features/diagnostics.ts';
import { documentAt, documentList, documentText } from '../../server/features/document-text.ts';
import { filingSymbols } from '../../server/features/filing-symbols.ts';
import { filingView } from '../../server/features/filing-view.ts';
import { foldingRanges } from '../../server/features/folding.ts';
import { formatting, rangeFormatting } from '../../server/features/formatting.ts';
import { highlights } from '../../server/features/highlight.ts';
import { hover } from '../../server/features/hover.ts';
import { inlayHints } from '../../server/features/inlay-hints.ts';
import { codeLenses, resolveCodeLens } from '../../server/features/lens.ts';
import { linkedEditing } from '../../server/features/linked-editing.ts';
import { documentLinks } from '../../server/features/links.ts';
import { rewrapOnType } from '../../server/features/on-type.ts';
import { previewPages, previewRows } from '../../server/features/preview.ts';
import { type RefactorData, refactored, refactorings } from '../../server/features/refactor.ts';
import { references } from '../../server/features/references.ts';
import { prepareRename, rename } from '../../server/features/rename.ts';
import { selectionRanges } from '../../server/features/selection.ts';
import { semanticTokens, semanticTokensIn } from '../../server/features/semantic-tokens.ts';
import { status } from '../../server/features/status.ts';
import { documentSymbols } from '../../server/features/symbols.ts';
import { timeline } from '../../server/features/timeline.ts';
import type { Filing } from '../../server/filing/filing.ts';
import type { Format, Result } from '../../server/formats/format.ts';
import { github } from '../../server/formats/github.ts';
import { json } from '../../server/formats/json.ts';
import { junit } from '../../server/formats/junit.ts';
import { markdown } from '../../server/formats/markdown.ts';
import { ndjson } from '../../server/formats/ndjson.ts';
import { sarif } from '../../server/formats/sarif.ts';
import { stylish } from '../../server/formats/stylish.ts';
import { lint } from '../../server/rules/lint.ts';
import { noSettings } from '../../server/rules/settings.ts';

const uri = 'file:///fuzz.txt';
const textDocument = { uri };

/** What is asked of a filing as a whole, by name. */
export const ASKED: Readonly<Record<string, (filing: Filing) => unknown>> = {
  symbols: documentSymbols,
  'symbols of a folder': filingSymbols,
  folding: filing => foldingRanges(filing, {}),
  'folding, a few': filing => foldingRanges(filing, { limit: 10, showsText: true }),
  diagnostics: filing => diagnostics(filing, { uri, problems: lint(filing) }),
  lenses: filing => codeLenses(filing, { textDocument }).map(lens => resolveCodeLens(filing, lens)),
  links: filing => documentLinks(filing, { textDocument }),
  tokens: semanticTokens,
  formatting,
  timeline: filing => [timeline(filing), timeline(filing, { page: true })],
  preview: filing => [previewPages(filing), previewRows(filing, { from: 0, to: 50 })],
  view: filing => filingView(filing, lint(filing)),
  documents: filing => documentList(filing).map((_, index) => documentText(filing, index)),
  status: filing => status(filing, { settings: noSettings }),
};

/** What is asked at a place of it, by name. */
export const ASKED_AT: Readonly<Record<string, (filing: Filing, position: Position, range: Range) => unknown>> = {
  hover: (filing, position) => hover(filing, { position }),
  completion: (filing, position) => {
    const { items } = completion(filing, { textDocument, position }, { snippets: true });
    return [
      items.map(({ textEdit }) => textEdit && { alone: textEdit }),
      items
        .filter(({ data }) => data)
        .slice(0, 3)
        .map(item => resolveCompletion(filing, item)),
    ];
  },
  definition: (filing, position) => definition(filing, { textDocument, position }),
  references: (filing, position) =>
    references(filing, { textDocument, position, context: { includeDeclaration: true } }),
  highlights: (filing, position) => highlights(filing, { position }),
  rename: (filing, position) => [
    prepareRename(filing, { position }),
    rename(filing, { textDocument, position, newName: 'Quillmark' }, true),
    rename(filing, { textDocument, position, newName: 'Quillmark' }, false),
  ],
  calls: (filing, position) =>
    prepareCallHierarchy(filing, { textDocument, position }).map(item => [
      item,
      incomingCalls(filing, { item }),
      outgoingCalls(filing, { item }),
    ]),
  selection: (filing, position) => selectionRanges(filing, { positions: [position] }),
  'linked editing': (filing, position) => linkedEditing(filing, { position }),
  'typed here': (filing, position) => rewrapOnType(filing, { position }),
  'table as text': (filing, position) => [
    tableText(filing, { position, format: 'csv' }),
    tableText(filing, { position, format: 'markdown' }),
  ],
  'document of a line': (filing, { line }) => documentAt(filing, line),
  hints: (filing, _, range) => inlayHints(filing, { range }),
  'tokens in a range': (filing, _, range) => semanticTokensIn(filing, { range }),
  'formatting of a range': (filing, _, range) => rangeFormatting(filing, { range }),
  actions: (filing, _, range) =>
    codeActions(filing, { uri, range, problems: lint(filing), ignorable: true }).map(({ edit }) => edit),
  refactorings: (filing, _, range) =>
    refactorings(filing, { uri, range }).map(({ data }) => [
      refactored(filing, data as RefactorData, true),
      refactored(filing, data as RefactorData, false),
    ]),
};

export const FORMATS: Readonly<Record<string, Format>> = {
  github,
  json,
  junit,
  markdown,
  ndjson,
  sarif,
  stylish: stylish(picocolors.createColors(false), true),
};

/** All that a format prints of one result. */
export async function printed(format: Format, result: Result): Promise<string> {
  async function* one() {
    yield result;
  }
  let text = '';
  for await (const part of format(one(), '0.0.0')) text += part;
  return text;
}
