import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openPage } from './browser.mjs';
import { startServer } from './server.mjs';
import { smallPng } from './small-png.mjs';

// The pictures of the README, taken as a user would see them.

/** Only what a reader of the README looks for. */
const preferences = {
  'breadcrumbs.filePath': 'last',
  'editor.fontSize': 13,
  'editor.guides.indentation': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
};

const scenes = {
  outline,
  'hover-party': hoverParty,
  'hover-date': hoverDate,
  terms,
  problems,
  'form-check': formCheck,
  views,
};

/** Takes every picture into `into`; gives an exit code. */
export async function takeScreenshots(workbench, folder, into) {
  const server = await startServer({ workbench, folder, preferences });
  const page = await openPage(workbench, { viewport: { width: 1280, height: 760 }, deviceScaleFactor: 1.5 });
  mkdirSync(into, { recursive: true });
  await page.goto(server.address());
  await page.waitForSelector('.explorer-folders-view .monaco-list-row');
  for (const [name, scene] of Object.entries(scenes)) {
    const options = await scene(page);
    const file = path.join(into, `${name}.png`);
    writeFileSync(file, smallPng(await page.screenshot({ animations: 'disabled', ...options })));
    console.log(path.relative(process.cwd(), file));
  }
  await page.context().browser().close();
  return 0;
}

async function outline(page) {
  await openFile(page, '8-k-2004.txt');
  await command(page, 'Explorer: Focus on Outline View');
  // The outline gets the whole side bar: the list of files is folded, and the bar drawn wider.
  await page.click('.pane-header:has-text("samples")');
  await page.waitForSelector('.outline-element:has-text("Cover page")');
  await widen(page, 160);
  await restMouse(page);
  await page.waitForSelector('.outline-element:has-text("Exhibit 5.1")');
}

async function hoverParty(page) {
  await goToLine(page, 70);
  await hover(page, 'Company on', 'Fernhollow Mortgage Securities, Inc.');
}

async function hoverDate(page) {
  await goToLine(page, 14);
  await hover(page, 'March 26, 2004', '2004-03-26');
}

/** Where a term is used. */
async function terms(page) {
  await openFile(page, 'asset-purchase-agreement.txt');
  // The cursor within "Claim Period".
  await goToLine(page, 28, 9);
  await command(page, 'Go to References');
  await page.waitForSelector('.reference-zone-widget .monaco-list-row');
  await restMouse(page);
}

async function problems(page) {
  await page.keyboard.press('Escape');
  await openFile(page, '8-k-faults.txt');
  await command(page, 'Problems: Focus on Problems View');
  await page.click('.markers-panel .monaco-list-row:has-text("Commission file number")');
  await page.waitForSelector('.monaco-editor .squiggly-warning');
  await restMouse(page);
}

async function formCheck(page) {
  await command(page, 'View: Toggle Panel Visibility');
  await command(page, 'View: Toggle Primary Side Bar Visibility');
  await command(page, 'SEC Filing: Form Check');
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await frame.locator('h2:has-text("Findings")').waitFor();
  await restMouse(page);
}

/** The two views of the side bar, with a finding that is signed off. */
async function views(page) {
  await command(page, 'View: Close All Editors');
  await openFile(page, '8-k-faults.txt');
  await page.click('.activitybar [aria-label="SEC Filing"]');
  await page.click('.monaco-list-row:has-text("2004-02-30.") .monaco-custom-toggle');
  await page.waitForSelector('.monaco-list-row:has-text("6 findings open")');
  await restMouse(page);
  return { scale: 'css', clip: { x: 0, y: 0, width: 980, height: 760 } };
}

/** Draws the side bar wider. */
async function widen(page, by) {
  const bar = await page.locator('.part.sidebar').boundingBox();
  const edge = bar.x + bar.width;
  await page.mouse.move(edge, 400);
  await page.mouse.down();
  await page.mouse.move(edge + by, 400, { steps: 5 });
  await page.mouse.up();
}

/** Puts the mouse where nothing is lit by it. */
async function restMouse(page) {
  await page.mouse.move(5, 5);
  await page.waitForSelector('.monaco-sash.hover', { state: 'detached' });
  await page.waitForSelector('.monaco-hover:visible', { state: 'detached' });
}

async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await choose(page, name, name);
  await page.waitForSelector(`.tab.active:has-text("${name}")`);
}

/** By its whole name: others that hold these words may be listed before it. */
async function command(page, title) {
  await page.keyboard.press('F1');
  const box = page.locator('.quick-input-widget:visible');
  await box.locator('input[type="text"]').fill(`>${title}`);
  await box.locator(`.monaco-list-row[aria-label^="${title}"]`).first().click();
  await box.waitFor({ state: 'hidden' });
}

async function goToLine(page, line, column = 1) {
  await page.keyboard.press('Control+G');
  await choose(page, `:${line}:${column}`, String(line));
}

/** Types into the quick-input box and takes its first row, once that row is what was asked for. */
async function choose(page, text, row) {
  const box = page.locator('.quick-input-widget:visible');
  await box.locator('input[type="text"]').fill(text);
  await box
    .locator(`.monaco-list-row.focused:has-text("${row}"), .monaco-list-row:has-text("${row}")`)
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });
}

/** Rests the mouse on a text of the editor until a card with `expected` is shown. */
async function hover(page, text, expected) {
  const place = await page.waitForFunction(placeOf, text);
  const { x, y } = await place.jsonValue();
  await page.mouse.move(x, y);
  await page.waitForSelector(`.monaco-hover:visible:has-text("${expected}")`);
}

/** Runs in the page: the middle of a text as the editor shows it, in whatever pieces, with hard spaces. */
function placeOf(text) {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
    if (start === -1) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const offset = start + 2 - before;
      before += node.length;
      if (offset >= node.length) continue;
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
  }
  return undefined;
}
