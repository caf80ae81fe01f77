// @ts-check
/** `npm start [-- ARGUMENTS]`: sets up, builds and runs the program with these arguments. */
import { build } from './setup/build.js';
import { electronPath } from './setup/electron.js';
import { setUp } from './setup/index.js';
import { root, run } from './setup/processes.js';
import { asProgram } from './setup/report.js';
import { rootSwitches } from './setup/sandbox.js';

await asProgram(async () => {
  await setUp();
  await build();
  // Chromium's complaints about the machine (no system bus, no graphics card) are not the program's.
  return run(electronPath(), ['--log-level=3', ...rootSwitches(), root, ...process.argv.slice(2)]);
});
