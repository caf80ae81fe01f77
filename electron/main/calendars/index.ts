/** The holidays of countries, worked out on this computer. The library that knows them is large, so it is loaded when first asked. */
import type { Country } from '#core/calendar'
import type { CountryDays, Years } from '#core/holidays'
import { publicHolidays } from './public-holidays'
import { weekendOf } from './weekend'

/** The countries whose holidays are known, by their codes. */
export async function countries(): Promise<readonly Country[]> {
  const { default: Holidays } = await import('date-holidays')
  return Object.keys(new Holidays().getCountries())
}

/** The weekend and the public holidays of a country, named in English; null for one that is not known. */
export async function countryDays(country: Country, years: Years): Promise<CountryDays | null> {
  const { default: Holidays } = await import('date-holidays')
  const holidays = new Holidays(country)
  if (!(country in holidays.getCountries())) return null
  holidays.setLanguages('en')
  return { weekend: weekendOf(country), days: publicHolidays((year) => holidays.getHolidays(year), years) }
}
