import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { copySamples } from './workbench/samples.mjs';

// The end-to-end suite in a desktop VS Code, which is downloaded. Run the build first.

const root = path.join(import.meta.dirname, '..');

try {
  await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'dist/test/e2e.cjs'),
    launchArgs: [copySamples(), '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
