// @ts-check
/** Fills a register through the service's own batches: every line is decided, hashed and flushed as in life. */
import { acknowledge, issue, settings } from './sample.js';

const BATCH = 2_000;
const BEGIN = Date.parse('2014-01-02T08:00:00Z');
/** Between one request and the next: 100,000 of them take some four years. */
const STEP = 20 * 60_000;

/** @param {number} ticks */
const at = (ticks) => new Date(BEGIN + ticks * STEP).toISOString();

/** @param {string} folder @param {number} [begun] ticks gone already @returns {import('../../electron/main/register/service.ts').OpenOptions} */
export function options(folder, begun = 0) {
  let ids = 0;
  return { folder, settings, now: () => at(begun), id: () => `${process.pid}-${begun}-${(ids += 1)}` };
}

/**
 * Issues `size` requests and acknowledges three of five.
 * @param {typeof import('../../electron/main/register/service.ts')} service @param {string} folder @param {number} size
 */
export async function fill(service, folder, size) {
  let ticks = 0;
  const register = await service.openRegister({ ...options(folder), now: () => at(ticks) });
  for (let from = 0; from < size; from += BATCH) {
    const count = Math.min(BATCH, size - from);
    ticks += count;
    const issued = await carryOut(register, Array.from({ length: count }, (_, index) => issue(from + index, at(ticks - count + index))));
    const acknowledged = issued.flatMap(({ request }, index) => (request !== null && index % 5 < 3 ? [request] : []));
    await carryOut(register, acknowledged.map((request) => acknowledge(request, at(ticks))));
  }
  await register.close();
}

/**
 * @param {import('../../electron/main/register/service.ts').RegisterService} register
 * @param {import('../../core/command.ts').Command[]} commands
 */
async function carryOut(register, commands) {
  const reply = await register.runAll(commands);
  if (!reply.ok) throw new Error(`command ${reply.index} was refused: ${JSON.stringify(reply.refusal)}`);
  return reply.value;
}
