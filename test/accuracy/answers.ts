import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The hand-checked answers in a folder beside this file, by the filing's path in the corpus; those whose filing is there. */
export function* answersIn<A>(folder: string, corpus: string): Iterable<{ file: string; name: string; answer: A }> {
  const at = path.join(import.meta.dirname, 'answers', folder);
  for (const list of readdirSync(at).sort()) {
    const answers: Record<string, A> = JSON.parse(readFileSync(path.join(at, list), 'utf8'));
    for (const [name, answer] of Object.entries(answers)) {
      const file = path.join(corpus, name);
      if (existsSync(file)) yield { file, name: list.replace(/\.json$/, ''), answer };
    }
  }
}
