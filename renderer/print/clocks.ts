/** Whether a zone's clocks are about to change: two places are then not as far apart as the reader knows them to be. */
import type { Zone } from '#core/moment'
import { offsetAt } from '../components/form/moments'

const HOUR = 3_600_000
const AHEAD = 14 * 24 * HOUR

export interface ClockChange {
  /** The first whole hour after the change, in ms since the epoch. */
  readonly at: number
  readonly forward: boolean
}

/** The next change within a fortnight from `from` (ms since the epoch); null when there is none. */
export function clockChange(zone: Zone, from: number): ClockChange | null {
  const before = offsetAt(from, zone)
  if (offsetAt(from + AHEAD, zone) === before) return null
  for (let at = Math.ceil(from / HOUR) * HOUR; at <= from + AHEAD; at += HOUR) {
    const after = offsetAt(at, zone)
    if (after !== before) return { at, forward: after > before }
  }
  return null
}
