// @ts-check
/** The counterparts of an invented press office: a few hundred, of which a few are written to every week and most seldom. */
import { oneOf, random } from './random.js';
import { cyrillic, marked, personOf, plain } from './words.js';

/**
 * @typedef {object} Body
 * @property {import('./words.js').Tongue} tongue
 * @property {string} name
 * @property {{name: string, post: string}[]} people
 * @property {string} address
 * @property {string} account
 */

/** Of 400, a third write with diacritics or in Cyrillic. @param {number} seed @returns {(chance: import('./random.js').Chance) => Body} */
export function counterparts(seed) {
  const chance = random(seed);
  const all = [...bodiesOf(plain, 268), ...bodiesOf(marked, 66), ...bodiesOf(cyrillic, 66)].map(({ tongue, name }, index) => ({
    tongue,
    name,
    people: Array.from({ length: 1 + chance(4) }, () => ({ name: personOf(chance, tongue), post: oneOf(chance, tongue.posts) })),
    address: `press@body${index}.example`,
    account: `@Body${index}Press`,
  }));
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = chance(last + 1);
    [all[last], all[other]] = [at(all, other), at(all, last)];
  }
  // Zipf's law: the n-th is written to an n-th as often as the first.
  let sum = 0;
  const upTo = all.map((_, index) => (sum += 1 / (index + 1)));
  return (drawn) => {
    const point = (drawn(1_000_000) / 1_000_000) * sum;
    return at(all, upTo.findIndex((each) => each > point));
  };
}

/** @param {import('./words.js').Tongue} tongue @param {number} count */
function bodiesOf(tongue, count) {
  const names = tongue.bodies.flatMap((body) => tongue.places.map((place) => body.replace('PLACE', place)));
  return names.slice(0, count).map((name) => ({ tongue, name }));
}

/** @template T @param {T[]} list @param {number} index @returns {T} */
function at(list, index) {
  const item = list[index];
  if (item === undefined) throw new RangeError(`There is no ${index} of ${list.length}.`);
  return item;
}
