// @ts-check
/** A scripted session in which the k-th call to the system fails, for every k until a session needs no more calls. */
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { acknowledge, issue } from '../generate/simple.js';
import { halvesIn, keepFile, keptIn } from './exhibits.js';
import { judgeCalls, putBetween } from './inject.js';
import { answersOf, look, options, rowsOf } from './register.js';

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EROFS'];
/** Once, or until the person was told of it. */
const LASTING = [false, true];
/** In the short form, every so manieth call with one of the codes in turn. */
const STRIDE = 11;
const YEAR = 365 * 86_400_000;

/** @typedef {import('./register.js').RegisterService} RegisterService */

/** @param {import('./ground.js').Ground} ground @param {import('./promises.js').Promises} promises */
export async function calls({ service, folder, short }, promises) {
  await putBetween();
  let sessions = 0;
  let told = 0;
  let kinds = new Set();
  for (const lasting of LASTING) {
    for (let k = 1, needed = true; needed; k += short ? STRIDE : 1) {
      for (const code of short ? [CODES[sessions % CODES.length] ?? ''] : CODES) {
        const session = new Session(service, join(folder, String((sessions += 1))), promises, { k, code, lasting });
        await session.play();
        needed = session.struck !== null;
        told += session.told;
        if (session.struck !== null) kinds.add(session.struck);
      }
    }
  }
  return `${sessions} sessions, ${kinds.size} kinds of call failing (${[...kinds].sort().join(', ')}), ${told} failures told`;
}

class Session {
  /** The kind of call that failed. @type {string | null} */
  struck = null;
  told = 0;
  #service;
  #folder;
  #promises;
  #fault;
  #calls = 0;
  #copies = 0;
  /** Requests shown as issued, and those shown as acknowledged. @type {Map<string, boolean>} */
  #shown = new Map();
  /** Files shown as kept. @type {string[]} */
  #kept = [];

  /**
   * @param {import('../setup/service.js').Service} service @param {string} folder @param {import('./promises.js').Promises} promises
   * @param {{k: number, code: string, lasting: boolean}} fault
   */
  constructor(service, folder, promises, fault) {
    this.#service = service;
    this.#folder = folder;
    this.#promises = promises;
    this.#fault = fault;
  }

  async play() {
    await mkdir(this.#folder);
    const home = join(this.#folder, 'of', 'the', 'office');
    let register = await this.#open(home, 0);
    register = await this.#does(register, 'first');
    register = await this.#does(register, 'second', 'first');
    await this.#asks(() => register.verify().then(({ ok }) => ok), 'verify');
    await this.#closes(register);
    register = await this.#open(home, YEAR);
    await this.#asks(() => register.list({ view: 'all', counterpart: null, search: 'delegations', sort: null, group: null, collapsed: [], offset: 0, limit: 10 }).then(() => true, () => false), 'search');
    await this.#asks(() => register.open('first').then(({ ok }) => ok), 'open a request');
    register = await this.#does(register, 'third', 'second');
    await this.#closes(register);
    const seen = await look(this.#service, home);
    this.#promises.that(['ready', 'recovered'].includes(seen.opening.outcome), () => `${this.#when('at the end')}: opened as ${JSON.stringify(seen.opening)}`);
    this.#promises.same(seen.problems, [], () => this.#when('verify at the end'));
    this.#promises.same(seen.exhibits, [], () => this.#when('exhibits at the end'));
    this.#promises.same(await halvesIn(home), [], () => this.#when('halves of exhibits at the end'));
    const again = await this.#service.openRegister(options(home));
    this.#promises.same(await keptIn(again), this.#kept, () => this.#when('files kept at the end'));
    await again.close();
    this.#holds(seen.rows, 'at the end');
  }

  /** @param {string} step */
  #when(step) {
    const { k, code, lasting } = this.#fault;
    return `call ${k} (${this.struck}) ${lasting ? 'fails on with' : 'fails once with'} ${code}, ${step}`;
  }

  /** Lets one step meet the fault. @template T @param {() => Promise<T>} step @returns {Promise<T>} */
  async #meeting(step) {
    const { k, code, lasting } = this.#fault;
    judgeCalls((name) => {
      this.#calls += 1;
      if (this.#calls !== k && !(lasting && this.#calls > k && this.struck !== null && this.told === 0)) return null;
      this.struck ??= name;
      return code;
    });
    try {
      return await step();
    } finally {
      judgeCalls(null);
    }
  }

  /** The first try may fail, when told; the next must not. @param {string} home @param {number} later milliseconds */
  async #open(home, later) {
    const opened = { ...options(home, Date.parse('2018-03-05T09:00:00Z') + later) };
    const first = await this.#meeting(() => this.#service.openRegister(opened));
    if (['new', 'ready', 'recovered'].includes(first.opening.outcome)) return this.#same(first, 'after opening');
    this.#tell(first.opening, 'opening');
    await first.close();
    const second = await this.#service.openRegister(opened);
    this.#promises.that(['new', 'ready', 'recovered'].includes(second.opening.outcome), () => `${this.#when('opening again')}: ${JSON.stringify(second.opening)}`);
    return this.#same(second, 'after opening again');
  }

  /**
   * Issues a request, keeps a file on it, acknowledges another, and does both again in a batch.
   * @param {RegisterService} register @param {string} id @param {string} [other]
   */
  async #does(register, id, other) {
    const now = register.now();
    await this.#runs(register, [{ ...issue(1, now), request: id }], () => this.#shown.set(id, false));
    await this.#keeps(register, id);
    if (other !== undefined) await this.#runs(register, [acknowledge(other, now)], () => this.#shown.set(other, true));
    const batch = `${id}-of-a-batch`;
    await this.#runs(register, [{ ...issue(2, now), request: batch }, acknowledge(batch, now)], () => this.#shown.set(batch, true));
    return register;
  }

