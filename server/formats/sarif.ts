import type { Invocation, Location, Notification, Region, ReportingDescriptor, Result, Run } from 'sarif';
import { rules } from '../rules/all.ts';
import type { Range, Report } from '../rules/report.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import { type Format, indented, judgedAsSaid, type Unchecked } from './format.ts';
import { type LeftOpen, leftOpen } from './left-open.ts';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** So many notes are held of what was left open in filings, for they go behind all results. */
const NOTES = 10_000;

/** SARIF 2.1.0, for code scanning and other tools. Columns count UTF-16 units. */
export const sarif: Format = async function* (results, version) {
  const unchecked: Unchecked[] = [];
  const notes: Notification[] = [];
  let more = 0;
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
      const open = notesOf(result);
      const room = NOTES - notes.length;
      notes.push(...open.slice(0, room));
      more += Math.max(0, open.length - room);
    }
  }
  yield `${before && '\n      '}],\n      "invocations": ${indented([invocation(unchecked, notes, more)], 6)}\n    }\n  ]\n}\n`;
};

/** The run failed where a file could not be read; a file that is no filing is only passed over. */
function invocation(unchecked: readonly Unchecked[], notes: readonly Notification[], more: number): Invocation {
  const cut = `And ${more.toLocaleString('en-US')} more notes of what was not read, not checked or not shown: --format json has all.`;
  return {
    executionSuccessful: !unchecked.some(({ unreadable }) => unreadable),
    toolExecutionNotifications: [
      ...unchecked.map(
        ({ path, why, unreadable }): Notification => ({
          level: unreadable ? 'error' : 'note',
          message: { text: why },
          locations: [placeOf(path)],
        }),
      ),
      ...notes,
      ...(more > 0 ? [{ level: 'note', message: { text: cut } } satisfies Notification] : []),
    ],
  };
}

/** What is left open, after what was chosen by hand. */
function notesOf(report: Report): Notification[] {
  const judged: LeftOpen[] = report.chosen ? [{ message: judgedAsSaid(report.chosen) }] : [];
  return [...judged, ...leftOpen(report)].map(({ message, rule, range }) => ({
    level: 'note',
    message: { text: message },
    locations: [placeOf(report.path, range)],
    ...(rule && { associatedRule: { id: rule } }),
  }));
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
    locations: [placeOf(path, range)],
    partialFingerprints: { 'secFiling/v1': fingerprint },
    ...(related.length > 0 && {
      relatedLocations: related.map(other => ({ ...placeOf(path, other.range), message: { text: other.message } })),
    }),
  }));
}

function placeOf(path: string, range?: Range): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      ...(range && { region: regionOf(range) }),
    },
  };
}

function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function uriOf(path: string): string {
  return encodeURI(path.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
}
