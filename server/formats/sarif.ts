import type { Log, ReportingDescriptor, Result } from 'sarif';
import { rules } from '../rules/all.ts';
import type { Range, Report } from '../rules/report.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import type { Format } from './format.ts';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code scanning and other tools. Columns count UTF-16 units. */
export const sarif: Format = ({ reports, unchecked, version }) => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sec-filing', semanticVersion: version, rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unchecked.length === 0,
            toolExecutionNotifications: unchecked.map(({ path, why }) => ({
              level: 'error',
              message: { text: why },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
            })),
          },
        ],
        results: reports.flatMap(resultsOf),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function descriptor({ id, area, summary, severity, source, notes }: Rule): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: [summary, notes].filter(Boolean).join(' ') },
    defaultConfiguration: { level: LEVELS[severity] },
    help: { text: `${summary} Source: ${source.join('; ')}.` },
    properties: { tags: [area] },
  };
}

function resultsOf({ path, problems }: Report): Result[] {
  return problems.map(({ rule, severity, message, range, related, fingerprint }) => ({
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [place(path, range)],
    partialFingerprints: { 'secFiling/v1': fingerprint },
    ...(related.length > 0 && {
      relatedLocations: related.map(other => ({ ...place(path, other.range), message: { text: other.message } })),
    }),
  }));
}

function place(path: string, { start, end }: Range) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

function uriOf(path: string): string {
  return encodeURI(path.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
}
