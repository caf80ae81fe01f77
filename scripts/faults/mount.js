// @ts-check
/** File systems made for a test, where this user may. */
import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const command = promisify(execFile);

/** Mounts, has something done there, and takes the file system away again, whatever came of it.
 * @template T @param {readonly string[]} what the arguments of `mount` @param {string} at @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function mounted(what, at, work) {
  await mkdir(at, { recursive: true });
  await command('mount', [...what, at]);
  try {
    return await work();
  } finally {
    await unmount(at);
  }
}

/** Takes a file system away: detached at once, and gone when the last file that something is still writing there is closed. @param {string} at */
export async function unmount(at) {
  await command('umount', ['--lazy', at]);
}

/** A file that holds an empty ext4 file system. @param {string} path @param {number} bytes */
export async function makeImage(path, bytes) {
  const file = await open(path, 'w');
  await file.truncate(bytes);
  await file.close();
  await command('mkfs.ext4', ['-q', '-F', path]);
}

/** Why no file system of this kind can be mounted here; null when it can. @param {'loop' | 'tmpfs'} kind @param {string} folder */
export async function cannotMount(kind, folder) {
  const image = join(folder, 'trial.img');
  const at = join(folder, 'trial');
  try {
    if (kind === 'loop') await makeImage(image, 16 << 20);
    await mounted(kind === 'loop' ? ['-o', 'loop', image] : ['-t', 'tmpfs', '-o', 'size=1m', 'none'], at, async () => {});
    return null;
  } catch (error) {
    return String(/** @type {Error} */ (error).message).split('\n')[0];
  } finally {
    await rm(image, { force: true });
  }
}
