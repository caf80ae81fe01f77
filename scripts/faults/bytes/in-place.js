// @ts-check
/**
 * In the place of a thread for verifying, the same proof without one: to start a thread takes several times as long as to prove eight
 * entries, and the long form verifies a hundred thousand times. What crosses is copied, as it is between threads.
 */
import { EventEmitter } from 'node:events';
import { parse } from 'valibot';
import { Asked } from '../../../electron/main/register/verify/asked';
import { prove } from '../../../electron/main/register/verify/proof';

export class Worker extends EventEmitter {
  /** @param {string} _ the thread's file @param {{workerData: unknown}} options what it is asked */
  constructor(_, { workerData }) {
    super();
    void this.#prove(structuredClone(workerData));
  }

  /** @param {unknown} asked */
  async #prove(asked) {
    try {
      this.#tell({ kind: 'finding', finding: await prove(parse(Asked, asked), (part) => this.#tell({ kind: 'part', part })) });
    } catch (error) {
      this.emit('error', error);
    }
    this.emit('exit');
  }

  /** @param {import('../../../electron/main/register/verify/asked.ts').Told} told */
  #tell(told) {
    this.emit('message', structuredClone(told));
  }

  /** The proof of a register this small is over before it could be ended. */
  async terminate() {}
}
