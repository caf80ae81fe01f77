/**
 * A moment is what the office knows of when something happened: an instant in UTC, the zone it was noted in, and how precisely.
 * Nothing here reads the clock.
 */
import * as v from 'valibot'

/** RFC 3339, in UTC, to the millisecond or the second: `2018-03-02T20:40:00Z`. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'is not an instant in UTC'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is not a date of the calendar'),
)
export type Instant = v.InferOutput<typeof Instant>

/** An IANA zone that this machine knows, such as `America/New_York`. */
export const Zone = v.pipe(v.string(), v.check(isZone, 'is not a time zone of the IANA database'))
export type Zone = v.InferOutput<typeof Zone>

/** `about` is shown with a tilde and is taken as half an hour either way; `day` names a date in its zone and no hour. */
export const Precision = v.picklist(['minute', 'about', 'day'])
export type Precision = v.InferOutput<typeof Precision>

/** For the precision `day`, `at` is the first instant of that day in `zone`. */
export const Moment = v.object({ at: Instant, zone: Zone, precision: Precision })
export type Moment = v.InferOutput<typeof Moment>

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The first millisecond (UTC, since the epoch) at which it may have happened. */
export function earliest(moment: Moment): number {
  const at = Date.parse(moment.at)
  return moment.precision === 'about' ? at - 30 * MINUTE : at
}

/** The last millisecond (UTC, since the epoch) at which it may have happened. A day lasts as long as it does in its zone. */
export function latest(moment: Moment): number {
  const at = Date.parse(moment.at)
  switch (moment.precision) {
    case 'minute':
      return at + MINUTE - 1
    case 'about':
      return at + 30 * MINUTE
    case 'day':
      return Date.parse(startOf(dayAfter(dateIn(moment.zone, at)), moment.zone)) - 1
  }
}

/** Whether `moment` can only have been before `other`, however imprecise the two are. */
export function surelyBefore(moment: Moment, other: Moment): boolean {
  return latest(moment) < earliest(other)
}

/** Orders moments by their instant, oldest first; what has no moment comes last. */
export function byInstant(a: Moment | null, b: Moment | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return Date.parse(a.at) - Date.parse(b.at)
}

const dates = new Map<string, Intl.DateTimeFormat>()

/** The calendar date, `YYYY-MM-DD`, of an instant in a zone. */
export function dateIn(zone: Zone, instant: number | Instant): string {
  let format = dates.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    dates.set(zone, format)
  }
  // While a year is typed it has fewer digits than four, and Intl writes it so.
  return format.format(typeof instant === 'number' ? instant : Date.parse(instant)).padStart(10, '0')
}

const beginnings = new Map<string, Instant>()

/** The first instant of a calendar date, `YYYY-MM-DD`, in a zone: midnight, or later where midnight is skipped. */
export function startOf(date: string, zone: Zone): Instant {
  const key = `${date} ${zone}`
  const known = beginnings.get(key)
  if (known !== undefined) return known
  // Zones lie within 15 hours of UTC, and dates only ever go up: the first minute that bears this one is found by halving.
  let from = Date.parse(date) - 15 * 60 * MINUTE
  let to = Date.parse(date) + 15 * 60 * MINUTE
  while (to - from > MINUTE) {
    const middle = from + Math.floor((to - from) / MINUTE / 2) * MINUTE
    if (dateIn(zone, middle) < date) from = middle
    else to = middle
  }
  const start = new Date(to).toISOString()
  if (beginnings.size < 10_000) beginnings.set(key, start)
  return start
}

/** The calendar date after one, `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + DAY).toISOString().slice(0, 10)
}

/** The two dates in UTC on which it may be another year somewhere. */
const TURN = /^\d{4}-(12-31|01-01)/

/** The calendar year of an instant in a zone. */
export function yearIn(zone: Zone, instant: number | Instant): number {
  if (typeof instant === 'string' && !TURN.test(instant)) return Number(instant.slice(0, 4))
  return Number(dateIn(zone, instant).slice(0, 4))
}

/** How many midnights lie between two instants in a zone; negative when `to` is on an earlier date. */
export function daysBetween(zone: Zone, from: number | Instant, to: number | Instant): number {
  return Math.round((Date.parse(dateIn(zone, to)) - Date.parse(dateIn(zone, from))) / DAY)
}

const zones = new Map<string, boolean>()

/** Asking Intl costs some 50 microseconds, and a register names few zones: remembered. */
function isZone(zone: string): boolean {
  const known = zones.get(zone)
  if (known !== undefined) return known
  let is = true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    is = false
  }
  if (zones.size < 1_000) zones.set(zone, is)
  return is
}
