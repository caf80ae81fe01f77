/** Dates and times as people write them in a spreadsheet. */
import { CalendarDate, CalendarDateTime, toCalendarDateTime, toZoned } from '@internationalized/date'
import * as v from 'valibot'
import { Moment, type Precision, type Zone } from '#core/moment'
import type { SlashDates } from '#core/spreadsheet'

/** By what dates and times are read: the wall clock of a zone, and what comes first where there are slashes. */
export interface Clock {
  readonly zone: Zone
  /** Null refuses them, since nobody can tell. */
  readonly slashes: SlashDates | null
}

/** A moment, or why the text is none: the end of a sentence that begins with the text itself. */
export type When = { readonly ok: true; readonly moment: Moment } | { readonly ok: false; readonly why: string }

/** `2018-03-02`, `02.03.2018` or `3/2/2018`, then perhaps a time; seconds, which spreadsheets add unasked, are dropped. */
const WRITTEN = /^(?<about>~?)\s*(?:(?<date>\d{4}-\d\d-\d\d)|(?<dayFirst>\d{1,2}\.\d{1,2}\.\d{4})|(?<slashed>\d{1,2}\/\d{1,2}\/\d{4}))(?:(?:[ T]+)(?<time>\d{1,2}:\d\d)(?::\d\d)?(?: ?(?<half>[AP]M))?)?$/i

/** As the export writes what no clock on the wall tells exactly: `2018-03-02T20:40:13Z Europe/Moscow`, then perhaps how precisely. */
const EXACT = /^(?<at>\S+Z) (?<zone>\S+)(?: (?<precision>about|day))?$/

/**
 * Reads `2018-03-02 15:40`, `~2018-03-06 15:00` (about), `2018-03-02` (a day) and the same day first, `02.03.2018 15:40`, as the
 * wall clock of `zone` showed it. Of the hour that comes twice in autumn the first is meant; one that spring leaves out is refused.
 * `3/2/2018 3:40 PM` is read where `slashes` says what comes first.
 */
export function readMoment(text: string, zone: Zone, slashes: SlashDates | null = null): When {
  const exact = EXACT.exec(text.trim())?.groups
  if (exact) return readExact({ ...exact, precision: exact['precision'] ?? 'minute' })
  const parts = WRITTEN.exec(text.trim())?.groups
  if (!parts) return { ok: false, why: NO_DATE }
  const { about, date = '', dayFirst = '', slashed = '', time = '', half = '' } = parts
  if (slashed && slashes === null) return { ok: false, why: NO_DATE }
  const [year = 0, month = 0, day = 0] = date ? numbers(date, '-') : dayFirst ? numbers(dayFirst, '.').reverse() : ordered(slashed, slashes)
  const calendarDate = new CalendarDate(year, month, day)
  if (calendarDate.month !== month || calendarDate.day !== day) return { ok: false, why: 'is not a date of the calendar' }
  if (!time) {
    return about ? { ok: false, why: 'says about, and gives no time' } : { ok: true, moment: moment(midnight(calendarDate), zone, 'day') }
  }
  const [said = 0, minute = 0] = numbers(time, ':')
  const hour = half === '' ? said : (said % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
  if (said > (half === '' ? 23 : 12) || minute > 59) return { ok: false, why: 'is not a time of the day' }
  const wallClock = toCalendarDateTime(calendarDate).set({ hour, minute })
  // A time in the gap is carried over it, and so comes back as another.
  if (toCalendarDateTime(toZoned(wallClock, zone)).compare(wallClock) !== 0) {
    return { ok: false, why: `does not exist in ${zone}: the clocks went forward over it` }
  }
  return { ok: true, moment: moment(wallClock, zone, about ? 'about' : 'minute') }
}

const NO_DATE = 'is not a date such as 2018-03-02 15:40 or 02.03.2018 15:40'

/** Year, month and day of `3/2/2018`. */
function ordered(slashed: string, slashes: SlashDates | null): number[] {
  const [first = 0, second = 0, year = 0] = numbers(slashed, '/')
  return slashes === 'month-first' ? [year, first, second] : [year, second, first]
}

function readExact(said: object): When {
  const parsed = v.safeParse(Moment, said)
  return parsed.success ? { ok: true, moment: parsed.output } : { ok: false, why: parsed.issues[0].message }
}

function moment(wallClock: CalendarDateTime, zone: Zone, precision: Precision): Moment {
  return { at: toZoned(wallClock, zone).toAbsoluteString().replace('.000Z', 'Z'), zone, precision }
}

function midnight(date: CalendarDate): CalendarDateTime {
  return new CalendarDateTime(date.year, date.month, date.day)
}

function numbers(text: string, separator: string): number[] {
  return text.split(separator).map(Number)
}
