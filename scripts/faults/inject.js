// @ts-check
/**
 * Makes the system's calls fail, for everything in this process that asks `node:fs`. To be called before the service is imported
 * or after: the modules' exports are brought up to date. Calls are counted; which of them fails is decided call by call.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OF_PROMISES = /** @type {const} */ (['open', 'mkdir', 'rename', 'rm', 'readdir', 'readFile', 'stat', 'realpath', 'link', 'chmod']);
const OF_HANDLES = ['read', 'writeFile', 'sync', 'datasync', 'truncate'];
const OF_FS = /** @type {const} */ (['openSync', 'readSync', 'writeSync', 'fstatSync', 'closeSync']);

/** @typedef {(name: string) => string | null} Judge says of a call with which code it fails; null lets it pass */

/** @type {Judge | null} */
let judge = null;

/** Without a judge all calls pass. @param {Judge | null} next */
export function judgeCalls(next) {
  judge = next;
}

/** @param {string} name */
function faultOf(name) {
  const code = judge?.(name) ?? null;
  return code === null ? null : Object.assign(new Error(`${code}: put in by the harness, ${name}`), { code });
}

/** @param {any} of @param {string} name @param {boolean} isSync */
function wrap(of, name, isSync) {
  const original = of[name];
  /** @this {any} @param {any[]} given */
  const wrapped = function (...given) {
    const fault = faultOf(name);
    if (!fault) return original.apply(this, given);
    if (isSync) {
      failingSync(name, original, given);
      throw fault;
    }
    return failing(name, original, this, given).then(() => { throw fault; });
  };
  of[name] = wrapped;
}

/** A full disk has taken the first half; a file that could not be closed well is closed all the same. @param {string} name @param {Function} original @param {any[]} given */
function failingSync(name, original, [file, bytes, offset, length, position]) {
  if (name === 'writeSync') original(file, bytes, offset, Math.floor(length / 2), position);
  if (name === 'closeSync') original(file);
}

/** @param {string} name @param {Function} original @param {any} handle @param {any[]} given */
async function failing(name, original, handle, [content]) {
  if (name === 'writeFile') await original.call(handle, content.slice(0, Math.floor(content.length / 2)));
  if (name === 'close') await original.call(handle);
}

/** To be called once. */
export async function putBetween() {
  const path = join(tmpdir(), `chancery-handle-${process.pid}`);
  const handle = await fs.promises.open(path, 'w');
  const prototype = Object.getPrototypeOf(handle);
  await handle.close();
  await fs.promises.rm(path);
  for (const name of OF_PROMISES) wrap(fs.promises, name, false);
  for (const name of OF_HANDLES) wrap(prototype, name, false);
  const { open } = fs.promises;
  fs.promises.open = async (...given) => {
    const opened = await open(...given);
    // A handle's way to close is its own, not its prototype's.
    wrap(opened, 'close', false);
    return opened;
  };
  for (const name of OF_FS) wrap(fs, name, true);
  syncBuiltinESMExports();
}
