// A reporter for Node's test runner: failures in full, then one line with the counts and the skipped tests.

export default async function* report(events) {
  const result = { passed: 0, failed: 0, skipped: [] };
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    else if (type === 'test:fail' && isOwnFailure(data)) {
      result.failed++;
      yield failure(data);
    } else if (type === 'test:pass' && data.details.type !== 'suite') {
      if (data.skip === undefined) result.passed++;
      else result.skipped.push({ name: data.name, reason: data.skip === true ? 'no reason given' : data.skip });
    }
  }
  yield `result: ${JSON.stringify(result)}\n`;
}

/** A suite fails with each test in it; that is counted once. */
function isOwnFailure({ todo, details }) {
  return todo === undefined && details.error.failureType !== 'subtestsFailed';
}

function failure({ name, file, line, details }) {
  const { cause, message } = details.error;
  return `FAILED ${name} (${file}:${line})\n${cause?.stack ?? cause ?? message}\n\n`;
}
