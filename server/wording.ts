/** The JSON of what lists have been sent of. */
const known = new WeakMap<object, string>();

/**
 * A message as JSON. What a list holds as an answer is put into words once, however often it is sent: the outline of a document that nobody edits is the
 * same object as before.
 */
export function wording(message: object): string {
  if (!('result' in message) || !Array.isArray(message.result)) return JSON.stringify(message);
  const { result, ...rest } = message;
  return `${JSON.stringify(rest).slice(0, -1)},"result":[${result.map(entryWording).join(',')}]}`;
}

function entryWording(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return JSON.stringify(entry) ?? 'null';
  const said = known.get(entry) ?? JSON.stringify(entry);
  known.set(entry, said);
  return said;
}
