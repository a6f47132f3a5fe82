import { numberingAt } from './numbering.ts';
import type { Value } from './span.ts';
import { lineEnd, lineStart, lineText, slice, type Text } from './text.ts';

/** A caption takes at most this many lines ... */
const TALL = 5;
/** ... and this many words. */
const LONG = 24;
const RULE = /^[ \t]*(?:- )*[-_=*~]{3}[-_=*~ \t]*$/;
const SMALL =
  /^(?:a|an|and|as|at|by|for|from|in|into|of|on|or|per|than|that|the|to|under|upon|via|which|with|without|between|among|vs|not|but|if|its|any|be|no|other|re|etc|within|against|after|before|through|during|&|-+|\/)$/;
const VERB = /\b(?:shall|will|is|are|may|must|has|have|was|were|be|been|does|do|can|means?|agrees?)\b/i;
/** The end of a sentence; the stop of an abbreviation or an initial is none. */
const STOP =
  /(?<!\b(?:[A-Za-z]|No|Nos|Inc|Corp|Co|Ltd|St|Mr|Mrs|Ms|Dr|vs|Sec|Art))[.:](?=\s|$|[-\u2013\u2014"(])|[ \t]--|--[ \t]|--(?=[A-Z])|[ \t][-\u2013\u2014\u0096\u0097][ \t]|[\u2014\u0097]/;

/** The caption of a section whose number ends at `from`: on the number's line or, for a word and a number alone, on the next. */
export function captionAfter(text: Text, line: number, from: number, alone: boolean): Value | undefined {
  const first = slice(text, from, lineEnd(text, line));
  if (first.trim() !== '') return runIn(text, line, from, first);
  return alone ? below(text, line) : undefined;
}

/** The caption at the beginning of a paragraph: up to its first stop, or all of it. */
function runIn(text: Text, line: number, from: number, first: string): Value | undefined {
  const quoted = /^[ \t]*(?:"|``|\u201c|\x93)([^"\u201d\x94]{1,80}?)(?:"|''|\u201d|\x94)/.exec(first);
  if (quoted) {
    const start = from + quoted[0].indexOf(quoted[1]!);
    return { value: quoted[1]!.replace(/\s+/g, ' '), span: { start, end: start + quoted[1]!.length } };
  }
  let joined = first;
  let lastLine = line;
  let stop = STOP.exec(joined);
  // What is prose already is no caption with more lines to it.
  if (!stop && /[A-Za-z]{2}/.test(first) && !titleLike(first) && !sentenceCase(first)) return undefined;
  for (let next = line + 1; !stop && next < line + TALL; next++) {
    const at = lineStart(text, next);
    const content = lineText(text, next);
    const lead = content.length - content.trimStart().length;
    if (at >= text.length || content.trim() === '' || RULE.test(content) || /^[ \t]*<|^\f/.test(content)) break;
    if (numberingAt(content, lead)) break;
    // A line that is a title by itself is not the beginning of the paragraph that follows it.
    if (
      joined.trim().length < 60 &&
      titleLike(joined) &&
      !titleLike(content) &&
      !/[,;-]$|\b(?:and|or|of|to|the)$/i.test(joined.trim())
    )
      break;
    joined = slice(text, from, lineEnd(text, next));
    lastLine = next;
    stop = STOP.exec(joined);
  }
  const end = stop ? stop.index : joined.length;
  const printed = joined.slice(0, end);
  const whole = !stop && ends(text, lastLine);
  if (!titleLike(printed) && !((stop || whole) && sentenceCase(printed))) return undefined;
  if (!stop && !whole && lastLine > line + TALL - 2) return undefined;
  return captionOf(from, printed);
}

/** The line after is blank or a rule: the paragraph ends here. */
function ends(text: Text, line: number): boolean {
  const content = lineText(text, line + 1);
  return content.trim() === '' || RULE.test(content);
}

/** The lines of a title under "ARTICLE I". */
function below(text: Text, line: number): Value | undefined {
  let start = -1;
  let end = -1;
  for (let next = line + 1; next <= line + TALL; next++) {
    const at = lineStart(text, next);
    const content = lineText(text, next);
    const trimmed = content.trim();
    if (at >= text.length) break;
    if (trimmed === '' || RULE.test(content)) {
      if (start >= 0) break;
      continue;
    }
    const lead = at + content.indexOf(trimmed);
    if (/^</.test(trimmed) || numberingAt(content, content.length - content.trimStart().length)) break;
    if (!titleLike(trimmed.replace(/[.:]$/, ''))) break;
    if (start < 0) start = lead;
    end = lead + trimmed.length;
  }
  return start < 0 ? undefined : captionOf(start, slice(text, start, end));
}

function captionOf(from: number, printed: string): Value | undefined {
  const lead = /^[\s_"]*/.exec(printed)![0].length;
  const trimmed = printed.trim().replace(/^[\s_"]+|(?<![\s_.:;,])[\s_.:;,]+$/g, '');
  if (!/[A-Za-z]{2}/.test(trimmed)) return undefined;
  const start = from + lead;
  return {
    value: trimmed.replace(/[-_=]{3,}/g, ' ').replace(/\s+/g, ' '),
    span: { start, end: start + trimmed.length },
  };
}

/** Capitals, or every word of weight with one. */
function titleLike(printed: string): boolean {
  if (!/[A-Za-z]{2}/.test(printed)) return false;
  const capitals = !/[a-z]/.test(printed);
  let count = 0;
  for (const [word] of printed.matchAll(/[^\s_]+/g)) {
    const weighty = capitals || /^[^A-Za-z]*(?:[A-Z\d]|$)/.test(word);
    if (!weighty && !(count > 0 && SMALL.test(word.replace(/[^\w&/-]/g, '')))) return false;
    if (++count > LONG) return false;
  }
  return count > 0;
}

/** "Term of lease." before the text proper: few words, none of them a sentence's verb. */
function sentenceCase(printed: string): boolean {
  const words = printed.match(/\S+/g) ?? [];
  return (
    words.length > 0 &&
    words.length <= 7 &&
    /^[ \t_]*[A-Z]/.test(printed) &&
    !VERB.test(printed) &&
    !/[,;]/.test(printed)
  );
}
