/** Days, months and years as they are typed into a search: `2018`, `2018-03`, `2018-03-09`, `>=2018-03`, `2018-02..2018-03-09`. */
import { dayAfter } from '#core/moment'

/** Both included, null for open. Each is a day, or the year or month that it begins with. */
export interface Span {
  readonly from: string | null
  readonly to: string | null
}

const DAY = 86_400_000
const DATE = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/

/** Null for what is no day, month or year from 1000 to 9998: beyond them not every zone has a calendar that can be reckoned with. */
export function spanTyped(text: string): Span | null {
  const range = /^(.*?)\.\.(.*)$/.exec(text)
  if (range) {
    const [from, to] = [openOrDate(range[1] ?? ''), openOrDate(range[2] ?? '')]
    return from === undefined || to === undefined ? null : { from, to }
  }
  const [, sign = '', rest = ''] = /^([<>]=?)?(.*)$/s.exec(text) ?? []
  const date = dateTyped(rest)
  if (date === null) return null
  switch (sign) {
    case '':
      return { from: date, to: date }
    case '>=':
      return { from: date, to: null }
    case '<=':
      return { from: null, to: date }
    case '>': {
      const from = dateTyped(nextOf(date))
      return from === null ? null : { from, to: null }
    }
    default: {
      const to = dateTyped(previousOf(date))
      return to === null ? null : { from: null, to }
    }
  }
}

/** As it is typed, so that {@link spanTyped} gives it again. */
export function spanWritten({ from, to }: Span): string {
  if (from === to) return from ?? '..'
  if (to === null) return `>=${from ?? ''}`
  return from === null ? `<=${to}` : `${from}..${to}`
}

/** The first day of a day, month or year. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10)
}

/** The first day after a day, month or year. */
export function firstDayAfter(date: string): string {
  return firstDay(nextOf(date))
}

/** Undefined for what is no date, null for an open end. */
function openOrDate(text: string): string | null | undefined {
  return text === '' ? null : (dateTyped(text) ?? undefined)
}

function dateTyped(text: string): string | null {
  const [, year = '', month, day] = DATE.exec(text) ?? []
  const date = [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
  const first = firstDay(date)
  const isThere = year >= '1000' && year <= '9998' && !Number.isNaN(Date.parse(first)) && new Date(first).toISOString().startsWith(first)
  return isThere ? date : null
}

function nextOf(date: string): string {
  if (date.length === 10) return dayAfter(date)
  if (date.length === 4) return String(Number(date) + 1)
  // No month has 32 days.
  return new Date(Date.parse(`${date}-01`) + 32 * DAY).toISOString().slice(0, 7)
}

function previousOf(date: string): string {
  const before = new Date(Date.parse(firstDay(date)) - DAY).toISOString()
  return before.slice(0, date.length)
}
