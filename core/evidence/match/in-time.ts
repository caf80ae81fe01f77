/** What happened, in order of time: what came next is found without looking through all of it. */
import type { Instant } from '#core/moment'

export interface Timed<T> {
  readonly of: T
  /** In ms since the epoch. */
  readonly time: number
}

/** In order of time; of one time as they were given. */
export function inTime<T extends { readonly at: Instant }>(all: readonly T[]): readonly Timed<T>[] {
  return all.map((of) => ({ of, time: Date.parse(of.at) })).sort((a, b) => a.time - b.time)
}

/** The place of the first that happened at a time or after it; their number, where none did. */
export function firstFrom(all: readonly Timed<unknown>[], time: number): number {
  let [from, to] = [0, all.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((all[middle]?.time ?? time) < time) from = middle + 1
    else to = middle
  }
  return from
}
