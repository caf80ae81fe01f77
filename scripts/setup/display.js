// @ts-check
/** A screen for machines that have none. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { SetupError, say } from './report.js';

/** Is this a Linux machine with no screen to open a window on? */
export function isHeadless() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
}

/**
 * Starts Xvfb where there is no display and names it in this process's environment.
 * Xvfb picks a free number itself and writes it to descriptor 3. It has a session of its
 * own, so that Ctrl+C ends the program first and the screen last, when this process exits.
 */
export async function openDisplay() {
  if (!isHeadless()) return;
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  process.on('exit', () => server.kill());
  try {
    const answer = /** @type {import('node:net').Socket} */ (server.stdio[3]);
    const number = await Promise.race([
      once(answer, 'data').then(String),
      once(server, 'exit').then(() => Promise.reject(new Error('it stopped at once'))),
    ]);
    const display = `:${number.trim()}`;
    Object.assign(process.env, { DISPLAY: display });
    // Neither is a reason for this process to stay.
    answer.unref();
    server.unref();
    say(`No display here: using Xvfb on ${display}.`);
  } catch (error) {
    throw new SetupError(
      `There is no display, and Xvfb did not start (${/** @type {Error} */ (error).message}). ` +
        'Install Xvfb, or set DISPLAY, and run this again.',
    );
  }
}
