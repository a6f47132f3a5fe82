import { type Landmark, tags as tagLines } from './landmarks.ts';
import type { Span } from './span.ts';
import { lineAt, lineEnd, lineStart, slice, type Text } from './text.ts';
import { untaggedHeader } from './untagged-header.ts';

/** A line that begins with a tag of the envelope. */
export interface Tag {
  /** Upper case; an end tag has its slash: "/DOCUMENT". */
  readonly name: string;
  /** What follows it on its line, up to a limit. */
  readonly rest: string;
  readonly mark: Landmark;
}

/** A stretch of a file with the tags in it; `wrapper` is what holds the others: privacy-enhanced mail, `<SEC-DOCUMENT>`. */
export interface Part {
  readonly kind: 'header' | 'document' | 'wrapper';
  readonly tags: readonly Tag[];
  readonly span: Span;
}

/** The parts of a file, in order. They tile its text, and what is neither header nor wrapper is a document: nothing is lost. */
export function partsOf(text: Text): readonly Part[] {
  const tags = tagsOf(text);
  const parts = tagged(text, tags);
  const headed = parts.some(part => part.kind === 'header') ? parts : withUntaggedHeader(text, parts);
  // What stands before a header is its wrapper; elsewhere text may stand outside of all tags.
  const found = headed.flatMap((part, i) =>
    part.kind === 'wrapper' && headed[i + 1]?.kind !== 'header' ? strays(text, part) : part,
  );
  const all = { kind: 'document' as const, tags, span: { start: 0, end: text.length } };
  return found.every(part => part.kind === 'wrapper') ? [all] : found;
}

function tagsOf(text: Text): Tag[] {
  const tags: Tag[] = [];
  for (const mark of tagLines(text)) {
    const line = slice(text, mark.span.start, Math.min(mark.span.end, mark.span.start + 120));
    const close = line.indexOf('>');
    tags.push({ name: line.slice(1, close).toUpperCase(), rest: line.slice(close + 1).trim(), mark });
  }
  return tags;
}

interface Open {
  readonly kind: Part['kind'];
  readonly start: number;
  readonly tags: Tag[];
}

function tagged(text: Text, tags: readonly Tag[]): Part[] {
  const parts: Part[] = [];
  let open: Open = { kind: 'wrapper', start: 0, tags: [] };
  const close = (end: number, next: Part['kind']) => {
    if (end > open.start) parts.push({ ...open, span: { start: open.start, end } });
    open = { kind: next, start: end, tags: [] };
  };
  tags.forEach((tag, i) => {
    const kind = opens(tag, tags[i + 1], open);
    if (kind) close(lineStart(text, tag.mark.line), kind);
    else if (ends(tag, open)) {
      const own = tag.name === `/${open.tags[0]!.name}`;
      if (own) open.tags.push(tag);
      close(own ? tag.mark.span.end : lineStart(text, tag.mark.line), 'wrapper');
      if (own) return;
    }
    open.tags.push(tag);
  });
  close(text.length, 'wrapper');
  return parts;
}

/** So many lines may stand between two tags at a document's head: blank ones, or a description that was wrapped. */
const NEAR = 4;

/** What a tag opens. One that prose speaks of opens nothing: it has no line of its own, or no description follows it. */
function opens(tag: Tag, next: Tag | undefined, within: Open): Part['kind'] | undefined {
  if (tag.name === 'SUBMISSION') return tag.rest === '' ? 'header' : undefined;
  if (tag.name === 'SEC-HEADER' || tag.name === 'IMS-HEADER') return isOutermost(tag) ? 'header' : undefined;
  if (tag.name !== 'DOCUMENT' || tag.rest !== '') return undefined;
  if (within.kind !== 'document') return 'document';
  // A tag set twice opens one document; one within a text opens another only where its description follows.
  if (within.tags.length === 1 && near(within.tags[0]!, tag)) return undefined;
  const inText = within.tags.findLast(({ name }) => name === 'TEXT' || name === '/TEXT')?.name === 'TEXT';
  const described = next && near(tag, next) && /^(?:TYPE|SEQUENCE|DOCUMENT)$/.test(next.name);
  return described || !inText ? 'document' : undefined;
}

