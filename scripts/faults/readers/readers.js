// @ts-check
/**
 * Files changed in every way, for each reader: whatever a file holds, an answer comes, in time, that is one, and nothing but the file
 * is there afterwards. What is tried follows from the reader and a number alone, so that it can be tried again.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { progress } from '../../setup/report.js';
import { root } from '../../setup/processes.js';

/** Inputs for each reader. */
const INPUTS = 100_000;
const SHORT = 400;
/** Milliseconds without a word until a program is taken to hang. */
const SILENCE = 120_000;

export const readerNames = /** @type {const} */ (['mail', 'outlook', 'script', 'zip', 'picture', 'text']);

/** @typedef {typeof readerNames[number]} ReaderName */
/** @typedef {typeof import('../../../electron/main/evidence/reading/testing/samples.ts')} Reading */
/** @typedef {{url: string, corpus: string, folder: string, inputs: number, share: number, shares: number}} Share which of so many */
/** How many were read, and how many were refused for which reason. @typedef {Record<ReaderName, Record<string, number>>} Counts */
/** The promises broken since the last word, and what is about to be tried. @typedef {{counts: Counts, broken: string[], next: string}} Told */

/** @param {import('../ground.js').Ground} ground @param {import('../promises.js').Promises} promises */
export async function readers({ folder, short }, promises) {
  const inputs = short ? SHORT : INPUTS;
  const shares = availableParallelism();
  const asked = { url: await bundled(folder), corpus: join(root, 'electron/main/evidence/archive/corpus/march-2018/data'), inputs, shares };
  const show = progress(`readers: ${inputs} inputs for each, in ${shares} programs:`);
  const told = /** @type {Counts[]} */ ([]);
  await Promise.all(Array.from({ length: shares }, async (_, share) => {
    const place = await mkdtemp(join(tmpdir(), 'chancery-readers-'));
    await run({ ...asked, folder: place, share }, promises, (counts) => {
      told[share] = counts;
      const all = Object.values(told).flatMap(Object.values).flatMap(Object.values).reduce((sum, count) => sum + count, 0);
      show(all / (inputs * readerNames.length), `${all} files`);
    });
    await rm(place, { recursive: true, force: true });
  }));
  return readerNames.map((reader) => lineOf(reader, told.map((counts) => counts[reader]))).join('; ');
}

/** @param {Share} asked @param {import('../promises.js').Promises} promises @param {(counts: Counts) => void} hear */
async function run(asked, promises, hear) {
  const program = fork(join(import.meta.dirname, 'share.js'), { execArgv: ['--max-old-space-size=768'] });
  let next = 'the first';
  let isDone = false;
  const hung = () => {
    promises.that(false, () => `nothing was heard for ${SILENCE / 1_000} s, from ${next} on`);
    program.kill('SIGKILL');
  };
  let clock = setTimeout(hung, SILENCE);
  program.on('message', (message) => {
    clearTimeout(clock);
    clock = setTimeout(hung, SILENCE);
    const told = /** @type {Told} */ (message);
    for (const what of told.broken) promises.that(false, () => what);
    next = told.next;
    isDone = next === '';
    hear(told.counts);
  });
  program.send(asked);
  const [code, signal] = await once(program, 'close');
  clearTimeout(clock);
  promises.that(isDone, () => `a program ended with ${signal ?? code}, from ${next} on`);
}

/** What reads, alone and in plain Node. @param {string} folder @returns {Promise<string>} its address */
async function bundled(folder) {
  const input = { reading: join(root, 'electron/main/evidence/reading/testing/samples.ts') };
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: true, outDir: folder, target: 'node20', rolldownOptions: { input } },
  });
  return new URL(`file://${join(folder, 'reading.js')}`).href;
}

/** @param {ReaderName} reader @param {readonly Record<string, number>[]} shares */
function lineOf(reader, shares) {
  /** @type {Record<string, number>} */
  const sum = {};
  for (const counts of shares) for (const [what, count] of Object.entries(counts)) sum[what] = (sum[what] ?? 0) + count;
  const all = Object.values(sum).reduce((a, b) => a + b, 0);
  return `${reader} ${all} (${Object.entries(sum).map(([what, count]) => `${count} ${what}`).join(', ')})`;
}
