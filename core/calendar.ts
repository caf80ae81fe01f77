/** When an office works: the days of its week, less its holidays, and the days off that are worked instead. */
import * as v from 'valibot'
import { dayAfter } from './moment'
import { Line } from './request'

/** A calendar date, `YYYY-MM-DD`, of no zone. */
export const CalendarDate = v.pipe(v.string(), v.isoDate('is not a date'))
export type CalendarDate = v.InferOutput<typeof CalendarDate>

export const CalendarId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,64}$/, 'is not an identifier'))
export type CalendarId = v.InferOutput<typeof CalendarId>

/** ISO 8601: 1 is Monday, 7 is Sunday. */
const Weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))

/** ISO 3166-1 alpha-2, such as `ET`. */
export const Country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'is not a country'))
export type Country = v.InferOutput<typeof Country>

export const Calendar = v.object({
  id: CalendarId,
  name: v.pipe(Line, v.minLength(1, 'is empty')),
  /** Days of the week that are not worked. */
  weekend: v.pipe(v.array(Weekday), v.maxLength(6, 'leaves no day to work')),
  /** Days that differ from their week: holidays, and days off that are worked after all. */
  days: v.array(v.object({ on: CalendarDate, name: Line, works: v.boolean() })),
  /** Where the holidays came from a country's list; null where they were written by hand. */
  country: v.nullable(Country),
  /** The last year whose holidays are in it; null where that was never said. */
  until: v.nullable(v.pipe(v.number(), v.integer())),
})
export type Calendar = v.InferOutput<typeof Calendar>

/** What an office does of which no calendar is known: Saturday and Sunday are off. */
export const WEEKEND: readonly number[] = [6, 7]

/** Whether a date is worked. Null stands for an office without a calendar. */
export function works(calendar: Calendar | null, date: CalendarDate): boolean {
  const named = calendar === null ? undefined : namedDays(calendar).get(date)
  return named ?? !(calendar?.weekend ?? WEEKEND).includes(weekday(date))
}

/** The `count`-th date after `from` that is worked in every one of the calendars. */
export function addWorkingDays(calendars: readonly (Calendar | null)[], from: CalendarDate, count: number): CalendarDate {
  let date = from
  // A calendar in which nothing is ever worked has no such date: after ten years the search ends where it stands.
  for (let left = count, tries = 0; left > 0 && tries < 3_660; tries += 1) {
    date = dayAfter(date)
    if (calendars.every((calendar) => works(calendar, date))) left -= 1
  }
  return date
}

/** A date of no zone is read in UTC, where every day has 24 hours. */
function weekday(date: CalendarDate): number {
  return new Date(date).getUTCDay() || 7
}

const known = new WeakMap<Calendar, ReadonlyMap<CalendarDate, boolean>>()

function namedDays(calendar: Calendar): ReadonlyMap<CalendarDate, boolean> {
  const before = known.get(calendar)
  if (before) return before
  const days = new Map(calendar.days.map(({ on, works: worked }) => [on, worked]))
  known.set(calendar, days)
  return days
}
