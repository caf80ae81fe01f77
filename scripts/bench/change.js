// @ts-check
/** One durable change, in turns with what the disk itself takes for 4 KiB appended and flushed: in quiet, and during a checkpoint. */
import { closeSync, existsSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { acknowledge, issue } from '../generate/simple.js';
import { quiet } from './cpu.js';
import { options } from './options.js';
import { spread } from './spread.js';

const TURNS = 600;
/** Turns that are not counted: until then the engine is still compiling what it runs. */
const WARMING = 300;
/** An acknowledgement comes when so many other requests were logged: long enough for the register to have forgotten the request. */
const LATER = 100;
/** Turns wanted during checkpoints, and how long to go on for them, in milliseconds: a small ledger is written in no time. */
const DURING = 200;
const PATIENCE = 15_000;

/** @typedef {import('../setup/service.js').Service} Service */
/** @typedef {{floor: import('./spread.js').Spread, change: import('./spread.js').Spread, turns: number}} Changes */

/**
 * @param {Service} service @param {string} folder the register @param {string} beside a folder on the same disk
 * @returns {Promise<{quiet: Changes, checkpoint: Changes}>}
 */
export async function measureChange(service, folder, beside) {
  const register = await service.openRegister(options(folder));
  const raw = openSync(join(beside, 'raw'), 'a');
  const block = Buffer.alloc(4_096, 'x');
  let turns = 0;
  /** @type {string[]} */
  const awaiting = [];

  /** A new request and an acknowledgement in turns, as in a day's work. @param {{floor: number[], change: number[]}} times */
  const turn = async (times) => {
    turns += 1;
    const known = turns % 2 === 0 && awaiting.length > LATER ? awaiting.shift() : undefined;
    // As the window has it: nothing is acknowledged that was not opened before.
    if (known !== undefined) await register.open(known);
    const command = known === undefined ? issue(turns, register.now()) : acknowledge(known, register.now());
    const begun = performance.now();
    writeSync(raw, block);
    fdatasyncSync(raw);
    const between = performance.now();
    const reply = await register.run(command);
    const ended = performance.now();
    if (!reply.ok) throw new Error(JSON.stringify(reply.refusal));
    if (known === undefined && reply.value.request !== null) awaiting.push(reply.value.request);
    times.floor.push(between - begun);
    times.change.push(ended - between);
  };

  const [warming, alone, checkpoint] = [none(), none(), none()];
  await quiet();
  for (let each = 0; each < WARMING; each += 1) await turn(warming);
  for (let each = 0; each < TURNS; each += 1) await turn(alone);
  const isWriting = () => existsSync(join(folder, 'ledger.json.writing'));
  for (const until = performance.now() + PATIENCE; performance.now() < until && checkpoint.change.length < DURING; ) {
    if (!isWriting()) await wait(1);
    while (isWriting()) await turn(checkpoint);
  }
  closeSync(raw);
  await register.close();
  return { quiet: spreadOf(alone), checkpoint: spreadOf(checkpoint) };
}

/** @returns {{floor: number[], change: number[]}} */
const none = () => ({ floor: [], change: [] });

/** @param {{floor: number[], change: number[]}} times @returns {Changes} */
const spreadOf = ({ floor, change }) => ({ floor: spread(floor), change: spread(change), turns: change.length });
