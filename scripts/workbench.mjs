import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openPage } from './workbench/browser.mjs';
import { installWorkbench } from './workbench/install.mjs';
import { copySamples } from './workbench/samples.mjs';
import { takeScreenshots } from './workbench/scenes.mjs';
import { serve } from './workbench/serve.mjs';
import { startServer, withResolvers } from './workbench/server.mjs';

const usage = `Usage: node scripts/workbench.mjs [--web | --vsix FILE | --serve | --screenshots]

Runs the end-to-end suite in a real VS Code, in headless Chromium. Run the build first.

  --web          run the suite in the browser's extension host, the server in a worker
  --vsix FILE    test the installed package FILE instead of this checkout
  --serve        keep VS Code open with the sample filings, for your own browser
  --screenshots  take the pictures in all themes into .screenshots/, and the README's into docs/images; \`--theme dark\`: of that theme alone`;

const root = path.join(import.meta.dirname, '..');
const suite = path.join(root, 'dist/test/e2e.cjs');
const suiteTimeout = 300_000;

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
      web: { type: 'boolean' },
      serve: { type: 'boolean' },
      screenshots: { type: 'boolean' },
      theme: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (values.serve) return serve();
  const workbench = installWorkbench();
  if (values.screenshots)
    return takeScreenshots(workbench, path.join(root, '.screenshots'), path.join(root, 'docs/images'), values.theme);
  return runSuite(workbench, values);
}

/** Runs the suite in the extension host and gives its exit code. */
async function runSuite(workbench, { vsix, web }) {
  if (!existsSync(suite)) throw new Error('The suite is not built: run `npm run build` first.');
  const folder = copySamples();
  const server = await startServer({ workbench, folder, vsix, driver: true });
  const page = await openPage(workbench, {
    viewport: { width: 1280, height: 800 },
    // The workbench lets its page load extensions by HTTPS alone.
    bypassCSP: web,
  });

  const ended = withResolvers();
  const timer = setTimeout(() => ended.reject(new Error('The suite did not end in time.')), suiteTimeout);
  page.on('crash', () => ended.reject(new Error('The page crashed.')));
  page.on('pageerror', error => console.error(`page error: ${error}`));
  server.process.once('exit', code => ended.reject(new Error(`VS Code's server ended (${code}).`)));
  // Between two words of a test the workbench's trees are to complain of nothing.
  let calm = false;
  // The workbench finds these two in its page and calls them.
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const said = String(args[0]);
    if (said.startsWith('calm: ')) calm = said === 'calm: begins';
    else if (calm && said.startsWith('TreeError')) ended.reject(new Error(`A view lost a key: ${said}`));
    if (!noise.test(said)) (console[type] ?? console.log)(...args);
  });
  await page.exposeFunction('codeAutomationExit', code => ended.resolve(code));

  const payload = [['skipWelcome', 'true']];
  if (web) await inBrowser(page);
  else
    payload.push(
      ['extensionDevelopmentPath', remote(server, vsix ? emptyExtension(server) : root)],
      ['extensionTestsPath', remote(server, suite)],
    );
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

/**
 * Gives the page this checkout as an extension of the browser's own host, which loads over HTTP what an extension consists of. Its manifest
 * is the package's: that host refuses one that says `type: module`, which the sources are and the bundles are not.
 */
async function inBrowser(page) {
  const files = createServer(({ url }, response) => {
    const file = path.join(root, new URL(url, 'http://any').pathname);
    const { type, ...manifest } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.statusCode = existsSync(file) ? 200 : 404;
    response.end(
      file === path.join(root, 'package.json') ? JSON.stringify(manifest) : existsSync(file) && readFileSync(file),
    );
  });
  await once(files.listen(0, '127.0.0.1'), 'listening');
  const place = { scheme: 'http', authority: `127.0.0.1:${files.address().port}`, path: '/' };
  const developmentOptions = { extensions: [place], extensionTestsPath: { ...place, path: '/dist/test/e2e.web.js' } };
  // The workbench reads its options from an attribute of its page.
  await page.addInitScript(own => {
    const get = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = get.call(this, name);
      return this.id === 'vscode-workbench-web-configuration' && name === 'data-settings'
        ? JSON.stringify({ ...JSON.parse(value), developmentOptions: own })
        : value;
    };
  }, developmentOptions);
}
