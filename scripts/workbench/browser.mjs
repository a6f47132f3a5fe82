import { createRequire } from 'node:module';
import path from 'node:path';
import { findChromium } from './install.mjs';

const flags = [
  // Chromium refuses to run as root, as containers do, with its sandbox; it loads nothing but our own server.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless page from which nothing but this machine can be reached. */
export async function openPage(workbench, options) {
  const { chromium } = createRequire(path.join(workbench, 'package.json'))('playwright-core');
  const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: flags });
  const page = await browser.newPage(options);
  await page.route('**/*', route => (isLocal(route.request().url()) ? route.continue() : route.abort()));
  return page;
}

function isLocal(address) {
  const { hostname, protocol } = new URL(address);
  return hostname === '127.0.0.1' || !/^(http|ws)/.test(protocol);
}
