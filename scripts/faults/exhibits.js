// @ts-check
/** Files kept as evidence, as the program keeps them: held, moved to their place, and only then recorded. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rowsOf } from './register.js';

/** @typedef {import('./register.js').RegisterService} RegisterService */

/** The bytes of a file, a piece at a time: some 20 kB, others for every name. @param {string} name */
async function* pieces(name) {
  for (let piece = 0; piece < 5; piece += 1) yield Buffer.from(`${name} ${piece}\n`.repeat(200));
}

/**
 * Keeps a file on a request. What the system refuses on the way is answered as the program answers it.
 * @param {RegisterService} register @param {string} request @param {string} name
 * @returns {Promise<import('../../core/refusal.ts').Reply<null>>}
 */
export async function keepFile(register, request, name) {
  const store = register.exhibits;
  if (!store) return { ok: false, refusal: { code: 'read-only' } };
  /** @type {import('../../electron/main/exhibits/store.ts').Held | null} */
  let held = null;
  try {
    held = await store.hold(pieces(name));
    await store.keep(held);
    const exhibit = /** @type {const} */ ({ sha256: held.sha256, name, bytes: held.bytes, kind: 'text', dated: null, about: { of: 'request', n: null } });
    const reply = await register.runAll([{ kind: 'keep-exhibit', request, exhibit }]);
    return reply.ok ? { ok: true, value: null } : { ok: false, refusal: reply.refusal };
  } catch (error) {
    if (held) await store.leave(held).catch(() => undefined);
    return { ok: false, refusal: { code: 'not-written', why: String(error) } };
  }
}

/** What is kept, as `REQUEST NAME`, in order. @param {RegisterService} register @returns {Promise<string[]>} */
export async function keptIn(register) {
  const kept = [];
  for (const { id } of await rowsOf(register)) {
    const reply = await register.open(id);
    if (reply.ok) kept.push(...reply.value.request.exhibits.map(({ name }) => `${id} ${name}`));
  }
  return kept.sort();
}

/** What stands among a register's exhibits and is none: other bytes than its name says, or what was held and never swept. @param {string} folder */
export async function halvesIn(folder) {
  const halves = [];
  const exhibits = join(folder, 'exhibits');
  for (const within of await readdir(exhibits).catch(() => [])) {
    for (const name of await readdir(join(exhibits, within))) {
      const isIts = createHash('sha256').update(await readFile(join(exhibits, within, name))).digest('hex') === name && name.startsWith(within);
      if (!isIts) halves.push(`${within}/${name}`);
    }
  }
  return halves;
}
