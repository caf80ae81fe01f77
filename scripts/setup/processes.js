// @ts-check
/** Running other programs: npm, the tools it installed, and Electron. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Set-up's children write to our stderr: stdout is the program's.
 * @type {import('node:child_process').StdioOptions}
 */
export const toStderr = ['inherit', 2, 2];

/**
 * Waits for a child and gives its exit code, 128 + n when signal n ended it.
 * While it runs, signals are its business: Ctrl+C reaches it from the terminal,
 * the others are handed on, and we stay to clean up.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function ended(child) {
  const stay = () => {};
  const handOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', stay).on('SIGTERM', handOn).on('SIGHUP', handOn);
  try {
    const [code, signal] = await once(child, 'close');
    return /** @type {number} */ (code ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)]);
  } finally {
    process.off('SIGINT', stay).off('SIGTERM', handOn).off('SIGHUP', handOn);
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function run(command, args, options) {
  return ended(spawn(command, args, { cwd: root, stdio: 'inherit', ...options }));
}

/**
 * A program's output, or undefined when it could not be run.
 * Its exit code is left out: the callers read the answer itself.
 * @param {string} command
 * @param {readonly string[]} args
 */
export async function output(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  try {
    await once(child, 'close');
  } catch {
    return undefined;
  }
  return text;
}

/**
 * Runs npm through the Node that runs us wherever npm says where it lives, so that
 * no shell is needed on Windows; a script started without npm finds it on the PATH.
 * @param {readonly string[]} args plain words only, as a Windows shell may read them
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function npm(args, options) {
  const { npm_execpath: cli } = process.env;
  if (cli && basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

/**
 * Runs a command-line tool of an installed package, with no shell between.
 * @param {string} script its file under node_modules, with slashes
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function tool(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}
