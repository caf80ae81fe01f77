// @ts-check
/** A register as the harness opens and looks at it. */
import { settings } from '../generate/office.js';

/** @typedef {import('../../electron/main/register/service.ts').RegisterService} RegisterService */
/** @typedef {import('../../electron/main/register/service.ts').OpenOptions} OpenOptions */

export const BEGIN = Date.parse('2018-03-05T09:00:00Z');
let opened = 0;

/** A clock that goes on by a second at every look, and identifiers of its own. @param {string} folder @returns {OpenOptions} */
export function options(folder, begin = BEGIN) {
  const opening = (opened += 1);
  let ticks = begin;
  let ids = 0;
  return {
    folder,
    settings,
    now: () => new Date((ticks += 1_000)).toISOString(),
    id: () => `${process.pid}-${opening}-${(ids += 1)}`,
  };
}

/** Every row, as the desk would list them. @param {RegisterService} register */
export async function rowsOf(register) {
  const all = { counterpart: null, search: '', collapsed: [], offset: 0, limit: 1_000_000 };
  return (await register.list({ view: 'all', sort: null, group: null, ...all })).rows;
}

/** All that a register answers, whichever program it is open in. @param {RegisterService} register */
export async function answersOf(register) {
  return { position: register.position(), settings: register.settings(), rows: await rowsOf(register) };
}

/**
 * Opens a register, looks at it wholly, verifies it and closes it.
 * @param {import('../setup/service.js').Service} service @param {string} folder
 */
export async function look(service, folder) {
  const register = await service.openRegister(options(folder));
  const answers = await answersOf(register);
  const verified = await register.verify();
  const { opening } = register;
  await register.close();
  return { opening, ...answers, problems: verified.ok ? verified.value.problems : null, exhibits: verified.ok ? verified.value.exhibits : null };
}
