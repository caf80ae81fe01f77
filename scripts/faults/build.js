// @ts-check
/** The register's service alone, bundled as the program bundles it, so that it runs in plain Node. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { modulePath } from '../module-path.js';
import { root } from '../setup/processes.js';

/** @typedef {typeof import('../../electron/main/register/service.ts')} Service */
/**
 * What a part has to work with: the service and where it was bundled to, an empty folder, and whether seconds must suffice.
 * @typedef {{service: Service, url: string, folder: string, short: boolean}} Ground
 */

/** @param {string} folder @returns {Promise<{service: Service, url: string}>} */
export async function buildService(folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [modulePath()],
    ssr: { noExternal: true },
    build: { ssr: join(root, 'electron', 'main', 'register', 'service.ts'), outDir: folder, target: 'node20' },
  });
  const url = pathToFileURL(join(folder, 'service.js')).href;
  return { service: await import(url), url };
}
