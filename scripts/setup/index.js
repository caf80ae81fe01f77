// @ts-check
/**
 * Set-up, in order: npm packages, system libraries, Electron, a display. Each step says what
 * it does, and does it only once. What children need of it is left in this process's
 * environment. Until the first step is done, only Node's own modules may be imported.
 */
import { installDependencies } from './dependencies.js';
import { isHeadless, openDisplay } from './display.js';
import { electronPath, installElectron } from './electron.js';
import { installLibraries } from './libraries.js';
import { adviseOnSandbox, rootSwitches } from './sandbox.js';

/** @param {{testing?: boolean}} [purpose] */
export async function setUp({ testing = false } = {}) {
  await installDependencies();
  await installLibraries({ testing, headless: isHeadless() });
  await installElectron();
  adviseOnSandbox(electronPath());
  await openDisplay();
  // The specs start Electron themselves, with these switches before the app's folder.
  Object.assign(process.env, { CHANCERY_ELECTRON_ARGS: rootSwitches().join(' ') });
}
