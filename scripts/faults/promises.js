// @ts-check
/** What was promised, and how often it was not kept. */
import { isDeepStrictEqual } from 'node:util';
import { say } from '../setup/report.js';

/** Broken promises told one by one; the rest are only counted. */
const TOLD = 20;

export class Promises {
  broken = 0;
  #part;

  /** @param {string} part */
  constructor(part) {
    this.#part = part;
  }

  /** @param {boolean} kept @param {() => string} what said when it was not */
  that(kept, what) {
    if (kept) return;
    this.broken += 1;
    if (this.broken <= TOLD) say(`${this.#part}: BROKEN: ${what()}`);
  }

  /** @param {unknown} found @param {unknown} due @param {() => string} what */
  same(found, due, what) {
    this.that(isDeepStrictEqual(found, due), () => `${what()}\n  found ${brief(found)}\n  due   ${brief(due)}`);
  }
}

/** @param {unknown} value */
const brief = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, 600);
