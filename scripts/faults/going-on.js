// @ts-check
/** Going on with a damaged register: what was shown stays, what was there stays on the disk, and it opens whole. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { look, options, rowsOf } from './register.js';

/** @typedef {import('../../core/bridge/bridge.ts').OpenedRequest} OpenedRequest */
/** @typedef {Map<string, OpenedRequest>} Requests by their identifiers */

/** Every request, whole. @param {import('./register.js').RegisterService} register @returns {Promise<Requests>} */
export async function requestsOf(register) {
  const requests = new Map();
  for (const { id } of await rowsOf(register)) {
    const reply = await register.open(id);
    if (!reply.ok) throw new Error(`${id} is listed and cannot be opened: ${JSON.stringify(reply.refusal)}`);
    requests.set(id, reply.value);
  }
  return requests;
}

/**
 * Judges what a damaged register shows, goes on with it where that can be, and judges what it has become.
 * @param {import('../setup/service.js').Service} service @param {string} folder @param {Requests} whole what stood there before the damage
 * @param {import('./promises.js').Promises} promises @param {string} when
 * @returns {Promise<boolean>} whether it was gone on with
 */
export async function goOn(service, folder, whole, promises, when) {
  const before = await journalOf(folder);
  const register = await service.openRegister(options(folder));
  const shown = await requestsOf(register);
  sameOrSaid(shown, whole, promises, `${when}: damaged`);
  const { loss, problems: told } = register.opening.outcome === 'damaged' ? register.opening : { loss: null, problems: [] };
  const named = loss?.requests.map(({ request }) => request) ?? [];
  const gone = [...whole.keys()].filter((id) => !shown.has(id) && !named.includes(id));
  promises.that(gone.length === 0 || loss === null || loss.entries > 0 || told.some(({ file }) => file === 'journal'), () => `${when}: ${gone} are gone without a word`);
  const reply = await register.repair('');
  await register.close();
  promises.that(reply.ok === (loss !== null), () => `${when}: going on answered ${JSON.stringify(reply)}`);
  if (!reply.ok) return false;

  const { opening, problems } = await look(service, folder);
  promises.that(opening.outcome === 'ready', () => `${when}, gone on with: opened as ${JSON.stringify(opening)}`);
  promises.same(problems, [], () => `${when}, gone on with: verify`);
  const again = await service.openRegister(options(folder));
  const left = await requestsOf(again);
  await again.close();
  promises.same([...shown.keys()].filter((id) => !left.has(id)), [], () => `${when}, gone on with: requests shown before`);
  sameOrSaid(left, whole, promises, `${when}, gone on with`);
  for (const [name, bytes] of before) {
    const now = (await journalOf(folder)).get(name);
    promises.that(now?.subarray(0, bytes.length).equals(bytes) ?? false, () => `${when}, gone on with: ${name} has changed`);
  }
  return true;
}

/** @param {Requests} shown @param {Requests} whole @param {import('./promises.js').Promises} promises @param {string} when */
function sameOrSaid(shown, whole, promises, when) {
  for (const [id, { request, wholeness }] of shown) {
    const isSame = isDeepStrictEqual(request, whole.get(id)?.request);
    promises.that(isSame || wholeness.state !== 'whole', () => `${when}: ${id} is another, and nothing says so`);
  }
}

/** @param {string} folder @returns {Promise<Map<string, Buffer>>} */
async function journalOf(folder) {
  const names = await readdir(join(folder, 'journal')).catch(() => []);
  return new Map(await Promise.all(names.map(async (name) => /** @type {const} */ ([name, await readFile(join(folder, 'journal', name))]))));
}
