import type { Place } from '#core/settings'

/** Where a moment is read: ours and theirs, and the present (ms since the epoch). */
export interface Clock {
  readonly home: Place
  readonly theirs: Place
  readonly now: number
}
