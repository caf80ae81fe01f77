// @ts-check
/** One change with lowdb as shipped: the whole register in one file, written anew each time, and never flushed. */
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { acknowledge, issue } from '../generate/simple.js';
import { spread } from './spread.js';

/** @param {string} folder @param {number} size */
export async function measureLowdb(folder, size) {
  // Under NODE_ENV=test lowdb's preset silently keeps everything in memory.
  Object.assign(process.env, { NODE_ENV: 'production' });
  const { JSONFilePreset } = await import('lowdb/node');
  const path = join(folder, 'lowdb.json');
  const now = new Date(0).toISOString();
  const requests = Array.from({ length: size }, (_, index) => ({ id: String(index), ...issue(index, now), acknowledgements: [acknowledge(String(index), now)] }));
  const db = await JSONFilePreset(path, { requests });
  await db.write();
  const times = [];
  for (let turn = 0; turn < Math.max(5, 50_000 / size); turn += 1) {
    const begun = performance.now();
    await db.update((data) => data.requests[(turn * 37) % size]?.acknowledgements.push(acknowledge('1', now)));
    times.push(performance.now() - begun);
  }
  await rm(path);
  return spread(times);
}
