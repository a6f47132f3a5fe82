import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

/** A regular expression of the sources, and the files that have it. */
export interface Written {
  readonly pattern: RegExp;
  readonly files: Set<string>;
}

const root = path.join(import.meta.dirname, '..');
/** The layers, whose modules do nothing but say what they are when they are loaded. */
const LAYERS = ['forms', 'drafts', 'filing', 'rules', 'formats', 'features'].map(layer => `server/${layer}`);

/** Every regular expression of the server and the client: each literal, and what modules put together as they are loaded. */
export async function regularExpressions(): Promise<Written[]> {
  const found = new Map<string, Written>();
  const put = (pattern: RegExp, file: string) => {
    const known = found.get(String(pattern)) ?? { pattern, files: new Set() };
    found.set(String(pattern), known);
    known.files.add(file);
  };
  putLiterals(put);
  await putMade(put);
  return [...found.values()];
}

function putLiterals(put: (pattern: RegExp, file: string) => void): void {
  const api = new API({ cwd: root });
  const project = api.updateSnapshot({ openProject: path.join(root, 'tsconfig.json') }).getProjects()[0]!;
  for (const name of project.rootFiles) {
    const file = path.relative(root, name).replaceAll('\\', '/');
    if (!/^(?:server|client)\//.test(file)) continue;
    const walk = (node: Node): undefined => {
      if (node.kind === SyntaxKind.RegularExpressionLiteral) {
        const { text } = node as Node & { readonly text: string };
        const end = text.lastIndexOf('/');
        put(new RegExp(text.slice(1, end), text.slice(end + 1)), file);
      }
      node.forEachChild(walk);
    };
    walk(project.program.getSourceFile(name)!);
  }
  api.close();
}

async function putMade(put: (pattern: RegExp, file: string) => void): Promise<void> {
  const own = globalThis.RegExp;
  let loading = '';
  globalThis.RegExp = new Proxy(own, {
    construct(target, args, of) {
      const made = Reflect.construct(target, args, of) as RegExp;
      put(made, loading);
      return made;
    },
  });
  try {
    for (const layer of LAYERS)
      for (const name of readdirSync(path.join(root, layer)).filter(file => file.endsWith('.ts'))) {
        loading = `${layer}/${name}`;
        await import(pathToFileURL(path.join(root, loading)).href);
      }
  } finally {
    globalThis.RegExp = own;
  }
}
