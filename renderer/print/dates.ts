/** Dates as a sheet writes them: in full, since a sheet is read long after its year. */
import type { Instant, Zone } from '#core/moment'
import { LANGUAGE } from '../messages'

/** `9 March 2018`. */
export function fullDate(at: Instant, zone: Zone): string {
  return new Intl.DateTimeFormat(LANGUAGE, { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' }).format(Date.parse(at))
}

/** `Fri 9 March 2018`. */
export function weekdayLong(at: Instant, zone: Zone): string {
  return `${new Intl.DateTimeFormat(LANGUAGE, { timeZone: zone, weekday: 'short' }).format(Date.parse(at))} ${fullDate(at, zone)}`
}
