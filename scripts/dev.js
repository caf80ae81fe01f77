// @ts-check
/** `npm run dev`: sets up and runs the program from its sources, reloading as they change. */
import { setUp } from './setup/index.js';
import { tool } from './setup/processes.js';
import { asProgram } from './setup/report.js';
import { rootSwitches } from './setup/sandbox.js';

await asProgram(async () => {
  await setUp();
  const noSandbox = rootSwitches().map((name) => name.replace('--no-sandbox', '--noSandbox'));
  return tool('electron-vite/bin/electron-vite.js', ['dev', ...noSandbox, ...process.argv.slice(2)]);
});
