import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ResponseError } from 'vscode-jsonrpc';
import type { ClientCapabilities, InitializeResult, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { LSPErrorCodes } from 'vscode-languageserver-protocol';
import { TextDocument, type TextEdit } from 'vscode-languageserver-types';
import { type Started, startServer } from '../server-process.ts';
import { counting, type Encoding } from './counting.ts';
import { at, declared } from './protocol.ts';
import type { Recorded } from './recording.ts';

const root = path.join(import.meta.dirname, '../..');

const refusals: ReadonlySet<number> = new Set([LSPErrorCodes.RequestFailed, LSPErrorCodes.ServerCancelled]);

/** What the server said to a request: its answer, or why it refuses. */
export type Said = { readonly result: unknown } | { readonly refused: string };

/** An editor's side of a session: it keeps the texts, answers the server's requests, and records every message. */
export type Editor = Awaited<ReturnType<typeof startEditor>>;

/** Starts a server, as `how` says, for a client with these capabilities; its workspace is the folder of samples. */
export async function startEditor(
  capabilities: ClientCapabilities,
  how?: Started & { readonly encoding?: Encoding; readonly settings?: object },
) {
  // What is asked and answered counts in UTF-16 here, whatever the editor counts by.
  const wire = counting(how?.encoding ?? 'utf-16');
  const recorded: Recorded[] = [];
  const server = startServer((from, message) => recorded.push({ from, message }), how);
  const { client } = server;
  const documents = new Map<string, TextDocument>();
  const registered = new Set<string>();
  /** Waiting for the diagnostics of a text that the server sends by itself. */
  const published = new Map<string, () => void>();

  const answers: Record<string, (params: never) => unknown> = {
    'workspace/configuration': ({ items }: { items: { section?: string }[] }) =>
      items.map(() => ({ ...everySwitchOn(), ...how?.settings })),
    'client/registerCapability': ({ registrations }: { registrations: { method: string }[] }) => {
      for (const { method } of registrations) registered.add(method);
      return null;
    },
    'workspace/applyEdit': () => ({ applied: false, failureReason: 'This session writes no files.' }),
    'workspace/workspaceFolders': () => folders,
    'window/showDocument': () => ({ success: true }),
  };
  client.onRequest((method: string, params: unknown) => answers[method]?.(params as never) ?? null);
  client.onNotification('textDocument/publishDiagnostics', ({ uri }: { uri: string }) => published.get(uri)?.());
  client.listen();
  const folders = [{ uri: pathToFileURL(path.join(root, 'samples')).href, name: 'samples' }];
  const initialized = await client.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    ...(capabilities.workspace?.workspaceFolders && { workspaceFolders: folders }),
  });
  await client.sendNotification('initialized', {});

  /** Symbols of many files, each in positions of its own. */
  function inTheirTexts(result: unknown): unknown {
    if (!Array.isArray(result)) return result;
    return result.map((each: { readonly location?: { readonly uri: string } }) => {
      const text = documents.get(each.location?.uri ?? '')?.getText();
      return text === undefined ? each : wire.received(text, each);
    });
  }

  async function changed(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const before = documents.get(uri)!;
    const text = TextDocument.applyEdits(before, [...edits]);
    documents.set(uri, TextDocument.create(uri, before.languageId, before.version + 1, text));
    // The last first, so that no edit moves the next.
    const contentChanges = edits
      .map(({ range, newText }, order) => ({ range, text: newText, order }))
      .sort((a, b) => before.offsetAt(b.range.start) - before.offsetAt(a.range.start) || b.order - a.order)
      .map(({ range, text }) => wire.sent(before.getText(), { range, text }));
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: before.version + 1 },
      contentChanges,
    });
  }

  return {
    recorded,
    capabilities: initialized.capabilities,
    document: (uri: string) => documents.get(uri)!,
    /** Whether the server answers this, by what it said at the start or registered later. */
    offers(method: string): boolean {
      const needs = declared.get(method)?.capabilities?.server;
      return registered.has(method) || (needs !== undefined && Boolean(at(initialized.capabilities, needs)));
    },
    async ask(method: string, params: object): Promise<Said> {
      try {
        // What was answered before and names no text goes back as it came.
        const text = documents.get(uriOf(params) ?? '')?.getText();
        const result: unknown = await client.sendRequest(method, text === undefined ? params : wire.sent(text, params));
        return { result: text === undefined ? inTheirTexts(result) : wire.received(text, result) };
      } catch (error) {
        if (error instanceof ResponseError && refusals.has(error.code)) return { refused: error.message };
        throw new Error(`${method} ${JSON.stringify(params)}`, { cause: error });
      }
    },
    /** The answer as it came over the wire. */
    unread: <T>(method: string, params: object) => client.sendRequest<T>(method, params),
    async open(uri: string, text: string): Promise<void> {
      documents.set(uri, TextDocument.create(uri, 'sec-filing', 1, text));
      const pushed = new Promise<void>(resolve => published.set(uri, resolve));
      await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'sec-filing', version: 1, text },
      });
      if (!initialized.capabilities.diagnosticProvider) await pushed;
    },
    changed,
    /** Applies what an answer would change in the text at `uri`; changes elsewhere are left. */
    apply: (uri: string, edit: WorkspaceEdit) => changed(uri, editsOf(edit, uri)),
    notify: (method: string, params: object) => client.sendNotification(method, params),
    async close(uri: string): Promise<void> {
      await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
      documents.delete(uri);
    },
    /** Sends bytes that may be no message. */
    send: server.send,
    stop: () => server.stop(),
  };
}

/** The text that a request is about. */
function uriOf(params: object): string | undefined {
  const {
    textDocument,
    item,
    data,
    arguments: [argument] = [],
  } = params as Record<string, { uri: string }> & {
    arguments?: { uri: string }[];
  };
  return (textDocument ?? item ?? data ?? argument)?.uri;
}

/** What an answer would change in the text at `uri`. */
export function editsOf({ changes, documentChanges = [] }: WorkspaceEdit, uri: string): TextEdit[] {
  const inDocuments = documentChanges.flatMap(change =>
    'edits' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  );
  return [...inDocuments, ...(changes?.[uri] ?? [])];
}

/** The settings of a user who wants all there is: every switch of the manifest is on. */
function everySwitchOn(): object {
  const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    contributes: { configuration: { properties: Record<string, { type: string }> } };
  };
  const settings: Record<string, unknown> = {};
  for (const [name, { type }] of Object.entries(contributes.configuration.properties)) {
    if (type !== 'boolean') continue;
    const names = name.split('.').slice(1);
    const last = names.pop()!;
    let within = settings;
    for (const each of names) {
      within[each] ??= {};
      within = within[each] as Record<string, unknown>;
    }
    within[last] = true;
  }
  return settings;
}
