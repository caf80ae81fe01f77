/** Calendars of countries: made on the main side of the bridge, and kept in the register once somebody saves them. */
import { useEffect, useState } from 'react'
import type { Calendar, Country } from '#core/calendar'
import { extended, yearsAround, yearsLacking } from '#core/holidays'
import { isWritable } from '#core/opening'
import { dateIn } from '#core/moment'
import { bridge } from '../bridge'
import { messages } from '../messages'
import { countryName } from '../messages/country'
import { useAnnouncements } from './announcements'
import { useOffice } from './office'
import { useRegister } from './register'
import { run } from './run'

/** The countries whose holidays are known, by their names; empty until they were asked. */
export function useCountries(): readonly Country[] {
  const [countries, setCountries] = useState<readonly Country[]>([])
  useEffect(() => {
    void bridge.countries().then((known) => {
      setCountries(known.toSorted((a, b) => countryName(a).localeCompare(countryName(b))))
    })
  }, [])
  return countries
}

/** The calendar of a country, from last year to the next, under the country's own code; null where nothing is known of it. */
export async function calendarOfCountry(country: Country): Promise<Calendar | null> {
  const years = yearsAround(today())
  const known = await bridge.countryDays(country, years)
  return known && { id: country, name: countryName(country), ...known, country, until: years.until }
}

/** The register's date at home. */
export function today(): string {
  const { now, status } = useRegister.getState()
  return dateIn(status?.settings.home.zone ?? 'UTC', now)
}

/** Has every country's calendar know the years it needs, and says which it did not. What is in a calendar already stays as it is. */
export async function extendCalendars(): Promise<void> {
  const { status } = useRegister.getState()
  if (status === null || !isWritable(status.opening)) return
  for (const calendar of useOffice.getState().office?.calendars ?? []) {
    const years = yearsLacking(calendar, today())
    const more = years && calendar.country !== null ? await bridge.countryDays(calendar.country, years) : null
    if (!years || !more) continue
    const reply = await run({ kind: 'save-calendar', calendar: extended(calendar, years, more) })
    if (reply.ok) useAnnouncements.getState().say(messages.chasing.extended(calendar.name, years.until))
  }
}
