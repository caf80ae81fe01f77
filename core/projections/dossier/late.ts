import { latest, type Instant, type Moment } from '#core/moment'

/** What is written down later than this, in milliseconds, after it happened says so. */
const LATE = 24 * 60 * 60_000

/** When something was written down, if that was over a day after it happened; null otherwise. */
export function lateOf(happened: Moment, recorded: Instant): Instant | null {
  return Date.parse(recorded) - latest(happened) > LATE ? recorded : null
}
