// @ts-check
/** The npm packages, exactly as package-lock.json names them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, root, toStderr } from './processes.js';
import { SetupError, say } from './report.js';

/** @typedef {Record<string, {version?: string, optional?: boolean}>} Packages */

/** @param {string} file @returns {Promise<Packages>} */
async function packagesIn(file) {
  return JSON.parse(await readFile(join(root, file), 'utf8')).packages;
}

/**
 * npm writes node_modules/.package-lock.json last, so it tells what is really there:
 * nothing is installed twice, and an interrupted installation counts as none.
 * Optional packages are those of other platforms.
 */
async function areInstalled() {
  const wanted = await packagesIn('package-lock.json');
  const installed = await packagesIn('node_modules/.package-lock.json').catch(() => /** @type {Packages} */ ({}));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

export async function installDependencies() {
  if (await areInstalled()) return;
  say('Installing the npm packages (npm ci)…');
  if (await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier'], { stdio: toStderr })) {
    throw new SetupError('npm could not install the packages: its message is above. Set that right and run this again.');
  }
}
