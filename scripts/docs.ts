import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pages } from './pages.ts';

// `npm run docs`: writes what is made from the rules: their pages, the index, and the schema of the settings file.

const root = path.join(import.meta.dirname, '..');
rmSync(path.join(root, 'docs/rules'), { recursive: true, force: true });
for (const [file, text] of pages()) {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
