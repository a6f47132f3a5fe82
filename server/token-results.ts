import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { tokenEdits } from './features/semantic-tokens.ts';

/** The tokens that were last sent for each open filing: an edit then costs the difference on the wire. */
export function tokenResults() {
  const sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let count = 0;

  const keep = (uri: string, { data }: SemanticTokens): SemanticTokens & { readonly resultId: string } => {
    const result = { resultId: String(++count), data };
    sent.set(uri, result);
    return result;
  };

  return {
    keep,
    /** The whole where the client has another result than the last. */
    since(uri: string, previousResultId: string, tokens: SemanticTokens): SemanticTokens | SemanticTokensDelta {
      const before = sent.get(uri);
      const { resultId, data } = keep(uri, tokens);
      return before?.resultId === previousResultId
        ? { resultId, edits: tokenEdits(before.data, data) }
        : { resultId, data };
    },
    forget(uri: string): void {
      sent.delete(uri);
    },
  };
}
