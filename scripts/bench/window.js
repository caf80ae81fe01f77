// @ts-check
/** The built program as a person has it, beside bare Electron in the same run: its start, its memory, typing, scrolling, walking. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../setup/processes.js';
import { launch } from './electron.js';
import { scroll, walk } from './frames.js';
import { typeAll } from './keystrokes.js';
import { settledMemory } from './memory.js';
import { spread } from './spread.js';

const STARTS = 5;
const bare = join(import.meta.dirname, 'bare');
/** Px: of one line in our list. */
const LINE = 42;
/** A request in our list. */
const ROW = '[role=grid] [aria-selected]';
/** How long the window may take for what it is asked, in milliseconds. */
const PATIENCE = 120_000;

/** @typedef {import('@playwright/test').Page} Page */

/** Measures the window over a register of so many requests. @param {string} register @param {string} folder for what the programs keep @param {number} size */
export async function measureWindow(register, folder, size) {
  const home = await mkdtemp(join(folder, 'home-'));
  const ours = () => launch(root, ['--register', register], home);
  const empty = () => launch(bare, [join(bare, 'empty.html')], home);
  const starts = await startInTurns(ours, empty);
  const [memory, bareMemory] = [await memoryOf(ours, ROW), await memoryOf(empty, 'p')];
  const used = await useOurs(await ours());
  const { electron, ...bareUsed } = await useBare(home, folder, size);
  return { electron, starts, memory: { ours: memory, bare: bareMemory }, ours: used, bare: bareUsed };
}

/** @param {() => Promise<import('./electron.js').Running>} ours @param {() => Promise<import('./electron.js').Running>} empty */
async function startInTurns(ours, empty) {
  /** @type {{ours: number[], bare: number[]}} */
  const times = { ours: [], bare: [] };
  for (let turn = 0; turn < STARTS; turn += 1) {
    times.ours.push(await startOf(await ours(), rowsPainted));
    times.bare.push(await startOf(await empty(), firstPainted));
  }
  return { ours: spread(times.ours), bare: spread(times.bare) };
}

/** From the start of the process, in milliseconds. @param {import('./electron.js').Running} running @param {(page: Page) => Promise<number>} painted */
async function startOf({ page, begun, close }, painted) {
  const at = await painted(page);
  await close();
  return at - begun;
}

/** When the list's first rows were painted, in milliseconds since the epoch; were they there before we looked, when we looked. @param {Page} page */
async function rowsPainted(page) {
  await page.waitForFunction((selector) => document.querySelector(selector), ROW, { polling: 'raf', timeout: PATIENCE });
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())))));
}

/** When the first text of a page was painted, as Chromium itself remembers it, in milliseconds since the epoch. @param {Page} page */
async function firstPainted(page) {
  const entry = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0], null, { timeout: PATIENCE });
  return entry.evaluate((first) => performance.timeOrigin + (first?.startTime ?? Number.NaN));
}

/** @param {() => Promise<import('./electron.js').Running>} start @param {string} selector what must be seen */
async function memoryOf(start, selector) {
  const { page, pid, close } = await start();
  await page.locator(selector).first().waitFor({ timeout: PATIENCE });
  const bytes = await settledMemory(pid);
  await close();
  return bytes;
}

/** @param {import('./electron.js').Running} running */
async function useOurs({ page, pid, close }) {
  const grid = page.getByRole('grid');
  await grid.waitFor({ timeout: PATIENCE });
  // All requests in one list, none folded away.
  await page.getByRole('button', { name: /^Order of the list/ }).click();
  await page.getByRole('menuitem', { name: /^Group by/ }).click();
  await page.getByRole('menuitemradio', { name: 'Nothing' }).click();
  await page.getByRole('menu').first().waitFor({ state: 'detached' });
  await wait(1_500);
  const { x, y } = (await grid.boundingBox()) ?? { x: 0, y: 0 };
  const scrolling = await scroll(page, { x: x + 200, y: y + 200 });
  await grid.focus();
  const walking = await walk(page, 'ArrowDown');
  const paging = await walk(page, 'PageDown');

  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  // The first search builds its index; typing is measured once that stands.
  await field.fill('zzyzx');
  await page.getByRole('status').filter({ hasText: 'No request matches' }).waitFor({ timeout: PATIENCE });
  await field.fill('');
  await wait(1_000);
  const typing = await typeAll(page, '[role=grid], h1, [role=status]');
  const searched = await settledMemory(pid);
  await close();
  return { typing: spread(typing), scrolling: spread(scrolling), walking: spread(walking), paging: spread(paging), searched };
}

/** @param {string} home @param {string} folder @param {number} size lines of the page that is scrolled */
async function useBare(home, folder, size) {
  const field = await launch(bare, [join(bare, 'field.html')], home);
  const [electron = ''] = /Electron\/[\d.]+/.exec(await field.page.evaluate(() => navigator.userAgent)) ?? [];
  await field.page.locator('input').focus();
  const typing = await typeAll(field.page, 'ol');
  await field.close();

  const path = join(folder, `lines-${size}.html`);
  const lines = Array.from({ length: size }, (_, index) => `<p>${index} One line of text, as plain as can be.</p>`);
  await writeFile(path, `<!doctype html><meta charset="utf-8"><style>p { margin: 0; height: ${LINE}px }</style>${lines.join('\n')}`);
  const { page, close } = await launch(bare, [path], home);
  await page.locator('p').last().waitFor({ timeout: PATIENCE });
  await wait(1_000);
  const scrolling = await scroll(page, { x: 200, y: 200 });
  const walking = await walk(page, 'ArrowDown');
  const paging = await walk(page, 'PageDown');
  await close();
  return { electron, typing: spread(typing), scrolling: spread(scrolling), walking: spread(walking), paging: spread(paging) };
}
