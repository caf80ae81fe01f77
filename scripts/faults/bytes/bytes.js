// @ts-check
/**
 * Everything that can become of a small register's bytes: it opens as it was; or as it was before some change, and says so; or
 * damaged, with every request as it was or said not to be whole; or not at all, and says why. Never does it open as something else.
 * What becomes of an exhibit alone is told of it, and of nothing else.
 * Every damaged register is gone on with: it opens whole then, and not a byte of what was there has changed.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acknowledge, issue } from '../../generate/simple.js';
import { options, rowsOf } from '../register.js';
import { requestsOf } from '../going-on.js';
import { changes } from './changes.js';
import { Judge } from './judge.js';
import { spread } from './spread.js';

/** In the short form, every so manieth byte; a prime, so that it falls on every part of a line. */
const STRIDE = 211;
/** In the short form, every so manieth damaged register is gone on with. */
const SOME = 5;

const EXHIBIT = 'Received on 2 March 2018, and stamped at the registry.\n';

/** @param {string} sha256 */
const exhibitIn = (sha256) => `exhibits/${sha256.slice(0, 2)}/${sha256}`;

/** @typedef {import('./changes.js').Files} Files */
/** @typedef {readonly import('../../../core/ledger.ts').Row[]} Rows */
/**
 * The register, what it answered after each change, the last being all of it, and its requests.
 * @typedef {{files: Files, states: readonly Rows[], requests: import('../going-on.js').Requests}} Small
 */

/** @param {import('../ground.js').Ground} ground @param {import('../promises.js').Promises} promises */
export async function bytes({ service, folder, short }, promises) {
  const whole = await small(service, join(folder, 'whole'));
  const counts = short ? await some(service, folder, whole, promises) : await spread(folder, whole, promises);
  const { whole: same, earlier, damaged, continued, refused, unknowable } = counts;
  const all = same + earlier + damaged + refused;
  return `${all} changes: ${same} opened as before, ${earlier} as before some change and said so, ${damaged} damaged with what is left, ${refused} refused with the reason; ${continued} gone on with; ${unknowable} cuts at the end of a line with the ledger gone too, which nothing can tell`;
}

/**
 * A register of nine entries, two of them a batch, with an exhibit, and what it answered after each change.
 * @param {import('../../setup/service.js').Service} service @param {string} folder @returns {Promise<Small>}
 */
async function small(service, folder) {
  const register = await service.openRegister(options(folder));
  /** @type {Rows[]} */
  const states = [[], await rowsOf(register)];
  const now = register.now();
  /** @type {import('../../../core/command.ts').Command[][]} */
  const given = [
    [{ ...issue(1, now), request: 'first' }],
    [acknowledge('first', now)],
    [{ ...issue(2, now), request: 'second' }],
    [{ ...issue(3, now), request: 'third' }, acknowledge('third', now)],
  ];
  for (const commands of given) {
    await register.runAll(commands);
    states.push(await rowsOf(register));
  }
  const held = await register.exhibits?.hold(new Blob([EXHIBIT]).stream());
  if (!held) throw new Error('nothing is open');
  await register.exhibits?.keep(held);
  const about = /** @type {const} */ ({ of: 'request', n: null });
  await register.run({ kind: 'keep-exhibit', request: 'third', exhibit: { sha256: held.sha256, name: 'stamp.txt', bytes: held.bytes, kind: 'text', dated: null, about } });
  states.push(await rowsOf(register));
  const requests = await requestsOf(register);
  await register.close();
  /** @type {Files} */
  const files = new Map();
  const [journal = ''] = await readdir(join(folder, 'journal'));
  for (const name of ['format.json', 'ledger.json', `journal/${journal}`, exhibitIn(held.sha256)]) files.set(name, await readFile(join(folder, name)));
  return { files, states, requests };
}

/**
 * The short form, in which the verifying is done in threads, as the program does it.
 * @param {import('../../setup/service.js').Service} service @param {string} folder @param {Small} whole @param {import('../promises.js').Promises} promises
 */
async function some(service, folder, whole, promises) {
  const judge = new Judge(service, join(folder, 'changed'), whole, promises, SOME);
  for (const change of changes(whole.files, STRIDE)) await judge.of(change);
  return judge.counts;
}
