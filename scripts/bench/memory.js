// @ts-check
/** What a program takes of the machine's memory, all its processes together. */
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const PAUSE = 500;
/** Settled: so many looks in a row within 1 %. */
const LOOKS = 4;
const PATIENCE = 40;

/**
 * The settled PSS (each page of memory counted once, shared ones by halves) of a process and all that it began, in bytes. Null
 * where the system does not tell, as outside Linux.
 * @param {number} pid
 */
export async function settledMemory(pid) {
  if (process.platform !== 'linux') return null;
  /** @type {number[]} */
  const seen = [];
  for (let look = 0; look < PATIENCE; look += 1) {
    await wait(PAUSE);
    seen.push(await memoryOf(pid));
    const last = seen.slice(-LOOKS);
    if (last.length === LOOKS && Math.max(...last) < Math.min(...last) * 1.01) break;
  }
  return seen.at(-1) ?? null;
}

/** @param {number} pid */
async function memoryOf(pid) {
  const tree = await descendants(pid);
  const sizes = await Promise.all(tree.map((each) => readFile(`/proc/${each}/smaps_rollup`, 'utf8').catch(() => '')));
  return sizes.reduce((sum, text) => sum + Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1_024, 0);
}

/** @param {number} pid @returns {Promise<number[]>} with itself */
async function descendants(pid) {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  /** @type {Map<number, number>} */
  const parents = new Map();
  for (const each of all) {
    // The name, in brackets, may hold anything; the parent is the second word after it.
    const stat = await readFile(`/proc/${each}/stat`, 'utf8').catch(() => '');
    parents.set(each, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0));
  }
  /** @param {number | undefined} each @returns {boolean} */
  const isOurs = (each) => each === pid || (each !== undefined && each > 1 && isOurs(parents.get(each)));
  return all.filter(isOurs);
}
