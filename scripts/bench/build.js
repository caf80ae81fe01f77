// @ts-check
/** The register's service alone, bundled as the program bundles it, so that it runs in plain Node. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { modulePath } from '../module-path.js';
import { root } from '../setup/processes.js';

export const serviceUrl = pathToFileURL(join(root, 'out', 'bench', 'service.js')).href;

/** @returns {Promise<typeof import('../../electron/main/register/service.ts')>} */
export async function buildService() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [modulePath()],
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'electron', 'main', 'register', 'service.ts'),
      outDir: join(root, 'out', 'bench'),
      emptyOutDir: true,
      target: 'node20',
    },
  });
  return import(serviceUrl);
}
