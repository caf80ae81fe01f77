// @ts-check
/** From opening to the first 50 rows, each time in a fresh process, in turns with an empty register. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { spread } from './spread.js';

const TURNS = 7;

/** @param {string} url of the service @param {string} full @param {string} empty folders of registers; the empty one is made */
export async function measureOpen(url, full, empty) {
  await openOnce(url, empty);
  /** @type {{full: number[], empty: number[], bytes: number[]}} */
  const times = { full: [], empty: [], bytes: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const opened = await openOnce(url, full);
    times.full.push(opened.time);
    times.bytes.push(opened.bytes);
    times.empty.push((await openOnce(url, empty)).time);
  }
  return { full: spread(times.full), empty: spread(times.empty), bytes: spread(times.bytes).p50 };
}

/** @param {string} url @param {string} folder @returns {Promise<{time: number, bytes: number}>} milliseconds, and the process's memory */
async function openOnce(url, folder) {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'open-once.js'), url, folder]);
  return JSON.parse(stdout);
}
