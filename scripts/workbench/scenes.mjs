import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openPage } from './browser.mjs';
import { animated, still } from './pictures.mjs';
import { copySamples } from './samples.mjs';
import { startServer } from './server.mjs';

// What the extension shows, taken as a user would see it: all of it in three themes, to be looked at, and of the light ones the README's.

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' };

/** Only what a reader of the README looks for. */
const preferences = {
  'breadcrumbs.filePath': 'last',
  'editor.fontSize': 13,
  'editor.guides.indentation': false,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};
const size = { width: 1200, height: 720 };

/** In the order in which they are played: each goes on from what the one before has opened. */
const scenes = {
  outline,
  'hover-party': hoverParty,
  'hover-date': hoverDate,
  terms,
  problems,
  'form-check': formCheck,
  preview,
  timeline,
  fix,
  compare,
  documents,
  'new-filing': newFiling,
  walkthrough,
  views,
};
/** Those that the README shows. */
const shown = [
  'outline',
  'hover-party',
  'hover-date',
  'terms',
  'problems',
  'preview',
  'timeline',
  'compare',
  'views',
  'fix',
];

/** The draft of the scene `fix`: a clean sample but for one weekday. */
const DRAFT = 'draft.txt';

/** Takes every picture in every theme, or in those named, into a folder of the theme in `into`, and copies the README's to `readme`; gives an exit code. */
export async function takeScreenshots(workbench, into, readme, named = Object.keys(themes)) {
  const unknown = named.find(theme => !(theme in themes));
  if (unknown !== undefined) {
    console.error(`There is no theme "${unknown}": the themes are ${Object.keys(themes).join(', ')}.`);
    return 2;
  }
  for (const theme of named) await takeTheme(workbench, theme, path.join(into, theme));
  if (named.includes('light'))
    for (const name of shown) copyFileSync(path.join(into, 'light', `${name}.png`), path.join(readme, `${name}.png`));
  return 0;
}

