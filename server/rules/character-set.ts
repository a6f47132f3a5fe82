import { ascii } from '../filing/ascii.ts';
import type { Span } from '../filing/span.ts';
import { textAt } from '../filing/text.ts';
import { transliteration } from '../forms/transliteration.ts';
import { notDraft } from './draft.ts';
import { example } from './example.ts';
import { few } from './many.ts';
import { type Finding, passed, type Rule } from './rule.ts';

export const characterSet: Rule = {
  id: 'character-set',
  area: 'EDGAR format',
  severity: 'warning',
  confidence: 'certain',
  summary: 'A text document has 7-bit ASCII characters alone.',
  source: ['EDGAR Filer Manual II 5.2.1.1', '17 CFR 232.101'],
  notes:
    'Typographic quotes, dashes and blanks are replaced by a safe fix; signs like that of the pound are words that a person chooses.',
  bad: () => example('April 2, 2004', { body: 'The registrant\u2019s board.' }),
  good: () => example('April 2, 2004', { body: "The registrant's board." }),
  *check(document) {
    const none = notDraft(document);
    if (none) return none;
    const found = ascii(document).foreign.map(span => foreign(textAt(document.filing.text, span), span));
    yield* few(found, count => `${count} characters that EDGAR's ASCII has not, this one the first.`);
    return passed('7-bit ASCII throughout');
  },
};

function foreign(character: string, span: Span): Finding {
  const insert = transliteration[character];
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const title = insert ? `Replace by ${insert.trim() || 'a blank'}` : 'Leave it out';
  return {
    message: `EDGAR's ASCII has no "${character}" (U+${code}).`,
    span,
    ...(insert !== undefined && { fixes: [{ title, edits: [{ span, insert }], safe: true }] }),
  };
}
