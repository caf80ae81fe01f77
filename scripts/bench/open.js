// @ts-check
/** From opening to the first 50 rows, each time in a fresh process, in turns with an empty register. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { spread } from './spread.js';

const TURNS = 7;

/** @param {string} full @param {string} empty folders of registers; the empty one is made */
export async function measureOpen(full, empty) {
  await openOnce(empty);
  /** @type {{full: number[], empty: number[], bytes: number[]}} */
  const times = { full: [], empty: [], bytes: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const opened = await openOnce(full);
    times.full.push(opened.time);
    times.bytes.push(opened.bytes);
    times.empty.push((await openOnce(empty)).time);
  }
  return { full: spread(times.full), empty: spread(times.empty), bytes: spread(times.bytes).p50 };
}

/** @param {string} folder @returns {Promise<{time: number, bytes: number}>} milliseconds, and the process's memory */
async function openOnce(folder) {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'open-once.js'), folder]);
  return JSON.parse(stdout);
}