function ends(tag: Tag, { kind }: Open): boolean {
  if (kind === 'header') return /^\/(?:SEC-HEADER|IMS-HEADER|SUBMISSION)$/.test(tag.name);
  return (
    kind === 'document' &&
    /^(?:\/DOCUMENT|\/?SEC-DOCUMENT|\/?IMS-DOCUMENT|\/SUBMISSION)$/.test(tag.name) &&
    isOutermost(tag)
  );
}

/** The outermost tags have a line of their own, or the submission's name and date beside them. */
function isOutermost({ rest }: Tag): boolean {
  return rest === '' || /\d{10}-\d\d-\d{6}|: \d{8}$/.test(rest);
}

export function near(a: Tag, b: Tag): boolean {
  return b.mark.line - a.mark.line <= NEAR;
}

/** A converter may take the header's tags and leave its lines. */
function withUntaggedHeader(text: Text, parts: readonly Part[]): readonly Part[] {
  const [first, ...rest] = parts;
  if (first?.kind !== 'wrapper') return parts;
  const span = untaggedHeader(text, first.span);
  if (!span) return parts;
  const before = { ...first, tags: [], span: { start: first.span.start, end: span.start } };
  const after = { ...first, span: { start: span.end, end: first.span.end } };
  return [before, { kind: 'header' as const, tags: [], span }, after, ...rest].filter(
    part => part.span.end > part.span.start,
  );
}

/** Lines of a wrapper, by themselves and as tags. */
const WRAPS =
  /^(?:- )*-----(?:BEGIN|END) PRIVACY-ENHANCED MESSAGE-----|^<\/?(?:SEC|IMS)-(?:DOCUMENT|HEADER)>|^<\/(?:SUBMISSION|DOCUMENT|TEXT)>/i;
const WRAPPERS = /^(?:\/?(?:SEC|IMS)-(?:DOCUMENT|HEADER)|\/SUBMISSION|\/DOCUMENT)$/;

/** A wrapper cut into its own lines and the text that stands among them, which is a document without a tag of its own. */
function strays(text: Text, { tags, span }: Part): Part[] {
  const found: Part[] = [];
  let from = span.start;
  let wrapped = from;
  let next = 0;
  const push = (kind: Part['kind'], end: number, own: readonly Tag[]) => {
    if (end > from) found.push({ kind, tags: own, span: { start: from, end } });
    from = wrapped = Math.max(from, end);
  };
  for (let line = lineAt(text, from); line < text.lineCount && lineStart(text, line) < span.end; line++) {
    const start = Math.max(from, lineStart(text, line));
    const content = slice(text, start, Math.min(lineEnd(text, line), span.end, start + 200)).trim();
    const rest = start === span.start && start > lineStart(text, line);
    if (WRAPS.test(content) || (rest && content === '')) wrapped = Math.min(span.end, lineStart(text, line + 1));
    else if (content !== '') {
      push('wrapper', wrapped, []);
      while (next < tags.length && tags[next]!.mark.span.start < start) next++;
      const first = next;
      while (next < tags.length && !WRAPPERS.test(tags[next]!.name)) next++;
      const end = tags[next]?.mark.span.start ?? span.end;
      push(isMarkAlone(text, { start, end }) ? 'wrapper' : 'document', end, tags.slice(first, next));
      line = lineAt(text, from) - 1;
    }
    if (from >= span.end) break;
  }
  push('wrapper', span.end, []);
  return found;
}

/** A tag or one short line that a converter put about the filing, or a tag that was cut off. */
function isMarkAlone(text: Text, { start, end }: Span): boolean {
  const mark = slice(text, start, Math.min(end, start + 4096)).trim();
  return mark.length < 200 && (mark.startsWith('<') || !/[\r\n]/.test(mark));
}
