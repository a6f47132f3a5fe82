import type { Document } from '../filing/document.ts';
import { notApplicable, type Verdict } from './rule.ts';

/** Why a rule on what a document says asks nothing of it: it has no words. Undefined for text and HTML. */
export function notRead({ content }: Document): Verdict | undefined {
  return content === 'text' || content === 'html' ? undefined : notApplicable(`the document is ${content}, not text`);
}
