// @ts-check
/** `npm run e2e [-- ARGUMENTS]`: sets up, builds and runs Playwright with these arguments. */
import { build } from './setup/build.js';
import { setUp } from './setup/index.js';
import { tool } from './setup/processes.js';
import { asProgram } from './setup/report.js';

await asProgram(async () => {
  await setUp({ testing: true });
  await build();
  return tool('@playwright/test/cli.js', ['test', ...process.argv.slice(2)]);
});
