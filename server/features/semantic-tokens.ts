import type { Range, SemanticTokens, SemanticTokensEdit } from 'vscode-languageserver-types';
import type { Filing } from '../filing/filing.ts';
import { type Meaning, type Meant, meaningsIn } from '../filing/meanings.ts';
import { lineAt, lineEnd, lineStart, offsetAt, slice, type Text } from '../filing/text.ts';
import { legend } from './offered.ts';

const [PROPERTY, STRING, COMMENT, NUMBER, ENUM_MEMBER, TYPE, CLASS, NAMESPACE] = [0, 1, 2, 3, 4, 5, 6, 7];

const token = (type: number, ...modifiers: readonly string[]): readonly [type: number, modifiers: number] => [
  type,
  modifiers.reduce((bits, modifier) => bits | (1 << legend.tokenModifiers.indexOf(modifier)), 0),
];

/** Each meaning by its type and modifiers in the legend. */
const tokens: Readonly<Record<Meaning, readonly [type: number, modifiers: number]>> = {
  label: token(PROPERTY),
  value: token(STRING),
  page: token(COMMENT, 'page'),
  heading: token(NAMESPACE),
  caption: token(PROPERTY, 'caption'),
  date: token(NUMBER, 'date'),
  money: token(NUMBER, 'money'),
  reference: token(ENUM_MEMBER, 'reference'),
  definition: token(TYPE, 'definition'),
  term: token(TYPE),
  party: token(CLASS, 'party'),
};

/** A longer filing, in UTF-16 units, is coloured as far as it is seen where the client asks for that: after an edit the whole would cost too much. */
export const LONG = 1 << 20;

/** The tokens of a whole filing. */
export function semanticTokens(filing: Filing): SemanticTokens {
  return { data: encoded(filing.text, meaningsIn(filing, { start: 0, end: filing.text.length })) };
}

/** The tokens that touch a range. */
export function semanticTokensIn(filing: Filing, { range }: { readonly range: Range }): SemanticTokens {
  const span = { start: offsetAt(filing.text, range.start), end: offsetAt(filing.text, range.end) };
  return { data: encoded(filing.text, meaningsIn(filing, span)) };
}

/** What changes `before` into `after`: one edit, or none. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

/** Five numbers a token, its place counted from the one before it, as LSP has it. What goes over several lines is a token on each. */
function encoded(text: Text, meant: readonly Meant[]): number[] {
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const { start, end, meaning } of meant) {
    const [type, modifiers] = tokens[meaning];
    for (let own = lineAt(text, start), first = lineStart(text, own); first < end; first = lineStart(text, ++own)) {
      const from = Math.max(start, first);
      const printed = slice(text, from, Math.min(end, lineEnd(text, own)));
      const length = printed.trim().length;
      if (length > 0) {
        const at = from - first + printed.length - printed.trimStart().length;
        data.push(own - line, own === line ? at - character : at, length, type, modifiers);
        [line, character] = [own, at];
      }
      if (own + 1 >= text.lineCount) break;
    }
  }
  return data;
}
