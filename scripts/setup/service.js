// @ts-check
/** The register's service and its backups alone, bundled as the program bundles it, so that they run in plain Node. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { modulePath } from '../module-path.js';
import { root } from './processes.js';

/** @typedef {typeof import('../../electron/main/register/service.ts')} Service */
/** @typedef {typeof import('../../electron/main/backup/up-to-date.ts') & typeof import('../../electron/main/backup/restore.ts') & typeof import('../../electron/main/backup/preview.ts')} Backup */

const SERVICE = 'register/service';
const BACKUP = ['backup/up-to-date', 'backup/restore', 'backup/preview'];

/**
 * @param {string} folder where the bundle goes @param {readonly import('vite').Plugin[]} plugins what is to be bundled otherwise
 * @returns {Promise<{service: Service, backup: Backup, url: string}>}
 */
export async function buildService(folder, plugins = []) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [...plugins, modulePath()],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { input: Object.fromEntries([SERVICE, ...BACKUP].map((name) => [name, join(root, 'electron', 'main', `${name}.ts`)])) },
    },
  });
  /** @param {string} name */
  const urlOf = (name) => pathToFileURL(join(folder, `${name}.js`)).href;
  const backup = Object.assign({}, ...(await Promise.all(BACKUP.map((name) => import(urlOf(name))))));
  return { service: await import(urlOf(SERVICE)), backup, url: urlOf(SERVICE) };
}
