/** How countries are called. */
import type { Country } from '#core/calendar'
import { LANGUAGE } from './plural'

const names = new Intl.DisplayNames(LANGUAGE, { type: 'region' })

/** `Ethiopia` for `ET`; the code itself where it has no name. */
export function countryName(country: Country): string {
  return names.of(country) ?? country
}
