// @ts-check
/** Starts Electron as a person does, and looks at its window from outside, through Chromium's own debugging port. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { electronPath } from '../setup/electron.js';
import { rootSwitches } from '../setup/sandbox.js';

/**
 * `begun` is when the process was started, in milliseconds since the epoch.
 * @typedef {{page: import('@playwright/test').Page, pid: number, begun: number, close: () => Promise<void>}} Running
 */

/** @param {string} program its folder @param {string[]} args @param {string} home where it may keep its own files @returns {Promise<Running>} */
export async function launch(program, args, home) {
  const { chromium } = await import('@playwright/test');
  const begun = Date.now();
  const child = spawn(electronPath(), [...rootSwitches(), '--remote-debugging-port=0', program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: home },
  });
  const ended = once(child, 'close');
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page || !child.pid) throw new Error('Electron opened no window.');
  return {
    page,
    pid: child.pid,
    begun,
    async close() {
      await page.close().catch(() => undefined);
      await browser.close().catch(() => undefined);
      const patience = setTimeout(() => child.kill('SIGKILL'), 60_000);
      await ended;
      clearTimeout(patience);
    },
  };
}

/** @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} child @returns {Promise<string>} */
async function debuggingAddress(child) {
  let said = '';
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address) {
      child.stderr.resume();
      return address;
    }
    said += `${line}\n`;
  }
  throw new Error(`Electron ended before it had a window:\n${said}`);
}
