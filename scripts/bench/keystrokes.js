// @ts-check
/** From a key pressed in a field to what it brought, painted. */
import { setTimeout as wait } from 'node:timers/promises';

/** @typedef {import('@playwright/test').Page} Page */

/** What a person searches for, with a slip and in two alphabets. */
export const TYPED = ['ministers', 'fisheries agreement', 'press@body17', '2019/0041', 'communique', 'minsitry', 'соглашение', 'dabrovice', 'zzyzx'];

/** Between one key and the next; quicker than most people type. */
const PAUSE = 110;

/**
 * Types all that into the field that has the focus, and gives how long each key took, in milliseconds: from the moment that the
 * system had it to the frame after the last change of what `watched` selects. Keys that change nothing there are left out.
 * @param {Page} page @param {string} watched
 */
export async function typeAll(page, watched) {
  const watch = await page.evaluateHandle((selector) => {
    const times = /** @type {number[]} */ ([]);
    let pressed = 0;
    let painted = 0;
    const note = () => {
      if (pressed > 0 && painted > 0) times.push(painted - pressed);
      pressed = 0;
      painted = 0;
    };
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (painted = performance.now());
    // A message sent in a frame is answered once that frame has been painted.
    const changed = () => requestAnimationFrame(() => port2.postMessage(null));
    const observer = new MutationObserver(changed);
    const observe = () => {
      for (const each of document.querySelectorAll(selector)) observer.observe(each, { subtree: true, childList: true, characterData: true, attributes: true });
    };
    observe();
    const onKey = (/** @type {KeyboardEvent} */ event) => {
      note();
      // The list gives way to a sentence where nothing is found, and comes back as another element.
      observe();
      pressed = event.timeStamp;
    };
    window.addEventListener('keydown', onKey, true);
    return {
      times,
      note,
      stop: () => {
        observer.disconnect();
        window.removeEventListener('keydown', onKey, true);
      },
    };
  }, watched);
  // Playwright's own keyboard has no Cyrillic.
  const keyboard = await page.context().newCDPSession(page);
  for (const text of TYPED) {
    for (const key of text) {
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
      await wait(PAUSE);
    }
    await watch.evaluate(({ note }) => note());
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await wait(4 * PAUSE);
    // What the emptying brought is not a keystroke of a search.
    await watch.evaluate(({ times, note }) => {
      const before = times.length;
      note();
      times.length = before;
    });
  }
  const times = await watch.evaluate(({ times, stop }) => {
    stop();
    return times;
  });
  await watch.dispose();
  await keyboard.detach();
  return times;
}
