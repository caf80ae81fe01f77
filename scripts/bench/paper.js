// @ts-check
/** A status sheet of a thousand requests as a PDF, beside bare Electron that prints the very page, laid out and saved as HTML. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '../generate/generate.js';
import { electronPath } from '../setup/electron.js';
import { root } from '../setup/processes.js';
import { rootSwitches } from '../setup/sandbox.js';
import { spread } from './spread.js';

const TURNS = 5;
/** Requests in one year, of which some thousand are open at its end. */
const REQUESTS = 7_000;
const bare = join(import.meta.dirname, 'bare-print');

/**
 * Each from the start of a process to its end, in milliseconds, in turns.
 * @param {import('../setup/service.js').Service} service @param {string} folder for what is written
 */
export async function measurePaper(service, folder) {
  const register = join(folder, 'paper');
  await generate(service, register, { requests: REQUESTS, years: 1, until: new Date().toISOString().slice(0, 10), seed: 1 });
  const page = join(folder, 'sheet.html');
  await timeOf(root, '--register', register, '--sheet', page);
  const shown = (await readFile(page, 'utf8')).match(/data-part="row"/g)?.length ?? 0;
  /** @type {{ours: number[], bare: number[]}} */
  const times = { ours: [], bare: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    times.ours.push(await timeOf(root, '--register', register, '--sheet', join(folder, 'ours.pdf')));
    times.bare.push(await timeOf(bare, page, join(folder, 'bare.pdf')));
  }
  return { shown, ours: spread(times.ours), bare: spread(times.bare) };
}

/** @param {string} program @param {string[]} args */
async function timeOf(program, ...args) {
  const begun = performance.now();
  const child = spawn(electronPath(), [...rootSwitches(), program, ...args], { stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`Electron ended with ${String(code)} over ${args.join(' ')}.`);
  return performance.now() - begun;
}
