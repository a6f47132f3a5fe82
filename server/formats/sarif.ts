import type { Invocation, ReportingDescriptor, Result, Run } from 'sarif';
import { rules } from '../rules/all.ts';
import type { Range, Report } from '../rules/report.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import { type Format, indented, type Unchecked } from './format.ts';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code scanning and other tools. Columns count UTF-16 units. */
export const sarif: Format = async function* (results, version) {
  const unchecked: Unchecked[] = [];
  const head = {
    tool: { driver: { name: 'sec-filing', semanticVersion: version, rules: rules.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
  } satisfies Run;
  yield `{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n  "version": "2.1.0",\n  "runs": [\n    `;
  yield `${indented(head, 4).slice(0, -'\n    }'.length)},\n      "results": [`;
  let before = '';
  for await (const result of results) {
    if ('why' in result) unchecked.push(result);
    else {
      for (const found of resultsOf(result)) {
        yield `${before}\n        ${indented(found, 8)}`;
        before = ',';
      }
    }
  }
  yield `${before && '\n      '}],\n      "invocations": ${indented([invocation(unchecked)], 6)}\n    }\n  ]\n}\n`;
};

function invocation(unchecked: readonly Unchecked[]): Invocation {
  return {
    executionSuccessful: unchecked.length === 0,
    toolExecutionNotifications: unchecked.map(({ path, why }) => ({
      level: 'error',
      message: { text: why },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    })),
  };
}

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
