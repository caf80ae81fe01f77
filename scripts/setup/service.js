// @ts-check
/** The register's service alone, bundled as the program bundles it, so that it runs in plain Node. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { modulePath } from '../module-path.js';
import { root } from './processes.js';

/** @typedef {typeof import('../../electron/main/register/service.ts')} Service */

/** @param {string} folder where the bundle goes @returns {Promise<{service: Service, url: string}>} */
export async function buildService(folder) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [modulePath()],
    ssr: { noExternal: true },
    build: { ssr: join(root, 'electron', 'main', 'register', 'service.ts'), outDir: folder, emptyOutDir: true, target: 'node20' },
  });
  const url = pathToFileURL(join(folder, 'service.js')).href;
  return { service: await import(url), url };
}
