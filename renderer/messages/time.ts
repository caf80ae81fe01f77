/** How moments and dates are written: the date in the first zone, the hour in both, a tilde for about, +1 where the day turns. */
import type { CalendarDate } from '#core/calendar'
import { dateIn, yearIn, type Instant, type Moment, type Zone } from '#core/moment'
import { LANGUAGE } from './plural'

type When = Instant | number

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs some 50 microseconds, and lists need hundreds: remembered. */
function write(when: When, zone: Zone, options: Intl.DateTimeFormatOptions): string {
  const key = `${zone} ${Object.entries(options).flat().join(' ')}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(LANGUAGE, { ...options, timeZone: zone })
    formats.set(key, format)
  }
  return format.format(typeof when === 'number' ? when : Date.parse(when))
}

/** `2 Mar`, and `2 Mar 2017` when that is not the present year. */
export function shortDate(when: When, zone: Zone, now: Instant): string {
  return write(when, zone, { day: 'numeric', month: 'short', ...yearUnlessPresent(when, zone, now) })
}

/** `2 March`, and `2 March 2017` when that is not the present year. */
export function longDate(when: When, zone: Zone, now: Instant): string {
  return write(when, zone, { day: 'numeric', month: 'long', ...yearUnlessPresent(when, zone, now) })
}

/** `Tue 6 March`. */
export function weekdayDate(when: When, zone: Zone, now: Instant): string {
  return `${write(when, zone, { weekday: 'short' })} ${longDate(when, zone, now)}`
}

/** `Thu 1 January` for a date of no zone, `2026-01-01`. */
export function calendarDate(date: CalendarDate): string {
  return write(date, 'UTC', { weekday: 'short', day: 'numeric', month: 'long' })
}

/** `2018`, `March 2018` or `9 March 2018` for a year, a month or a day of no zone, `2018-03-09` or a beginning of it. */
export function dateInFull(date: string): string {
  const first = `${date}-01-01`.slice(0, 10)
  if (date.length === 4) return write(first, 'UTC', { year: 'numeric' })
  if (date.length === 7) return monthInFull(date)
  return write(first, 'UTC', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** `March 2018` for a month of no zone, `2018-03`. */
export function monthInFull(month: string): string {
  return write(`${month}-01T00:00:00Z`, 'UTC', { month: 'long', year: 'numeric' })
}

/** `Mar 2018` for a month of no zone, `2018-03`. */
export function monthShort(month: string): string {
  return write(`${month}-01T00:00:00Z`, 'UTC', { month: 'short', year: 'numeric' })
}

/** `15:40`. */
export function clock(when: When, zone: Zone): string {
  return write(when, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** `Fri 9 Mar`, as beside a clock. */
export function weekdayShort(when: When, zone: Zone, now: Instant): string {
  return `${write(when, zone, { weekday: 'short' })} ${shortDate(when, zone, now)}`
}

/** `Fri 9 Mar 10:20`. */
export function dateAndClock(when: When, zone: Zone, now: Instant): string {
  return `${weekdayShort(when, zone, now)} ${clock(when, zone)}`
}

/** The zone in which a moment's date is read: its own when it names a day and no hour, since that day is a day there. */
function dateZone({ zone, precision }: Moment, reader: Zone): Zone {
  return precision === 'day' ? zone : reader
}

/** A moment's date for a reader in `zone`: `2 Mar`. */
export function momentDate(moment: Moment, zone: Zone, now: Instant): string {
  return shortDate(moment.at, dateZone(moment, zone), now)
}

/** The same, with the month in full. */
export function momentLongDate(moment: Moment, zone: Zone, now: Instant): string {
  return longDate(moment.at, dateZone(moment, zone), now)
}

/** The same, with the weekday: `Tue 6 March`. */
export function momentWeekday(moment: Moment, zone: Zone, now: Instant): string {
  return weekdayDate(moment.at, dateZone(moment, zone), now)
}

/** A moment whole, its year too: `8 March 2018 18:02`. */
export function momentInFull(moment: Moment, zone: Zone): string {
  const date = write(moment.at, dateZone(moment, zone), { day: 'numeric', month: 'long', year: 'numeric' })
  return [date, momentClock(moment, zone)].filter((part) => part !== '').join(' ')
}

/** A moment's hour for a reader in `zone`: `15:40`, `~15:00` for about, empty when only the day is known. */
export function momentClock(moment: Moment, zone: Zone): string {
  if (moment.precision === 'day') return ''
  return (moment.precision === 'about' ? '~' : '') + clock(moment.at, zone)
}

/** What the second zone adds to the first's date: `+1` when it is already tomorrow there, `−1` yesterday, else empty. */
export function dayTurn(when: When, first: Zone, second: Zone): string {
  const turn = Math.round((Date.parse(dateIn(second, when)) - Date.parse(dateIn(first, when))) / 86_400_000)
  if (turn === 0) return ''
  return turn > 0 ? `+${String(turn)}` : `−${String(-turn)}`
}

function yearUnlessPresent(when: When, zone: Zone, now: Instant): Intl.DateTimeFormatOptions {
  return yearIn(zone, when) === yearIn(zone, now) ? {} : { year: 'numeric' }
}
