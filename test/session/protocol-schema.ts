import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  API,
  type Checker,
  type Symbol as Property,
  SymbolFlags,
  type Type,
  TypeFlags,
} from 'typescript/unstable/sync';
import { declared } from './protocol.ts';

/** A JSON schema whose definitions are the types of the protocol. */
export interface ProtocolSchema {
  readonly definitions: Readonly<Record<string, object>>;
  /** Of each method, the schemas of its `params`, `result`, `partial` result, `error` data and `registration` options, as it has them. */
  readonly methods: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

/**
 * The protocol's messages as schemas, made from the declarations of `vscode-languageserver-protocol` (as the published meta model is) by
 * the compiler that checks this project. Properties that the protocol does not know are refused.
 */
export function protocolSchema(): ProtocolSchema {
  // Two files that are not on the disk: the messages as types, and the project that they are.
  const tsconfig = path.join(import.meta.dirname, 'messages.json');
  const file = path.join(import.meta.dirname, 'messages.ts');
  const compilerOptions = { strict: true, module: 'nodenext', types: [], lib: ['es5'] };
  const files: Readonly<Record<string, string>> = {
    [tsconfig]: JSON.stringify({ compilerOptions, files: [file] }),
    [file]: messagesAsTypes(),
  };
  const api = new API({
    fs: { readFile: name => files[name], fileExists: name => (name in files ? true : undefined) },
  });
  try {
    const { checker, program } = api.updateSnapshot({ openProjects: [tsconfig] }).getProject(tsconfig)!;
    const [fault] = program.getSemanticDiagnostics(file);
    if (fault) throw new Error(fault.text);
    const [messages] = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!);
    return schemaOf(checker, checker.getDeclaredTypeOfSymbol(messages!));
  } finally {
    api.close();
  }
}

function messagesAsTypes(): string {
  const declarations = fileURLToPath(import.meta.resolve('vscode-languageserver-protocol')).replace(/\.js$/, '.d.ts');
  const messages = [...declared.values()].map(
    ({ method, kind, namespace }) => `  '${method}': ${kind}<typeof p.${namespace}.type>;`,
  );
  return `
import type * as p from ${JSON.stringify(declarations)};
type Request<T> = T extends p.ProtocolRequestType<infer P, infer R, infer PR, infer E, infer RO>
  ? { params: P; result: R; partial: PR; error: E; registration: RO } : never;
type Request0<T> = T extends p.ProtocolRequestType0<infer R, infer PR, infer E, infer RO>
  ? { result: R; partial: PR; error: E; registration: RO } : never;
type Notification<T> = T extends p.ProtocolNotificationType<infer P, infer RO> ? { params: P; registration: RO } : never;
type Notification0<T> = T extends p.ProtocolNotificationType0<infer RO> ? { registration: RO } : never;
export interface Messages {
  '$/cancelRequest': { params: { id: p.integer | string } };
  '$/progress': { params: { token: p.ProgressToken; value: p.LSPAny } };
  '$/workDone': { params: p.WorkDoneProgressBegin | p.WorkDoneProgressReport | p.WorkDoneProgressEnd };
${messages.join('\n')}
}
`;
}

function schemaOf(checker: Checker, messages: Type): ProtocolSchema {
  const definitions: Record<string, object> = {};

  /** `written` is the type as its property declares it: what the protocol says of a number or a string there. */
  function of(type: Type, written: string): object {
    const { flags } = type;
    if (flags & TypeFlags.AnyOrUnknown) return {};
    if (flags & TypeFlags.Never) return { not: {} };
    // What returns nothing is answered with null.
    if (flags & (TypeFlags.Null | TypeFlags.Void)) return { type: 'null' };
    if (flags & TypeFlags.String) return /\b(?:DocumentUri|URI)\b/.test(written) ? uri : { type: 'string' };
    if (flags & TypeFlags.Number) return /\buinteger\b/.test(written) ? uinteger : integer;
    if (flags & TypeFlags.Boolean) return { type: 'boolean' };
    if (type.isLiteralType()) return { const: type.value };
    if (type.isUnionType()) return union(type.getTypes(), written);
    if (checker.isArrayType(type)) return { type: 'array', items: of(inside(type)[0]!, written) };
    if (checker.isTupleType(type)) {
      const items = inside(type).map(each => of(each, written));
      return { type: 'array', items, minItems: items.length, maxItems: items.length };
    }
    const name = `${(type.getAliasSymbol() ?? type.getSymbol())?.name}-${type.id}`;
    if (!(name in definitions)) {
      // Named before it is looked into: a type may hold itself.
      definitions[name] = {};
      Object.assign(definitions[name], object(type));
    }
    return { $ref: `protocol#/definitions/${name}` };
  }

  function union(types: readonly Type[], written: string): object {
    const there = types.filter(({ flags }) => !(flags & TypeFlags.Undefined));
    if (there.every(each => each.isLiteralType())) return { enum: there.map(({ value }) => value) };
    return { anyOf: there.map(each => of(each, written)) };
  }

  function object(type: Type): object {
    const properties = propertiesOf(type);
    const [index] = checker.getIndexInfosOfType(type);
    return {
      type: 'object',
      properties: Object.fromEntries(properties.map(([{ name }, schema]) => [name, schema])),
      required: properties.filter(([{ flags }]) => !(flags & SymbolFlags.Optional)).map(([{ name }]) => name),
      additionalProperties: index ? of(index.valueType, '') : false,
    };
  }

  function propertiesOf(type: Type): [Property, object][] {
    const properties = checker.getPropertiesOfType(type);
    const types = checker.getTypeOfSymbol(properties);
    return properties.map((property, i) => [property, of(types[i]!, written(property))]);
  }

  const inside = (type: Type) => checker.getTypeArguments(type as Parameters<Checker['getTypeArguments']>[0]);

  const methods = checker.getPropertiesOfType(messages);
  const parts = checker.getTypeOfSymbol(methods);
  return {
    definitions,
    methods: Object.fromEntries(
      methods.map(({ name }, i) => [
        name,
        Object.fromEntries(propertiesOf(parts[i]!).map(([part, schema]) => [part.name, schema])),
      ]),
    ),
  };
}

const uri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:' };
const uinteger = { type: 'integer', minimum: 0, maximum: 2 ** 31 - 1 };
const integer = { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };

function written(property: Property): string {
  const declaration = property.valueDeclaration?.resolve();
  return declaration && 'type' in declaration ? (declaration.type as { getText(): string }).getText() : '';
}
