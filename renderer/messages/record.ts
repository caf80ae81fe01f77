/** Words of a record that are put together from what it says. */
import { datesOf, spanTyped } from '#core/projections/record/spans'
import type { RecordData } from '#core/projections/record/record'
import { record } from './en/record'
import { LANGUAGE } from './plural'
import { dateInFull } from './time'

type Asked = Pick<RecordData, 'query' | 'settings'>

/** `March 2018`, or `2 March 2018 to 9 March 2018`: the dates at home, both included. */
export function periodInWords(asked: Asked): string {
  const [from, to] = datesAsked(asked)
  return to === null ? dateInFull(from) : record.between(dateInFull(from), dateInFull(to))
}

/** Which requests it is about. */
export function scopeInWords(asked: Asked): string {
  const [from, to] = datesAsked(asked)
  const { scope } = record
  const say = to !== null ? scope.from : from.length === 'YYYY-MM-DD'.length ? scope.on : scope.in
  return say(periodInWords(asked))
}

/** A year, a month or a day; or two days. */
function datesAsked({ query, settings }: Asked): readonly [from: string, to: string | null] {
  const [from, to] = datesOf(query, settings.home.zone)
  const [one = from, other = null] = spanTyped({ from, to }).split('..')
  return [one, other]
}

/** Half of those that came back did so within so many days. */
export function medianInWords(median: number | null): string {
  return median === null ? record.days.noMedian : record.days.median(new Intl.NumberFormat(LANGUAGE).format(median))
}
