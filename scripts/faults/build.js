// @ts-check
/** The register's service alone, bundled as the program bundles it, so that it runs in plain Node. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../setup/processes.js';

/** @typedef {typeof import('../../electron/main/register/service.ts')} Service */
/** @typedef {typeof import('../../electron/main/backup/up-to-date.ts') & typeof import('../../electron/main/backup/restore.ts') & typeof import('../../electron/main/backup/preview.ts')} Backup */
/**
 * What a part has to work with: the service and where it was bundled to, an empty folder, and whether seconds must suffice.
 * @typedef {{service: Service, backup: Backup, url: string, folder: string, short: boolean}} Ground
 */

const SERVICE = 'register/service';
const BACKUP = ['backup/up-to-date', 'backup/restore', 'backup/preview'];

/** @param {string} folder @returns {Promise<Pick<Ground, 'service' | 'backup' | 'url'>>} */
export async function buildService(folder) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      rolldownOptions: { input: Object.fromEntries([SERVICE, ...BACKUP].map((name) => [name, join(root, 'electron', 'main', `${name}.ts`)])) },
    },
  });
  /** @param {string} name */
  const urlOf = (name) => pathToFileURL(join(folder, `${name}.js`)).href;
  const backup = Object.assign({}, ...(await Promise.all(BACKUP.map((name) => import(urlOf(name))))));
  return { service: await import(urlOf(SERVICE)), backup, url: urlOf(SERVICE) };
}
