// @ts-check
/** The built program in out/, made anew only when what it is made from has changed. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, root, toStderr } from './processes.js';
import { SetupError, say } from './report.js';
import { isStamped, stamp } from './stamps.js';

const sources = ['core', 'electron', 'renderer', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** @param {string} path relative to the project @returns {Promise<string[]>} every file under it, in a fixed order */
async function filesUnder(path) {
  const found = await stat(join(root, path)).catch(() => undefined);
  if (!found?.isDirectory()) return found ? [path] : [];
  const names = (await readdir(join(root, path))).sort();
  return (await Promise.all(names.map((name) => filesUnder(join(path, name))))).flat();
}

async function fingerprint() {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(sources.map(filesUnder))).flat()) {
    hash.update(file).update('\0').update(await readFile(join(root, file))).update('\0');
  }
  return hash.digest('hex');
}

export async function build() {
  const state = await fingerprint();
  if (existsSync(join(root, 'out', 'main')) && (await isStamped('build', state))) return;
  say('Building (electron-vite)…');
  if (await npm(['run', '--silent', 'build'], { stdio: toStderr })) {
    throw new SetupError('The build failed: its message is above.');
  }
  await stamp('build', state);
}
