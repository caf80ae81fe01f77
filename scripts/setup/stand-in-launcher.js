// @ts-check
/**
 * Runs inside the stand-in Electron (stand-in.js), in place of the default app of a real
 * one: `electron [switches] [-r FILE] FOLDER [ARGUMENTS]` starts the app in FOLDER.
 */
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const args = process.argv.slice(1);
const preloads = [];
while (args[0]?.startsWith('-')) {
  const option = args.shift();
  if (option === '-r') preloads.push(args.shift() ?? '');
}
const folder = resolve(args[0] ?? '.');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
app.setName(manifest.productName ?? manifest.name);
// What a default app calls, and the public types leave out.
const startedApp = /** @type {Electron.App & Record<'setVersion' | 'setAppPath', (text: string) => void>} */ (app);
startedApp.setVersion(manifest.version);
startedApp.setAppPath(folder);

for (const file of preloads) createRequire(import.meta.url)(file);
process.argv.splice(1, Infinity, ...args);

// Awaited, so that Electron is not ready before the app has been able to listen.
await import(pathToFileURL(join(folder, manifest.main)).href);
