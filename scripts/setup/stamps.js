// @ts-check
/**
 * Stamps: small files in `.setup/` that remember for what state a step was last done.
 * Deleting the folder makes every step think again.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './processes.js';

const folder = join(root, '.setup');

/** @param {string} step @param {string} state */
export async function isStamped(step, state) {
  try {
    return (await readFile(join(folder, step), 'utf8')) === state;
  } catch {
    return false;
  }
}

/** @param {string} step @param {string} state */
export async function stamp(step, state) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, step), state);
}
