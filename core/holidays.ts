/** Calendars of countries: which years of holidays an office needs, and how a calendar takes in more of them. */
import * as v from 'valibot'
import type { Calendar, CalendarDate } from './calendar'

const Year = v.pipe(v.number(), v.integer(), v.minValue(1970), v.maxValue(2200))

/** Both included. */
export const Years = v.pipe(
  v.object({ from: Year, until: Year }),
  v.check(({ from, until }) => from <= until && until - from < 30, 'are not years in order, 30 at most'),
)
export type Years = v.InferOutput<typeof Years>

/** What is known of a country: the days of the week that are not worked, and its public holidays in some years, in order. */
export type CountryDays = Pick<Calendar, 'weekend' | 'days'>

/** The years of a calendar that is made today: what was asked late last year is chased by it, and what is asked before New Year. */
export function yearsAround(today: CalendarDate): Years {
  const year = yearOf(today)
  return { from: year - 1, until: year + 1 }
}

/** The years that a country's calendar lacks; null for none. From October on it has to know the year to come. */
export function yearsLacking({ country, until }: Calendar, today: CalendarDate): Years | null {
  if (country === null || until === null) return null
  const year = yearOf(today)
  const needed = today.slice(5) >= '10-01' ? year + 1 : year
  return until < needed ? { from: until + 1, until: needed } : null
}

/** A calendar with more of its country's holidays. Days that are in it already, written by hand perhaps, stay as they are. */
export function extended(calendar: Calendar, years: Years, { days }: CountryDays): Calendar {
  const known = new Set(calendar.days.map(({ on }) => on))
  return { ...calendar, days: inOrder([...calendar.days, ...days.filter(({ on }) => !known.has(on))]), until: years.until }
}

/** The days of a calendar, the earliest first. */
export function inOrder(days: Calendar['days']): Calendar['days'] {
  return days.toSorted((a, b) => a.on.localeCompare(b.on))
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4))
}
