import type { SemanticTokensLegend } from 'vscode-languageserver-types';

// What an editor is told of the features before any of them is loaded: nothing is imported here but types.

/** The command that lets a finding stand: it writes `.sec-filing.json`. */
export const IGNORE = 'sec-filing.ignore';

/** Every safe fix of the filing at once. */
export const FIX_ALL = 'source.fixAll.sec-filing';

/** The command that answers with the table at a place as text. */
export const TABLE_TEXT = 'sec-filing.tableText';

/** What is typed last when a line is looked at: the blank after a word. */
export const TYPED = ' ';

/** Standard types, so that every editor has a colour for them; our own modifiers tell dates from money, captions from header labels. */
export const legend: SemanticTokensLegend = {
  tokenTypes: ['property', 'string', 'comment', 'number', 'enumMember', 'type', 'class', 'namespace'],
  tokenModifiers: ['definition', 'caption', 'date', 'money', 'reference', 'party', 'page'],
};
