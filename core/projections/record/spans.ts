/** A long period in parts: its weeks, its months, its years. */
import { dateIn, dayAfter, startOf, type Instant, type Zone } from '#core/moment'
import type { RecordQuery } from '../paper'

/** Dates of the office's zone, both included. The first and the last of a period may be cut short by it. */
export interface Span {
  readonly of: 'week' | 'month' | 'year'
  readonly from: string
  readonly to: string
}

const DAY = 86_400_000
/** Days up to which a period is not parted, and up to which it is parted by weeks and by months. */
const [SHORT, BY_WEEKS, BY_MONTHS] = [7, 92, 731]

/**
 * The parts of a period up to the present, none of a short one: weeks from Monday to Sunday, months where those would be over fourteen,
 * years where these would be over two dozen. `first` is when the first was issued in it, in milliseconds since the epoch; null for none.
 */
export function spansOf(period: Pick<RecordQuery, 'from' | 'until'>, zone: Zone, first: number | null, now: Instant): readonly Span[] {
  if (first === null) return []
  const [begin, last] = datesOf(period, zone)
  const today = dateIn(zone, now)
  const end = last < today ? last : today
  const days = (Date.parse(end) - Date.parse(begin)) / DAY + 1
  if (days <= SHORT) return []
  const of = days <= BY_WEEKS ? 'week' : days <= BY_MONTHS ? 'month' : 'year'
  // Years in which nothing was issued yet are left out: an empty week says something, thirty empty years do not.
  const year = `${dateIn(zone, first).slice(0, 4)}-01-01`
  const spans: Span[] = []
  for (let at = of === 'year' && year > begin ? year : begin; at <= end;) {
    const next = dayAfterSpan(of, at)
    const to = dayBefore(next)
    spans.push({ of, from: at, to: to < last ? to : last })
    at = next
  }
  return spans
}

/** The first and the last date of a period in a zone. */
export function datesOf({ from, until }: { readonly from: Instant; readonly until: Instant }, zone: Zone): readonly [string, string] {
  return [dateIn(zone, from), dateIn(zone, Date.parse(until) - 1)]
}

/** The period of two dates in a zone, both included. */
export function periodOf([from, to]: readonly [string, string], zone: Zone): { readonly from: Instant; readonly until: Instant } {
  return { from: startOf(from, zone), until: startOf(dayAfter(to), zone) }
}

/** As a line of search asks for it: a year or a month by its name. */
export function spanTyped({ from, to }: Pick<Span, 'from' | 'to'>): string {
  if (from === to) return from
  const next = dayAfter(to)
  if (from.endsWith('-01-01') && next === `${String(Number(from.slice(0, 4)) + 1).padStart(4, '0')}-01-01`) return from.slice(0, 4)
  if (from.endsWith('-01') && next === dayAfterSpan('month', from)) return from.slice(0, 7)
  return `${from}..${to}`
}

function dayAfterSpan(of: Span['of'], date: string): string {
  const day = new Date(date)
  if (of === 'week') day.setUTCDate(day.getUTCDate() + 7 - ((day.getUTCDay() + 6) % 7))
  else if (of === 'month') day.setUTCMonth(day.getUTCMonth() + 1, 1)
  else day.setUTCFullYear(day.getUTCFullYear() + 1, 0, 1)
  return day.toISOString().slice(0, 10)
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - DAY).toISOString().slice(0, 10)
}
