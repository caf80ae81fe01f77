/** Dates with slashes, in words. */
import type { SlashDates } from '#core/spreadsheet'
import { LANGUAGE } from '../../messages'

const format = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `3/4/2018`, with or without a time, as "3 April 2018" or "4 March 2018"; as it is written where that would be no date. */
export function dateOf(written: string, as: SlashDates): string {
  const [first = 0, second = 0, year = 0] = (/\d+\/\d+\/\d+/.exec(written)?.[0] ?? '').split('/').map(Number)
  const [day, month] = as === 'day-first' ? [first, second] : [second, first]
  return day < 1 || day > 31 || month < 1 || month > 12 ? written : format.format(Date.UTC(year, month - 1, day))
}
