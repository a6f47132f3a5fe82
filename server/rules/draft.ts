import { isFiled } from '../filing/as-of.ts';
import type { Document } from '../filing/document.ts';
import { notApplicable, type Verdict } from './rule.ts';

/** Why a rule on drafts asks nothing of a document: it was filed as it stands, or it is no text. Undefined for the text of a draft. */
export function notDraft(document: Document): Verdict | undefined {
  if (isFiled(document)) return notApplicable('it was filed: EDGAR has taken its text as it stands');
  if (document.content !== 'text') return notApplicable(`the document is ${document.content}, not text`);
  return undefined;
}
