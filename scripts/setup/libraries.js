// @ts-check
/** The system libraries that Electron needs, on Debian, Ubuntu and their kin. */
import { run, output, toStderr } from './processes.js';
import { SetupError, say } from './report.js';

/**
 * Each need with the packages that meet it; the first that apt knows is the one to install.
 * Newer releases carry the 64-bit-time names.
 */
const electronNeeds = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libnotify4'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libsecret-1-0'],
  // Fonts with Cyrillic: the sample register has names in it.
  ['fonts-dejavu-core', 'fonts-noto-core', 'fonts-liberation', 'fonts-liberation2'],
];
const displayNeeds = [['xvfb']];
/** Specs read printed PDFs back with pdftotext. */
const testNeeds = [['poppler-utils']];

/** @param {string[][]} needs @returns {Promise<string[][] | undefined>} undefined where there is no dpkg */
async function unmet(needs) {
  const list = await output('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...needs.flat()]);
  const lines = list?.split('\n');
  return lines && needs.filter((names) => !names.some((name) => lines.includes(`${name} installed`)));
}

/** @param {string[]} names */
async function choose(names) {
  const known = await output('apt-cache', ['show', ...names]);
  return names.find((name) => known?.split('\n').includes(`Package: ${name}`)) ?? names.at(-1) ?? '';
}

/** @param {{testing: boolean, headless: boolean}} purpose */
export async function installLibraries({ testing, headless }) {
  if (process.platform !== 'linux') return;
  const needs = [...electronNeeds, ...(headless ? displayNeeds : []), ...(testing ? testNeeds : [])];
  const missing = await unmet(needs);
  if (!missing?.length || (await output('apt-get', ['--version'])) === undefined) return;

  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    say('Reading the list of system packages (apt-get update)…');
    await run('apt-get', ['update', '-qq'], { stdio: toStderr });
  }
  const packages = await Promise.all(missing.map(choose));
  if (!asRoot) {
    throw new SetupError(
      `These system libraries are missing: ${packages.join(', ')}.\n` +
        `Install them, then run this again:\n\n  sudo apt-get install --yes ${packages.join(' ')}\n`,
    );
  }
  say(`Installing system libraries with apt-get: ${packages.join(', ')}…`);
  const code = await run('apt-get', ['install', '--yes', '-qq', '--no-install-recommends', ...packages], {
    stdio: toStderr,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code) throw new SetupError('apt-get could not install the libraries: its message is above. Set that right and run this again.');
}
