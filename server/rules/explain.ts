import { envelope } from '../filing/envelope.ts';
import { type Filing, parse } from '../filing/filing.ts';
import { lineAt } from '../filing/text.ts';
import { rules } from './all.ts';
import { changed, excerpt } from './excerpt.ts';
import { judge } from './lint.ts';
import type { Problem, Rule } from './rule.ts';

/** A line a rule: id, severity, confidence, summary. */
export function listed(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(
      ({ id, severity, confidence, summary }) =>
        `${id.padEnd(width)}  ${severity.padEnd(11)}  ${confidence.padEnd(8)}  ${summary}\n`,
    )
    .join('');
}

/** A rule's page: what it asks, by what source, since when, and an example of each kind. */
export function explained(rule: Rule): string {
  const { id, area, summary, severity, confidence, since, until, source, notes } = rule;
  const [bad, good] = [rule.bad(), rule.good()];
  const filing = parse(bad);
  const found = envelope(filing).documents.flatMap(document => judge(rule, document).problems);
  const era = [since && `since ${since}`, until && `until ${until}`].filter(Boolean).join(', ') || 'at all times';
  return [
    `# ${id}`,
    '',
    summary,
    '',
    '| | |',
    '| --- | --- |',
    `| area | ${area} |`,
    `| severity | ${severity} |`,
    `| confidence | ${confidence} |`,
    `| in force | ${era} |`,
    `| source | ${source.join('; ')} |`,
    '',
    ...(notes ? [notes, ''] : []),
    '## Found',
    '',
    ...found.map(({ message }) => `- ${message}`),
    '',
    fenced(excerpt(bad, [...changed(bad, good), ...found.flatMap(problem => linesOf(filing, problem))])),
    '',
    '## Not found',
    '',
    fenced(excerpt(good, changed(good, bad))),
    '',
  ].join('\n');
}

/** The first line of a finding and those of the places it speaks of. */
function linesOf({ text }: Filing, { span, related = [] }: Problem): number[] {
  return [span, ...related.map(place => place.span)].map(({ start }) => lineAt(text, start));
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}
