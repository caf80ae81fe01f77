// @ts-check
/** @typedef {{p50: number, p95: number, p99: number}} Spread milliseconds; not a number where nothing was measured */

/** @param {number[]} times @returns {Spread} */
export function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  /** @param {number} share */
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
