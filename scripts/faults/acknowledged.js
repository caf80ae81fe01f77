// @ts-check
/** Running the writer, and holding a register against what the writer had shown as done. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { halvesIn, keptIn } from './exhibits.js';
import { look, options } from './register.js';

export class Writer {
  /** @type {string[]} whole lines printed so far */
  lines = [];
  #child;
  #rest = '';
  /** @type {(() => void) | null} */
  #waiting = null;
  #until = 0;

  /** @param {string} url of the service @param {string} folder */
  constructor(url, folder) {
    const script = join(import.meta.dirname, 'writer.js');
    this.#child = spawn(process.execPath, [script, url, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.closed = once(this.#child, 'close');
    this.closed.then(() => this.#waiting?.());
    this.#child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      const parts = (this.#rest + text).split('\n');
      this.#rest = parts.pop() ?? '';
      this.lines.push(...parts);
      if (this.lines.length >= this.#until) this.#waiting?.();
    });
  }

  get pid() {
    return this.#child.pid;
  }

  /** Waits until so many lines were printed, or the program ended. @param {number} count @returns {Promise<void>} */
  async printed(count) {
    if (this.lines.length >= count || this.#child.exitCode !== null) return;
    this.#until = count;
    await new Promise((resolve) => (this.#waiting = () => resolve(undefined)));
  }

  /** @param {NodeJS.Signals} signal */
  signal(signal) {
    this.#child.kill(signal);
  }

  async kill() {
    this.#child.kill('SIGKILL');
    await this.closed;
  }
}

/**
 * Opens a register whose writer is no more: it opens by itself, what was shown as done is there, no batch is half there.
 * @param {import('../setup/service.js').Service} service @param {string} folder
 * @param {readonly string[]} lines @param {import('./promises.js').Promises} promises @param {string} when
 */
export async function holdAgainst(service, folder, lines, promises, when) {
  const { opening, rows, problems, exhibits } = await look(service, folder);
  // Before the writer said that it had opened the register, there may have been none.
  const outcomes = lines.some((line) => line.startsWith('opened')) ? ['ready', 'recovered'] : ['new', 'ready', 'recovered'];
  promises.that(outcomes.includes(opening.outcome), () => `${when}: opened as ${JSON.stringify(opening)}`);
  promises.same(problems, [], () => `${when}: verify`);
  promises.same(exhibits, [], () => `${when}: exhibits`);
  promises.same(await halvesIn(folder), [], () => `${when}: halves of exhibits`);
  const again = await service.openRegister(options(folder));
  const files = new Set(await keptIn(again));
  await again.close();
  const kept = new Map(rows.map((row) => [row.id, row]));
  let changes = 0;
  for (const line of lines) {
    const [what, first = '', second = ''] = line.split(' ');
    if (what === 'opening' || what === 'opened') continue;
    changes += 1;
    promises.that(what !== 'refused', () => `${when}: ${line}`);
    if (what === 'kept') {
      promises.that(files.has(`${first} ${second}`), () => `${when}: “${line}” was shown as done and is not there`);
      continue;
    }
    const there = kept.has(first) && (what === 'issued' || kept.get(first)?.acknowledgement != null) && (what !== 'batch' || kept.has(second));
    promises.that(there, () => `${when}: “${line}” was shown as done and is not there`);
  }
  for (const id of kept.keys()) {
    if (id.endsWith('b')) promises.that(kept.get(id)?.acknowledgement != null && kept.has(`${id.slice(0, -1)}c`), () => `${when}: batch ${id} is half there`);
    if (id.endsWith('c')) promises.that(kept.has(`${id.slice(0, -1)}b`), () => `${when}: batch ${id} is half there`);
  }
  return { changes, opening };
}
