// @ts-check
/** Chance that can be repeated: the same seed, the same run. */

/** @param {number} seed @returns {(below: number) => number} whole numbers from 0 */
export function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** @typedef {(below: number) => number} Chance */

/** One of a list, each as likely. @template T @param {Chance} chance @param {readonly T[]} list @returns {T} */
export function oneOf(chance, list) {
  const one = list[chance(list.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
}

/** Yes, so many times in a hundred. @param {Chance} chance @param {number} percent */
export const inHundred = (chance, percent) => chance(10_000) < percent * 100;
