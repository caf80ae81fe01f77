/** What an identifier of X says of its time: they are "snowflakes", of milliseconds since 4 November 2010 in all but the last 22 bits. */

/** The first millisecond that such an identifier counts from (UTC, since the epoch): Twitter's announcement of Snowflake. */
const BEGINNING = 1_288_834_974_657
const BELOW_TIME = 22n

/** How far the two times of a message may lie apart: older archives write theirs in whole seconds. In ms. */
const SLACK = 1_000

/** The millisecond (UTC, since the epoch) at which an identifier was given; `id` is of digits alone. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> BELOW_TIME) + BEGINNING
}

/** Whether an identifier was given at another time than `at` (UTC, ms since the epoch). */
export function contradicts(id: string, at: number): boolean {
  return Math.abs(timeOf(id) - at) > SLACK
}
