// @ts-check
/** One durable change, in turns with what the disk itself takes for 4 KiB appended and flushed. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { options } from './fill.js';
import { acknowledge } from './sample.js';
import { spread } from './spread.js';

const REPETITIONS = 500;
/** Turns that are not counted: until then the engine is still compiling what it runs. */
const WARMING = 300;
/** Past every request of the register. */
const AFTER = 200_000;

/**
 * @param {typeof import('../../electron/main/register/service.ts')} service
 * @param {string} folder the register @param {string} beside a folder on the same disk
 */
export async function measureChange(service, folder, beside) {
  const register = await service.openRegister(options(folder, AFTER));
  const page = await register.list({ view: 'all', counterpart: null, search: '', order: 'newest', collapsed: [], offset: 0, limit: 1_000 });
  const raw = openSync(join(beside, 'raw'), 'a');
  const block = Buffer.alloc(4_096, 'x');
  const floor = [];
  const change = [];
  for (let turn = 0; turn < WARMING + REPETITIONS; turn += 1) {
    const { id = '' } = page.rows[(turn * 37) % page.rows.length] ?? {};
    const begun = performance.now();
    writeSync(raw, block);
    fdatasyncSync(raw);
    const between = performance.now();
    const reply = await register.run(acknowledge(id, register.now()));
    const ended = performance.now();
    if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
    if (turn < WARMING) continue;
    floor.push(between - begun);
    change.push(ended - between);
  }
  closeSync(raw);
  await register.close();
  return { floor: spread(floor), change: spread(change) };
}
