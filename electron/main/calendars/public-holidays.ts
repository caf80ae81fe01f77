/** The library's holidays, day by day. */
import type { Calendar } from '#core/calendar'
import { inOrder, type Years } from '#core/holidays'
import { dayAfter } from '#core/moment'

const HOUR = 3_600_000

/** What the library says of a holiday; of `date` only the day counts, which is that of the country itself. */
interface Holiday {
  readonly date: string
  readonly start: Date
  readonly end: Date
  readonly name: string
  readonly type: string
}

/**
 * Every day that is off in the whole country, in order, once: a holiday of five days is five, and half a day is worked.
 * @param holidaysOf those that begin in a year
 */
export function publicHolidays(holidaysOf: (year: number) => readonly Holiday[], { from, until }: Years): Calendar['days'] {
  const days = new Map<string, Calendar['days'][number]>()
  // One that began in the year before may reach into the first.
  for (let year = from - 1; year <= until; year += 1) {
    for (const holiday of holidaysOf(year).filter(({ type }) => type === 'public')) {
      for (const on of datesOf(holiday)) if (!days.has(on)) days.set(on, { on, name: holiday.name, works: false })
    }
  }
  return inOrder([...days.values()].filter(({ on }) => on.slice(0, 4) >= String(from) && on.slice(0, 4) <= String(until)))
}

/** The dates of whole days. One on which the clocks go forward has 23 hours, so a day is not asked to have more. */
function datesOf({ date, start, end }: Holiday): readonly string[] {
  const count = Math.floor((end.getTime() - start.getTime() + HOUR) / (24 * HOUR))
  const dates: string[] = []
  for (let on = date.slice(0, 10); dates.length < count; on = dayAfter(on)) dates.push(on)
  return dates
}
