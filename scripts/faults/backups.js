// @ts-check
/**
 * A backup and a restore in which the k-th call to the system fails, for every k until they need no more calls: the register and the
 * earlier backups are unharmed, a backup that is listed is whole, and the next try works.
 */
import { cp, mkdir, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { acknowledge, issue } from '../generate/simple.js';
import { judgeCalls, putBetween } from './inject.js';
import { BEGIN, options, rowsOf } from './register.js';

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EROFS'];
/** Once, or until the person was told of it. */
const LASTING = [false, true];
/** In the short form, every so manieth call with one of the codes in turn. */
const STRIDE = 7;
const STORE = 'backups';
const DAY = 86_400_000;

/** @typedef {import('./register.js').RegisterService} RegisterService */
/** @typedef {{k: number, code: string, lasting: boolean}} Fault */

/** @param {import('./ground.js').Ground} ground @param {import('./promises.js').Promises} promises */
export async function backups(ground, promises) {
  await putBetween();
  const { folder, short } = ground;
  const model = join(folder, 'model', 'register');
  await prepare(ground, model);
  const counts = { runs: 0, told: 0 };
  const kinds = new Set();
  for (const trial of [tryBackup, tryRestore]) {
    for (const lasting of LASTING) {
      for (let k = 1, needed = true; needed; k += short ? STRIDE : 1) {
        for (const code of short ? [CODES[counts.runs % CODES.length] ?? ''] : CODES) {
          const place = join(folder, String((counts.runs += 1)));
          await cp(dirname(model), place, { recursive: true });
          const fault = new Meeting({ k, code, lasting });
          await trial(ground, join(place, 'register'), fault, promises);
          needed = fault.struck !== null;
          if (fault.told) counts.told += 1;
          if (fault.struck !== null) kinds.add(fault.struck);
        }
      }
    }
  }
  return `${counts.runs} runs, ${kinds.size} kinds of call failing (${[...kinds].sort().join(', ')}), ${counts.told} failures told`;
}

/** A register with a request that is backed up and one that is not. @param {import('./ground.js').Ground} ground @param {string} home */
async function prepare(ground, home) {
  await mkdir(dirname(home));
  await withRegister(ground, home, async (register) => {
    await does(register, 'first');
    await ground.backup.bringUpToDate(register, 'model', join(home, STORE), 'behind');
    await does(register, 'second');
  });
}

/** @param {import('./ground.js').Ground} ground @param {string} home @param {Meeting} fault @param {import('./promises.js').Promises} promises */
async function tryBackup(ground, home, fault, promises) {
  const store = join(home, STORE);
  // A day on, so that the earlier backup stays beside the new one.
  await withRegister(ground, home, async (register) => {
    const before = await rowsOf(register);
    const backUp = () => ground.backup.bringUpToDate(register, 'model', store, 'behind');
    const first = await fault.meeting(backUp);
    for (const name of await manifestsIn(store)) await whole(ground, join(store, name), home, promises, fault.when('listed as a backup'));
    promises.same(await rowsOf(register), before, () => fault.when('the register beside a backup'));
    if (first === null) await backUp();
    const [newest = ''] = (await manifestsIn(store)).slice(-1);
    const { lost } = await ground.backup.previewRestore({ path: join(store, newest), place: 'register' }, home);
    promises.same(lost.entries, 0, () => fault.when('the backup lacks entries'));
    promises.same((await manifestsIn(store)).length, 2, () => fault.when('how many backups there are'));
  }, BEGIN + DAY);
}

/** @param {import('./ground.js').Ground} ground @param {string} home @param {Meeting} fault @param {import('./promises.js').Promises} promises */
async function tryRestore(ground, home, fault, promises) {
  const [name = ''] = await manifestsIn(join(home, STORE));
  const restore = async () => (await ground.backup.prepareRestore(join(home, STORE, name), options(home))).swap();
  const first = await fault.meeting(restore);
  if (first === null) {
    const ids = await idsIn(ground, home);
    const asides = await asidesOf(home);
    // Where not even what was moved could be moved back, the next opening finishes what was begun.
    if (asides.length === 0) promises.same(ids, ['first', 'second'], () => fault.when('the register after a failed restore'));
    else promises.that(fault.lasting && ids.join() === 'first', () => fault.when(`the register holds ${ids.join()} after a failed restore`));
    await whole(ground, join(home, STORE, name), home, promises, fault.when('the backup after a failed restore'));
    if (asides.length === 0) await restore();
  }
  promises.same(await idsIn(ground, home), ['first'], () => fault.when('the restored register'));
  const asides = await asidesOf(home);
  promises.same(asides.length, 1, () => fault.when('what is kept aside'));
  promises.same(await idsIn(ground, asides[0] ?? ''), ['first', 'second'], () => fault.when('the register kept aside'));
  const left = (await readdir(dirname(home))).filter((each) => each.startsWith('.'));
  promises.same(left, [], () => fault.when('left beside the register'));
}

class Meeting {
  /** The kind of call that failed. @type {string | null} */
  struck = null;
  told = false;
  lasting;
  #k;
  #code;
  #calls = 0;

  /** @param {Fault} fault */
  constructor({ k, code, lasting }) {
    this.#k = k;
    this.#code = code;
    this.lasting = lasting;
  }

  /** Null when the step failed, which is told. @template T @param {() => Promise<T>} step @returns {Promise<T | null>} */
  async meeting(step) {
    judgeCalls((name) => {
      this.#calls += 1;
      if (this.#calls !== this.#k && !(this.lasting && this.#calls > this.#k)) return null;
      this.struck ??= name;
      return this.#code;
    });
    try {
      return await step();
    } catch (error) {
      if (this.struck === null) throw error;
      this.told = true;
      return null;
    } finally {
      judgeCalls(null);
    }
  }

  /** @param {string} what */
  when(what) {
    return `call ${this.#k} (${this.struck}) ${this.lasting ? 'fails on with' : 'fails once with'} ${this.#code}: ${what}`;
  }
}

/** @param {import('./ground.js').Ground} ground @param {string} path @param {string} home @param {import('./promises.js').Promises} promises @param {string} when */
async function whole(ground, path, home, promises, when) {
  const wrong = await ground.backup.previewRestore({ path, place: 'register' }, home).then(() => null, String);
  promises.that(wrong === null, () => `${when}: ${wrong}`);
}

/** @param {string} store */
async function manifestsIn(store) {
  return (await readdir(store)).filter((name) => name.endsWith('.json')).sort();
}

/** @param {string} home */
async function asidesOf(home) {
  const names = await readdir(dirname(home));
  return names.filter((name) => name.startsWith(`${basename(home)} before restore`)).map((name) => join(dirname(home), name));
}

/** @param {import('./ground.js').Ground} ground @param {string} home */
async function idsIn(ground, home) {
  return withRegister(ground, home, async (register) => (await rowsOf(register)).map(({ id }) => id).sort());
}

/** @param {RegisterService} register @param {string} id */
async function does(register, id) {
  await register.runAll([{ ...issue(1, register.now()), request: id }, acknowledge(id, register.now())]);
}

/** @template T @param {import('./ground.js').Ground} ground @param {string} home @param {(register: RegisterService) => Promise<T>} work */
async function withRegister({ service }, home, work, begin = BEGIN) {
  const register = await service.openRegister(options(home, begin));
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}
