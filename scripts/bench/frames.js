// @ts-check
/** What a person sees of a window while they turn the wheel or hold a key down: the time from one frame to the next. */
import { setTimeout as wait } from 'node:timers/promises';

const TURNS = 240;
/** Milliseconds between one turn of the wheel, or repetition of a key, and the next. */
const WHEEL = 16;
const REPEAT = 33;

/** @typedef {import('@playwright/test').Page} Page */

/** The intervals between frames while the wheel turns fast over the middle of a window. @param {Page} page @param {{x: number, y: number}} over */
export async function scroll(page, { x, y }) {
  await page.mouse.move(x, y);
  return during(page, async () => {
    for (let turn = 0; turn < TURNS; turn += 1) {
      await Promise.all([page.mouse.wheel(0, 900), wait(WHEEL)]);
    }
  });
}

/** The intervals between frames while a key is held down. @param {Page} page @param {string} key */
export async function walk(page, key) {
  const intervals = await during(page, async () => {
    for (let turn = 0; turn < TURNS / 2; turn += 1) await Promise.all([page.keyboard.down(key), wait(REPEAT)]);
  });
  await page.keyboard.up(key);
  return intervals;
}

/** @param {Page} page @param {() => Promise<void>} work @returns {Promise<number[]>} milliseconds */
async function during(page, work) {
  const frames = await page.evaluateHandle(() => {
    const kept = { times: /** @type {number[]} */ ([]), go: true };
    const frame = (/** @type {number} */ time) => {
      kept.times.push(time);
      if (kept.go) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return kept;
  });
  await work();
  const times = await frames.evaluate((kept) => {
    kept.go = false;
    return kept.times;
  });
  await frames.dispose();
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}
