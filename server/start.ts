import type { Connection, ConnectionOptions, InitializeResult } from 'vscode-languageserver';
import { capabilities } from './capabilities.ts';
import { type Editor, editorOf } from './editor.ts';
import { inOrder, refuse } from './in-order.ts';
import { turn } from './paced.ts';
import { VERSION } from './version.ts';

/** How a server is started where it runs. */
export interface Start {
  readonly connect: (options: ConnectionOptions) => Connection;
  /** Gives what serves the editor, which is long to load: every reader, rule and feature. */
  readonly load: () => Promise<(connection: Connection, editor: Editor) => void>;
  /** The folder of the rules' pages, where the client names none. */
  readonly pages?: string;
}

/** Answers `initialize` at once; the rest is loaded as soon as that answer is out, while the editor goes on, and what it sends meanwhile waits. */
export function start({ connect, load, pages }: Start): void {
  let serving: () => void;
  const connection = connect(
    inOrder(
      new Promise(resolve => {
        serving = resolve;
      }),
    ),
  );
  const loadFor = async (editor: Editor) => {
    // An answer is given in one turn and written in the next.
    await turn();
    await turn();
    const serve = await load();
    serve(connection, editor);
    serving();
  };
  connection.onInitialize((params): InitializeResult => {
    const editor = editorOf(params, pages);
    void loadFor(editor);
    return { serverInfo: { name: 'sec-filing-language-server', version: VERSION }, capabilities: capabilities(editor) };
  });
  refuse(connection);
  connection.listen();
}
