/** Words of a record that are put together from what it says. */
import { datesOf, spanTyped } from '#core/projections/record/spans'
import type { RecordData } from '#core/projections/record/record'
import { record } from './en/record'
import { LANGUAGE } from './plural'
import { dateInFull } from './time'

/** `March 2018`, or `from 2 March 2018 to 9 March 2018`: the dates at home, both included. */
export function periodInWords({ query, settings }: Pick<RecordData, 'query' | 'settings'>): string {
  const [from, to] = datesOf(query, settings.home.zone)
  const [one, other] = spanTyped({ from, to }).split('..')
  return other === undefined ? dateInFull(one ?? '') : record.between(dateInFull(from), dateInFull(to))
}

/** Half of those that came back did so within so many days. */
export function medianInWords(median: number | null): string {
  return median === null ? record.days.noMedian : record.days.median(new Intl.NumberFormat(LANGUAGE).format(median))
}
