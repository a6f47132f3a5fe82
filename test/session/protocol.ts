import * as protocol from 'vscode-languageserver-protocol';

/** A message of the protocol, as its package declares it. */
export interface Declared {
  /** The namespace of `vscode-languageserver-protocol` that declares it. */
  readonly namespace: string;
  readonly method: string;
  readonly kind: keyof typeof kinds;
  readonly messageDirection: protocol.MessageDirection;
  /** What each side has to say of itself before it is sent; dotted paths. */
  readonly capabilities?: { readonly client?: string; readonly server?: string };
}

const kinds = {
  Request: protocol.ProtocolRequestType,
  Request0: protocol.ProtocolRequestType0,
  Notification: protocol.ProtocolNotificationType,
  Notification0: protocol.ProtocolNotificationType0,
};

/** Every message of the protocol, by its method. */
export const declared: ReadonlyMap<string, Declared> = new Map(
  Object.entries(protocol as object).flatMap(([namespace, value]): [string, Declared][] => {
    const kind = (Object.keys(kinds) as Declared['kind'][]).find(each => value?.type instanceof kinds[each]);
    return kind ? [[value.method, { ...value, namespace, kind }]] : [];
  }),
);

/** What a dotted path of capabilities leads to: `true` and `{}` both say that there is the capability. */
export function at(capabilities: object, dotted: string): unknown {
  return dotted
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], capabilities);
}
