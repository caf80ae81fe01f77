/** The days of the week that a country does not work, from the Unicode tables that come with the program. */
import * as v from 'valibot'
import { WEEKEND, type Country } from '#core/calendar'

const WeekInfo = v.object({ weekend: v.array(v.number()) })
/** As engines have it: first a property, later a method. */
const Locale = v.union([v.object({ getWeekInfo: v.function() }), v.object({ weekInfo: WeekInfo })])

/** As ISO 8601 counts them, Monday is 1; Saturday and Sunday where nothing is known. */
export function weekendOf(country: Country): number[] {
  const locale: unknown = new Intl.Locale(`und-${country}`)
  const info = v.is(Locale, locale) ? ('weekInfo' in locale ? locale.weekInfo : locale.getWeekInfo()) : null
  return v.is(WeekInfo, info) ? [...info.weekend] : [...WEEKEND]
}