async function takeTheme(workbench, theme, into) {
  const folder = copySamples();
  const clean = readFileSync(path.join(folder, '8-k-2004.txt'), 'utf8');
  const faulty = clean.replace(/^(March 26, 2004 \(the .*) conveyed/m, 'Monday, $1 sold');
  writeFileSync(path.join(folder, DRAFT), faulty);
  const server = await startServer({
    workbench,
    folder,
    preferences: { ...preferences, 'workbench.colorTheme': themes[theme] },
  });
  const page = await openPage(workbench, { viewport: size });
  mkdirSync(into, { recursive: true });
  await page.goto(server.address());
  await page.waitForSelector('.explorer-folders-view .monaco-list-row');
  for (const [name, scene] of Object.entries(scenes)) {
    const frames = await scene(page);
    const file = path.join(into, `${name}.png`);
    writeFileSync(file, frames ? animated(frames) : still(await shot(page)));
    console.log(path.relative(process.cwd(), file));
  }
  await page.context().browser().close();
}

function shot(page) {
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
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

async function preview(page) {
  await command(page, 'View: Close All Editors');
  await openFile(page, 'submission-10-q.txt');
  await goToLine(page, 118);
  await command(page, 'SEC Filing: Open Preview to the Side');
  await untilInWebview(page, '.page');
  await restMouse(page);
}

async function timeline(page) {
  await command(page, 'View: Close All Editors');
  await openFile(page, 'submission-8-k.txt');
  await command(page, 'SEC Filing: Show Timeline');
  await untilInWebview(page, 'svg');
  await restMouse(page);
}

/** The draft that `fix` has saved, with the sample that it is of. */
async function compare(page) {
  await command(page, 'View: Close All Editors');
  await openFile(page, DRAFT);
  await command(page, 'SEC Filing: Compare with Another Filing...', { asks: true });
  await page.waitForSelector('.quick-input-widget:visible:has-text("In the same folder")');
  await choose(page, '8-k-2004.txt', '8-k-2004.txt');
  await page.click('.monaco-list-row:has-text("Item 5.")');
  await page.waitForSelector('.monaco-diff-editor .char-insert');
  await restMouse(page);
}

/** What a submission consists of, to be opened by itself. */
async function documents(page) {
  await command(page, 'SEC Filing: Close Comparison');
  await command(page, 'View: Close All Editors');
  await openFile(page, 'submission-pictures.txt');
  await command(page, 'SEC Filing: Open Document...', { asks: true });
  await page.waitForSelector('.quick-input-widget:visible .monaco-list-row:has-text("EX-99")');
}

async function newFiling(page) {
  await page.keyboard.press('Escape');
  await command(page, 'SEC Filing: New Filing', { asks: true });
  await page.waitForSelector('.quick-input-widget:visible .monaco-list-row:has-text("10-K")');
}

async function walkthrough(page) {
  await page.keyboard.press('Escape');
  await command(page, 'View: Close All Editors');
  await command(page, 'SEC Filing: Get Started');
  await page.waitForSelector('.getting-started-step.expanded');
  await restMouse(page);
}

/** The two views of the side bar, with a finding that is signed off. */
async function views(page) {
  await command(page, 'View: Close All Editors');
  await openFile(page, '8-k-faults.txt');
  await command(page, 'View: Show SEC Filing');
  await page.click('.monaco-list-row:has-text("2004-02-30.") .monaco-custom-toggle');
  await page.waitForSelector('.monaco-list-row:has-text("6 findings open")');
  await restMouse(page);
}

/** A fault is pointed at and mended, by which the form check is content: as frames. */
async function fix(page) {
  await command(page, 'View: Close All Editors');
  await openFile(page, DRAFT);
  await goToLine(page, 60);
  await command(page, 'View: Show SEC Filing');
  await page.waitForSelector('.monaco-list-row:has-text("1 finding open")');
  await page.waitForSelector('.monaco-editor .squiggly-warning');
  const pointer = await showPointer(page);
  const frames = [];
  const take = async ms => frames.push({ png: await shot(page), ms });
  const glide = async ({ x, y }, from) => {
    for (let step = 1; step <= 4; step++) {
      await page.mouse.move(from.x + ((x - from.x) * step) / 4, from.y + ((y - from.y) * step) / 4);
      await take(step < 4 ? 80 : 300);
    }
  };
  const rest = { x: size.width - 160, y: size.height - 140 };
  await page.mouse.move(rest.x, rest.y);
  await take(1800);
  const fault = await (await page.waitForFunction(placeOf, 'Monday')).jsonValue();
  await glide(fault, rest);
  await page.waitForSelector('.monaco-hover:visible:has-text("not a Monday")');
  await take(2200);
  await page.mouse.click(fault.x, fault.y);
  await page.keyboard.press('Control+.');
  const action = page.locator('.action-widget .monaco-list-row:has-text("Change to Friday")');
  await action.waitFor();
  await take(1200);
  const row = await action.boundingBox();
  const target = { x: row.x + 60, y: row.y + row.height / 2 };
  await glide(target, fault);
  await page.mouse.click(target.x, target.y);
  await page.waitForSelector('.monaco-list-row:has-text("1 finding open")', { state: 'detached' });
  await page.waitForSelector('.statusbar-item:has-text("no problems")');
  await glide(rest, target);
  await take(3500);
  await pointer.evaluate(arrow => arrow.remove());
  await command(page, 'File: Save');
  return frames;
}

/** A screenshot has no mouse pointer: one is drawn where the mouse is. */
function showPointer(page) {
  return page.evaluateHandle(() => {
    const names = 'http://www.w3.org/2000/svg';
    const arrow = document.createElementNS(names, 'svg');
    const shape = document.createElementNS(names, 'path');
    shape.setAttribute('d', 'M1 1v16l4-4 3 7 3-1-3-7h6z');
    shape.setAttribute('fill', 'black');
    shape.setAttribute('stroke', 'white');
    arrow.append(shape);
    Object.assign(arrow.style, {
      position: 'fixed',
      width: '18px',
      height: '24px',
      zIndex: 1e6,
      pointerEvents: 'none',
    });
    document.body.append(arrow);
    document.addEventListener(
      'mousemove',
      ({ clientX, clientY }) => Object.assign(arrow.style, { left: `${clientX}px`, top: `${clientY}px` }),
      true,
    );
    return arrow;
  });
}

async function untilInWebview(page, selector) {
  const frame = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  await frame.locator(selector).first().waitFor();
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

/** Until the filing has been checked. */
async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await choose(page, name, name);
  await page.waitForSelector(`.tab.active:has-text("${name}")`);
  await page.waitForSelector('.statusbar-item:has-text(" checks")');
}

/** By its whole name: others that hold these words may be listed before it. One that `asks` goes on in the same box. */
async function command(page, title, { asks = false } = {}) {
  await page.keyboard.press('F1');
  const box = page.locator('.quick-input-widget:visible');
  await box.locator('input[type="text"]').fill(`>${title}`);
  await box.locator(`.monaco-list-row[aria-label^="${title}"]`).first().click();
  if (!asks) await box.waitFor({ state: 'hidden' });
}

async function goToLine(page, line, column = 1) {
  await page.keyboard.press('Control+G');
  await choose(page, `:${line}:${column}`, String(line));
}

/** Types into the quick-input box and takes the first row that is what was asked for. */
async function choose(page, text, row) {
  const box = page.locator('.quick-input-widget:visible');
  await box.locator('input[type="text"]').fill(text);
  // The row itself: Enter may come before the list is of what was typed.
  await box.locator(`.monaco-list-row:has-text("${row}")`).first().click();
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
