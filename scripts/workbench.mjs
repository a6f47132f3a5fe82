import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openPage } from './workbench/browser.mjs';
import { installWorkbench } from './workbench/install.mjs';
import { copySamples } from './workbench/samples.mjs';
import { takeScreenshots } from './workbench/scenes.mjs';
import { serve } from './workbench/serve.mjs';
import { startServer, withResolvers } from './workbench/server.mjs';

const usage = `Usage: node scripts/workbench.mjs [--vsix FILE | --serve | --screenshots]

Runs the end-to-end suite in a real VS Code, in headless Chromium. Run the build first.

  --vsix FILE    test the installed package FILE instead of this checkout
  --serve        keep VS Code open with the sample filings, for your own browser
  --screenshots  take the pictures of the README`;

const root = path.join(import.meta.dirname, '..');
const suite = path.join(root, 'dist/test/e2e.cjs');
const suiteTimeout = 180_000;

// What the workbench always says about itself; the suite's output comes by the same way.
const noise =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|(Ignoring fetching|Updating) additional builtin|\[AgentHost|\[AccountPolicyGate\]|\[Service Worker\])/;

try {
  process.exit(await main());
} catch (error) {
  console.error(error.message);
  process.exit(error.code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1);
}

async function main() {
  const { values } = parseArgs({
    options: {
      vsix: { type: 'string' },
      serve: { type: 'boolean' },
      screenshots: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.serve) return serve();
  const workbench = installWorkbench();
  if (values.screenshots) return takeScreenshots(workbench, copySamples(), path.join(root, 'docs/images'));
  return runSuite(workbench, values.vsix);
}

/** Runs the suite in the extension host and gives its exit code. */
async function runSuite(workbench, vsix) {
  if (!existsSync(suite)) throw new Error('The suite is not built: run `npm run build` first.');
  const folder = copySamples();
  const server = await startServer({ workbench, folder, vsix, driver: true });
  const page = await openPage(workbench, { viewport: { width: 1280, height: 800 } });

  const ended = withResolvers();
  const timer = setTimeout(() => ended.reject(new Error('The suite did not end in time.')), suiteTimeout);
  page.on('crash', () => ended.reject(new Error('The page crashed.')));
  page.on('pageerror', error => console.error(`page error: ${error}`));
  server.process.once('exit', code => ended.reject(new Error(`VS Code's server ended (${code}).`)));
  // The workbench finds these two in its page and calls them.
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    if (!noise.test(String(args[0]))) (console[type] ?? console.log)(...args);
  });
  await page.exposeFunction('codeAutomationExit', code => ended.resolve(code));

  const payload = [
    ['skipWelcome', 'true'],
    ['extensionDevelopmentPath', remote(server, vsix ? emptyExtension(server) : root)],
    ['extensionTestsPath', remote(server, suite)],
  ];
  try {
    await page.goto(server.address({ payload: JSON.stringify(payload) }));
    return await ended.promise;
  } finally {
    clearTimeout(timer);
    await page.context().browser().close();
  }
}

function remote({ host }, file) {
  return `vscode-remote://${host}${file}`;
}

/** Suites run only while some extension is under development: an empty one, when the real one is installed. */
function emptyExtension({ home }) {
  const folder = path.join(home, 'empty');
  mkdirSync(folder);
  const manifest = { name: 'empty', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
