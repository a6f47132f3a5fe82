import type { CodeActionOptions, DocumentSymbol } from 'vscode-languageserver-protocol';
import type { Editor, Said } from './editor.ts';
import { placesIn } from './places.ts';
import { declared } from './protocol.ts';
import type { Visit } from './requests.ts';

/** A visit to a filing that is open; `hear` is told what is said to each request. */
export async function visiting(
  editor: Editor,
  uri: string,
  hear: (method: string, params: object, said: Said) => void,
): Promise<Visit> {
  const ask: Visit['ask'] = async <T>(method: string, params: object) => {
    if (!editor.offers(method)) return undefined;
    const said = await editor.ask(method, params);
    hear(method, params, said);
    return 'refused' in said ? undefined : (said.result as T);
  };
  const symbols = (await ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } }))!;
  return {
    uri,
    document: () => editor.document(uri),
    symbols,
    places: placesIn(editor.document(uri), symbols),
    ask,
    tell: async (method, params) => {
      if (editor.offers(method)) await editor.notify(method, params);
    },
    apply: edit => editor.apply(uri, edit),
  };
}

/** What the server says that it can do: requests that it answers, notifications that it takes, commands, kinds of code actions. */
export function offers({ capabilities, offers }: Editor): string[] {
  const { executeCommandProvider, codeActionProvider } = capabilities;
  const { codeActionKinds = [] } = codeActionProvider as CodeActionOptions;
  return [
    ...[...declared.values()].flatMap(({ method, messageDirection }) =>
      messageDirection !== 'serverToClient' && offers(method) ? [method] : [],
    ),
    ...executeCommandProvider!.commands,
    ...codeActionKinds,
  ];
}
