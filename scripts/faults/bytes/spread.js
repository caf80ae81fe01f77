// @ts-check
/** The long form: every change, shared out among as many programs as there are cores. The first broken promise ends them all. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { progress } from '../../setup/report.js';
import { buildService } from '../../setup/service.js';
import { changes } from './changes.js';
import { none } from './judge.js';

const IN_PLACE = join(import.meta.dirname, 'in-place.js');

/** @typedef {{url: string, folder: string, small: import('./bytes.js').Small, share: number, shares: number}} Share which of so many */
/** @typedef {{counts: import('./judge.js').Counts, broken: number}} Told so far */

/** @type {import('vite').Plugin} */
const verifiedInPlace = {
  name: 'chancery:verified-in-place',
  enforce: 'pre',
  resolveId: (source, importer) => (source === 'node:worker_threads' && importer?.endsWith('verifier.ts') ? IN_PLACE : null),
};

/**
 * @param {string} folder @param {import('./bytes.js').Small} small @param {import('../promises.js').Promises} promises
 * @returns {Promise<import('./judge.js').Counts>}
 */
export async function spread(folder, small, promises) {
  const { url } = await buildService(join(folder, 'service'), [verifiedInPlace]);
  const shares = availableParallelism();
  const all = Array.from(changes(small.files, 1), () => 1).length;
  const show = progress(`bytes: ${all} changes in ${shares} programs:`);
  /** @type {Told[]} */
  const told = Array.from({ length: shares }, () => ({ counts: none(), broken: 0 }));
  const programs = await Promise.all(told.map(async (_, share) => {
    // Of these files nothing need outlast the power, so they may stand wherever it is quickest.
    const place = await mkdtemp(join(tmpdir(), 'chancery-bytes-'));
    const program = fork(join(import.meta.dirname, 'share.js'), { serialization: 'advanced' });
    program.once('close', () => rm(place, { recursive: true, force: true }));
    program.send(/** @type {Share} */ ({ url, folder: place, small, share, shares }));
    program.on('message', (message) => {
      told[share] = /** @type {Told} */ (message);
      const { whole, earlier, damaged, refused, continued } = sumOf(told);
      show((whole + earlier + damaged + refused) / all, `${continued} gone on with`);
      if (told[share].broken > 0) for (const other of programs) if (other !== program) other.kill();
    });
    return program;
  }));
  const codes = await Promise.all(programs.map(async (program) => (await once(program, 'close'))[0]));
  promises.broken += told.reduce((sum, { broken }) => sum + broken, 0);
  const ended = codes.findIndex((code) => code !== 0);
  promises.that(promises.broken > 0 || ended < 0, () => `program ${ended} of ${shares} ended with ${codes[ended]}`);
  return sumOf(told);
}

/** @param {readonly Told[]} told @returns {import('./judge.js').Counts} */
function sumOf(told) {
  const sum = none();
  for (const { counts } of told) for (const key of /** @type {(keyof typeof sum)[]} */ (Object.keys(sum))) sum[key] += counts[key];
  return sum;
}
