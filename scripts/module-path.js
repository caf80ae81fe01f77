// @ts-check
/**
 * For tests and harnesses, what electron-vite does for the program: a module imported as `…?modulePath` is bundled by itself, and the
 * import gives the path of its file, to start a thread with.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root } from './setup/processes.js';

const SUFFIX = '?modulePath';
const folder = join(root, 'node_modules', '.cache', 'threads');

/** @returns {import('vite').Plugin} */
export function modulePath() {
  return {
    name: 'chancery:module-path',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      return `export default ${JSON.stringify(await bundled(id.slice(0, -SUFFIX.length)))}`;
    },
  };
}

/** @param {string} module @returns {Promise<string>} the path of its bundle */
async function bundled(module) {
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: module, target: 'node20', write: false },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error(`${module} could not be bundled`);
  const path = join(folder, basename(module).replace(/\.ts$/, '.mjs'));
  await mkdir(folder, { recursive: true });
  // Whole or not at all: another run of tests may be starting a thread from it.
  await writeFile(`${path}.${process.pid}`, result.output[0].code);
  await rename(`${path}.${process.pid}`, path);
  return path;
}
