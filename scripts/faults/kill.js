// @ts-check
/** A program killed at random moments while it writes. */
import { join } from 'node:path';
import { holdAgainst, Writer } from './acknowledged.js';
import { random } from '../generate/random.js';

const RUNS = 1_000;
const SHORT = 10;
/** Runs on one register; then a new one is begun, which is killed while it is being made, too. */
const ON_ONE = 20;
/** The kill comes when the writer has printed a number of lines below this. */
const LINES = 60;

/** @param {import('./ground.js').Ground} ground @param {import('./promises.js').Promises} promises */
export async function kill({ service, url, folder, short }, promises) {
  const runs = short ? SHORT : RUNS;
  const below = random(9);
  let changes = 0;
  let recovered = 0;
  /** @type {string[]} */
  let lines = [];
  for (let run = 0; run < runs; run += 1) {
    if (run % ON_ONE === 0) lines = [];
    const register = join(folder, String(Math.floor(run / ON_ONE)));
    const writer = new Writer(url, register);
    await writer.printed(1 + below(LINES));
    await writer.kill();
    lines.push(...writer.lines);
    const held = await holdAgainst(service, register, lines, promises, `run ${run}`);
    changes += writer.lines.filter((line) => !line.startsWith('open')).length;
    if (held.opening.outcome === 'recovered') recovered += 1;
  }
  return `${runs} programs killed, ${changes} changes shown as done, ${recovered} openings set a torn end aside`;
}
