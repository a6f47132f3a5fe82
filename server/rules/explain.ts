import { rules } from './all.ts';
import type { Rule } from './rule.ts';

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
  const { id, area, summary, severity, confidence, since, until, source, notes, bad, good } = rule;
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
    fenced(bad),
    '',
    '## Not found',
    '',
    fenced(good),
    '',
  ].join('\n');
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
