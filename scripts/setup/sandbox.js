// @ts-check
/** Chromium's sandbox: never switched off by the app, and here only for root. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from './report.js';

/** Chromium will not run its sandbox as root. @returns {string[]} */
export function rootSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** @param {string} name */
function kernelSetting(name) {
  try {
    return readFileSync(join('/proc/sys', name), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Some systems (Ubuntu from 23.10) keep user namespaces from programs they do not know. */
function namespacesAreRestricted() {
  return (
    kernelSetting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    kernelSetting('kernel/unprivileged_userns_clone') === '0' ||
    kernelSetting('user/max_user_namespaces') === '0'
  );
}

/**
 * Without namespaces the sandbox needs its helper to belong to root. Only root can see to
 * that, and a system may have allowed Electron otherwise, so this says what to do and goes on.
 * @param {string} electron the program
 */
export function adviseOnSandbox(electron) {
  if (process.platform !== 'linux' || rootSwitches().length || !namespacesAreRestricted()) return;
  const helper = join(dirname(electron), 'chrome-sandbox');
  const { uid, mode } = statSync(helper);
  if (uid === 0 && mode & 0o4000) return;
  say(
    'This system restricts user namespaces. If Electron stops with a message about its sandbox, run once:\n' +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}
