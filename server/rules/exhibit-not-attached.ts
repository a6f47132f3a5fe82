import type { Document } from '../filing/document.ts';
import { isBoundIn } from '../filing/exhibit-documents.ts';
import type { Exhibit } from '../filing/exhibits.ts';
import { printedAt } from '../filing/rendition.ts';
import { lineAt, lineEnd, lineStart, textAt } from '../filing/text.ts';
import { exampleReport } from './example-report.ts';
import { notApplicable, passed, type Rule } from './rule.ts';
import { submission, unmatched } from './submission.ts';

/** What an entry says that is not attached, by right; or that stands elsewhere. */
const ELSEWHERE =
  /\bincorporated\b|\breference\b|\bpreviously\b|\bfiled\s+(?:as|with|on|under|in|by|pursuant|electronically|separately)\b|\bto\s+be\s+(?:filed|furnished|provided)\b|\bamendment\b|\bomitted\b|\bnot\s+(?:applicable|required|included)\b|\bnone\b|\binapplicable\b|\b(?:included|contained|set\s+forth|appears?|see|refer)\b|\bForm\s+(?:10|8|S|F|20)-|\bRegistration\s+Statement\b|\bconfidential\b|\bpaper\b|\bXBRL\b|\binteractive\b|\bpage\b|\bNote\s+\d|\bno\s+instruments?\b|\b601\s*\(b\)\s*\(4\)/i;
/** A mark of a footnote, which may say where it is, or its number between that of the exhibit and a dash: "3(a) 1 --By-laws". */
const MARKED = /[*+#\u2020\u2021]|\(\d{1,2}\)|\([a-zP]\)\s*$|\[\d|^\s*\d{1,3}\S*[ \t]+\d{1,2}[ \t]+(?:--|\u2014)/;
const HEREWITH =
  /\b(?:filed|furnished|attached|enclosed|submitted)\s+(?:here(?:with|to)|with\s+this)|\bhere(?:with|to)\s+(?:filed|attached)/i;

export const exhibitNotAttached: Rule = {
  id: 'exhibit-not-attached',
  area: 'exhibits',
  severity: 'warning',
  confidence: 'likely',
  beyond: true,
  summary: 'Every exhibit that is listed is attached, or its entry says where it is.',
  source: ['Regulation S-K Item 601(a)'],
  notes:
    'An entry says it where it is incorporated by reference, filed before, to be filed by amendment, omitted, or marked with a note. Where other entries of the list say it and this one does not, a finding is only reported by the preset "strict".',
  bad: () => exampleReport({ without: ['EX-10.1'] }),
  good: () => exampleReport(),
  *check(document) {
    const found = submission(document);
    if ('status' in found) return found;
    const { listed } = found;
    if (listed.length === 0) return notApplicable('no exhibit is listed');
    const alone = unmatched(document, listed);
    // EX-10.9 may be the number 10-C-9 of the list.
    const lacking = alone.listed.filter(
      ({ number, page }) =>
        !page &&
        !isBoundIn(document, number.value) &&
        !alone.attached.some(other => Number.parseInt(other.number, 10) === Number.parseInt(number.value, 10)),
    );
    const mixed = found.amendment || goesOn(document, listed) || listed.some(entry => isElsewhere(document, entry));
    for (const entry of lacking) {
      const text = printed(document, entry);
      const herewith = HEREWITH.test(text) && !/\b(?:no|not|included)\b/i.test(text);
      if (!herewith && isElsewhere(document, entry)) continue;
      yield {
        message: `Exhibit ${entry.number.value} is listed, but not attached.`,
        span: entry.number.span,
        confidence: (herewith || !mixed) && !inTable(document, entry) ? 'likely' : 'possible',
      };
    }
    return passed(listed.map(({ number }) => number.value).join(', '), listed[0]!.span);
  },
};

function isElsewhere(document: Document, entry: Exhibit): boolean {
  const text = printed(document, entry);
  return ELSEWHERE.test(text) || MARKED.test(text);
}

/** The whole lines of an entry, so that marks beside it are seen. */
function printed(document: Document, { span }: Exhibit): string {
  if (document.content === 'html') return printedAt(document, span);
  const { text } = document.filing;
  return printedAt(document, {
    start: lineStart(text, lineAt(text, span.start)),
    end: lineEnd(text, lineAt(text, span.end)),
  });
}

/** So many lines after list and signatures may be exhibits that are bound in. */
const BOUND = 120;

function goesOn({ filing, body }: Document, listed: readonly Exhibit[]): boolean {
  return lineAt(filing.text, body.end) - lineAt(filing.text, listed.at(-1)!.span.end) > BOUND;
}

/** "(2.5)": a negative amount. */
function inTable({ filing }: Document, { number }: Exhibit): boolean {
  return /^\(\d+\.\d+\)$/.test(textAt(filing.text, number.span));
}
