import { Ajv, type Schema, type ValidateFunction } from 'ajv';
import { type ProtocolSchema, protocolSchema } from './protocol-schema.ts';

/** The part of a message that a schema is for. */
export type Part = 'params' | 'result' | 'partial' | 'error' | 'registration';

/** Every fault is told, not the first alone. */
const ajv = new Ajv({ allErrors: true, strict: false });
const compiled = new Map<Schema, ValidateFunction>();
let methods: ProtocolSchema['methods'] | undefined;

/** What a value breaks of what the protocol says of this part of a message. */
export function faultsOfPart(what: string, method: string, part: Part, value: unknown): string[] {
  if (!methods) {
    const { definitions, ...schema } = protocolSchema();
    ajv.addSchema({ definitions }, 'protocol');
    methods = schema.methods;
  }
  const schema = methods[method]?.[part];
  if (schema) return faultsOfValue(what, schema, value);
  return value === undefined ? [] : [`${what}: the protocol has no ${part} here`];
}

/** What a value breaks of a schema. */
export function faultsOfValue(what: string, schema: Schema, value: unknown): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(value)) return [];
  const shown = JSON.stringify(value)?.slice(0, 300);
  return validate.errors!.map(
    ({ instancePath, message, params }) => `${what}${instancePath} ${message} ${JSON.stringify(params)}: ${shown}`,
  );
}