  /** @param {RegisterService} register @param {import('../../core/command.ts').Command[]} commands @param {() => void} show */
  async #runs(register, commands, show) {
    const first = await this.#meeting(() => register.runAll(commands));
    if (!first.ok) {
      this.#tell(first.refusal, 'a command');
      this.#holds(await rowsOf(register), 'after a failed command');
      const second = await register.runAll(commands);
      this.#promises.that(second.ok, () => `${this.#when('the next try')}: ${JSON.stringify(second)}`);
    }
    show();
    await this.#same(register, 'after a command');
  }

  /** @param {RegisterService} register @param {string} id of the request */
  async #keeps(register, id) {
    const first = await this.#meeting(() => keepFile(register, id, `${id}.txt`));
    if (!first.ok) {
      this.#tell(first.refusal, 'a file');
      this.#promises.same(await keptIn(register), this.#kept, () => this.#when('after a file that was not kept'));
      const second = await keepFile(register, id, `${id}.txt`);
      this.#promises.that(second.ok, () => `${this.#when('the next try with the file')}: ${JSON.stringify(second)}`);
    }
    this.#kept = [...this.#kept, `${id} ${id}.txt`].sort();
    await this.#same(register, 'after a file');
  }

  /** @param {() => Promise<boolean>} question @param {string} name */
  async #asks(question, name) {
    if (await this.#meeting(question)) return;
    this.#tell(null, name);
    this.#promises.that(await question(), () => this.#when(`${name} again`));
  }

  /** @param {RegisterService} register */
  async #closes(register) {
    await this.#meeting(() => register.close()).catch((error) => {
      this.#promises.that(false, () => `${this.#when('closing')}: ${String(error)}`);
    });
  }

  /** A step that failed says so, and only because of the fault. @param {unknown} words @param {string} step */
  #tell(words, step) {
    this.#promises.that(this.struck !== null && this.told === 0, () => `${this.#when(step)}: failed without cause: ${JSON.stringify(words)}`);
    this.told += 1;
  }

  /** The service answers what its files, opened afresh, answer. @param {RegisterService} register @param {string} step */
  async #same(register, step) {
    // Up to the fault all sessions are one and the same, and the last, which meets none, is looked at in the end.
    if (this.struck === null) return register;
    const copy = join(this.#folder, `copy${(this.#copies += 1)}`);
    // The ledger may be being written, and what it is called until then is gone at any moment.
    await cp(register.folder, copy, { recursive: true, filter: (path) => !path.endsWith('.writing') });
    const { opening, problems, exhibits, ...afresh } = await look(this.#service, copy);
    this.#promises.same(await answersOf(register), afresh, () => this.#when(step));
    this.#promises.that(['ready', 'recovered'].includes(opening.outcome), () => `${this.#when(step)}: the files open as ${JSON.stringify(opening)}`);
    this.#promises.same(problems, [], () => this.#when(`verify ${step}`));
    this.#promises.same(exhibits, [], () => this.#when(`exhibits ${step}`));
    this.#promises.same(await halvesIn(copy), [], () => this.#when(`halves of exhibits ${step}`));
    this.#promises.same(await keptIn(register), this.#kept, () => this.#when(`files kept ${step}`));
    this.#holds(afresh.rows, step);
    return register;
  }

  /** Exactly what was shown as done. @param {readonly import('../../core/ledger.ts').Row[]} rows @param {string} step */
  #holds(rows, step) {
    const found = rows.map(({ id, acknowledgement }) => [id, acknowledgement !== null]).sort();
    this.#promises.same(found, [...this.#shown].sort(), () => this.#when(step));
  }
}
