/** What a person types into a date field, and the moment that it means. Daylight saving is the calendar library's business. */
import {
  CalendarDateTime,
  fromAbsolute,
  getDayOfWeek,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
  type DateValue,
} from '@internationalized/date'
import type { Instant, Moment, Precision, Zone } from '#core/moment'

/** A clock on the wall of a zone, and how precisely it was read; `wall` is null while the date is not whole. */
export interface Reading {
  readonly wall: CalendarDateTime | null
  readonly zone: Zone
  readonly precision: Precision
}

const MINUTE = 60_000

/** The moment that a reading means. An hour that the clocks skip is moved ahead; of an hour that comes twice, the first is taken. */
export function momentOf({ wall, zone, precision }: Reading): Moment | null {
  if (wall === null) return null
  const zoned = toZoned(precision === 'day' ? toCalendarDate(wall) : wall, zone, 'compatible')
  return { at: instantOf(zoned.toDate().getTime()), zone, precision }
}

/** The reading that a moment was written down as. */
export function readingOf({ at, zone, precision }: Moment): Reading {
  return { wall: wallAt(Date.parse(at), zone), zone, precision }
}

/** What the clock of a zone shows at an instant (ms since the epoch), to the minute. */
export function wallAt(instant: number, zone: Zone): CalendarDateTime {
  return toCalendarDateTime(fromAbsolute(instant, zone)).set({ second: 0, millisecond: 0 })
}

/** What was edited in a field, whole: a date alone gets the hour that was there before, or midnight. */
export function editedWall(value: DateValue | null, before: CalendarDateTime | null): CalendarDateTime | null {
  if (value === null) return null
  if (value instanceof CalendarDateTime) return value
  return before === null ? toCalendarDateTime(value) : before.set({ year: value.year, month: value.month, day: value.day })
}

/** Whether the clocks of the zone skip this hour, or show it twice. */
export function clockChange({ wall, zone, precision }: Reading): 'skipped' | 'twice' | null {
  if (wall === null || precision === 'day') return null
  const earlier = toZoned(wall, zone, 'earlier')
  const later = toZoned(wall, zone, 'later')
  if (earlier.compare(later) === 0) return null
  return toCalendarDateTime(earlier).compare(wall) === 0 ? 'twice' : 'skipped'
}

/** How far a zone's clock is ahead of UTC at an instant, in minutes. */
export function offsetAt(instant: number, zone: Zone): number {
  return fromAbsolute(instant, zone).offset / MINUTE
}

/** That a clock was changed between now and then, so that two zones are not as far apart as they are now. */
export interface Shift {
  /** Index of the zone whose clock changes: 0 for the first, 1 for the second. */
  readonly changed: 0 | 1
  /** Whether that zone is on summer time then. */
  readonly summer: boolean
  readonly past: boolean
  /** How far apart the two are then, and now, in minutes. */
  readonly apart: number
  readonly apartNow: number
}

/** The shift between two zones from `now` to `then` (ms since the epoch); null when they are as far apart as now. */
export function shiftBetween(zones: readonly [Zone, Zone], then: number, now: number): Shift | null {
  const [first, second] = zones
  const apart = Math.abs(offsetAt(then, second) - offsetAt(then, first))
  const apartNow = Math.abs(offsetAt(now, second) - offsetAt(now, first))
  if (apart === apartNow) return null
  const changed = offsetAt(then, first) === offsetAt(now, first) ? 1 : 0
  const zone = zones[changed]
  return { changed, summer: offsetAt(then, zone) > offsetAt(now, zone), past: then < now, apart, apartNow }
}

/** The end of office hours (17:00) so many days after an instant, in a zone; on the Monday after where that is a weekend. */
export function dueAfter(days: number, instant: number, zone: Zone): Moment {
  const day = toCalendarDate(fromAbsolute(instant, zone)).add({ days })
  // Counted from Monday, as in en-GB: Saturday is 5, Sunday 6.
  const past = getDayOfWeek(day, 'en-GB')
  const { year, month, day: date } = past < 5 ? day : day.add({ days: 7 - past })
  return minuteAt(toZoned(new CalendarDateTime(year, month, date, 17), zone).toDate().getTime(), zone)
}

/** The minute of an instant (ms since the epoch), as a moment in a zone. */
export function minuteAt(instant: number, zone: Zone): Moment {
  return { at: instantOf(instant), zone, precision: 'minute' }
}

function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds - (milliseconds % MINUTE)).toISOString().replace('.000Z', 'Z')
}
