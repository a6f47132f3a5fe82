import picocolors from 'picocolors';
import type { Position, Range } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/features/call-hierarchy.ts';
import { codeActions } from '../../server/features/code-actions.ts';
import { compare } from '../../server/features/compare.ts';
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

/** An editor resolves those lenses alone that are seen. */
const SEEN = 20;
export const uri = 'file:///fuzz.txt';
const textDocument = { uri };

/** What is asked of a filing as a whole: requests by their methods, the rest by what it is. */
export const ASKED: Readonly<Record<string, (filing: Filing) => unknown>> = {
  'textDocument/documentSymbol': documentSymbols,
  'symbols of a folder': filingSymbols,
  'textDocument/foldingRange': filing => foldingRanges(filing, {}),
  'folding, a few': filing => foldingRanges(filing, { limit: 10, showsText: true }),
  diagnostics: filing => diagnostics(filing, { uri, problems: lint(filing) }),
  'textDocument/codeLens': filing => {
    const lenses = codeLenses(filing, { textDocument });
    return [lenses, lenses.slice(0, SEEN).map(lens => resolveCodeLens(filing, lens))];
  },
  'textDocument/documentLink': filing => documentLinks(filing, { textDocument }),
  'textDocument/semanticTokens/full': semanticTokens,
  'textDocument/formatting': formatting,
  timeline: filing => [timeline(filing), timeline(filing, { page: true })],
  preview: filing => [previewPages(filing), previewRows(filing, { from: 0, to: 50 })],
  view: filing => filingView(filing, lint(filing)),
  documents: filing => documentList(filing).map((_, index) => documentText(filing, index)),
  comparison: filing => compare(filing, filing),
  status: filing => status(filing, { settings: noSettings }),
};

/** What is asked at a place of it, or of a range. */
export const ASKED_AT: Readonly<Record<string, (filing: Filing, position: Position, range: Range) => unknown>> = {
  'textDocument/hover': (filing, position) => hover(filing, { position }),
  'textDocument/completion': (filing, position) => {
    const list = completion(filing, { textDocument, position }, { snippets: true });
    for (const item of list.items.filter(({ data }) => data).slice(0, 3)) resolveCompletion(filing, item);
    return list;
  },
  'textDocument/definition': (filing, position) => definition(filing, { textDocument, position }),
  'textDocument/references': (filing, position) =>
    references(filing, { textDocument, position, context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': (filing, position) => highlights(filing, { position }),
  'textDocument/prepareRename': (filing, position) => {
    const answer = prepareRename(filing, { position });
    return 'refused' in answer ? null : answer;
  },
  rename: (filing, position) => [
    rename(filing, { textDocument, position, newName: 'Quillmark' }, true),
    rename(filing, { textDocument, position, newName: 'Quillmark' }, false),
  ],
  calls: (filing, position) =>
    prepareCallHierarchy(filing, { textDocument, position }).map(item => [
      item,
      incomingCalls(filing, { item }),
      outgoingCalls(filing, { item }),
    ]),
  'textDocument/selectionRange': (filing, position) => selectionRanges(filing, { positions: [position] }),
  'textDocument/linkedEditingRange': (filing, position) => linkedEditing(filing, { position }),
  'textDocument/onTypeFormatting': (filing, position) => rewrapOnType(filing, { position }),
  'table as text': (filing, position) => [
    tableText(filing, { position, format: 'csv' }),
    tableText(filing, { position, format: 'markdown' }),
  ],
  'document of a line': (filing, { line }) => documentAt(filing, line),
  'textDocument/inlayHint': (filing, _, range) => inlayHints(filing, { range }),
  'textDocument/semanticTokens/range': (filing, _, range) => semanticTokensIn(filing, { range }),
  'textDocument/rangeFormatting': (filing, _, range) => rangeFormatting(filing, { range }),
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
