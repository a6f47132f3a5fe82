import { rules } from '../server/rules/all.ts';
import { explained } from '../server/rules/explain.ts';
import { presets } from '../server/rules/preset.ts';
import type { Rule } from '../server/rules/rule.ts';

/** What is made from the rules, by file: a page a rule, an index by area, the schema of `.sec-filing.json`. A test holds the files to it. */
export function pages(): ReadonlyMap<string, string> {
  return new Map([
    ...rules.map(rule => [`docs/rules/${rule.id}.md`, explained(rule)] as const),
    ['docs/rules/README.md', index()],
    ['schemas/sec-filing.schema.json', `${JSON.stringify(schema(), undefined, 2)}\n`],
  ]);
}

function index(): string {
  const areas = [...new Set(rules.map(({ area }) => area))];
  return [
    '# Rules',
    '',
    `The ${rules.length} rules of the form check, by area. Presets: ${Object.entries(presets)
      .map(([name, what]) => `**${name}**, ${what}`)
      .join('; ')}.`,
    '',
    ...areas.flatMap(area => [
      `## ${area.charAt(0).toUpperCase()}${area.slice(1)}`,
      '',
      '| rule | severity | confidence | in force | what it asks |',
      '| --- | --- | --- | --- | --- |',
      ...rules.filter(rule => rule.area === area).map(row),
      '',
    ]),
  ].join('\n');
}

function row({ id, severity, confidence, since = '', until = '', summary }: Rule): string {
  const era = since || until ? `${since} – ${until}`.trim() : 'always';
  return `| [${id}](${id}.md) | ${severity} | ${confidence} | ${era} | ${summary} |`;
}

function schema() {
  const severity = { type: 'string', enum: ['error', 'warning', 'information', 'hint', 'off'] };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of the form check, shared by a team',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      preset: {
        description: 'How much is reported. Without it: "review" for drafts, "quiet" for what was filed.',
        type: 'string',
        enum: Object.keys(presets),
        enumDescriptions: Object.values(presets),
      },
      rules: {
        description: "A rule's own severity, in any preset; off for none.",
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map(({ id, summary }) => [id, { ...severity, description: summary }])),
      },
      ignore: {
        description: 'Findings that somebody has looked at and lets stand.',
        type: 'array',
        items: {
          type: 'object',
          required: ['rule'],
          additionalProperties: false,
          properties: {
            rule: { type: 'string', enum: rules.map(({ id }) => id) },
            file: { type: 'string', description: 'The filing, relative to this file, with "/" between folders.' },
            fingerprint: { type: 'string', description: 'One finding; without it, all of the rule in the file.' },
          },
        },
      },
    },
  };
}
