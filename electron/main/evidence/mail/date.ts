/** The times of messages (RFC 5322, sections 3.3 and 4.3), as programs have written them since 1982. */
import type { Instant } from '#core/moment'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The names of zones that the standard knows, in hours from UTC. Any other name says nothing that is sure. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['z', 0],
  ['est', -5],
  ['edt', -4],
  ['cst', -6],
  ['cdt', -5],
  ['mst', -7],
  ['mdt', -6],
  ['pst', -8],
  ['pdt', -7],
])

const DAY_FIRST =
  /^(?:[\p{L}.]+ ?,? *)?(\d{1,2})[ -]+([a-z]{3})[a-z]*[ -]+(\d{2,4})[ ,]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?(.*)$/iu
/** As `ctime` of C writes it, the zone before the year, or none. */
const YEAR_LAST = /^[a-z]{3},? +([a-z]{3}) +(\d{1,2}) +(\d{1,2}):(\d\d):(\d\d) +(?:([^ ]+) +)?(\d{4})(.*)$/i
const ISO = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(.*)$/

/** The instant, or null where there is none to be sure of: no such date, or no zone that can be told. */
export function instantOf(value: string): Instant | null {
  const text = value.slice(0, 200).replace(/\([^()]*\)/g, ' ').replace(/\s+/g, ' ').trim()
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) {
    const [, day, month, year, hour, minute, second, zone] = dayFirst
    return instant(year, monthOf(month), day, hour, minute, second, zone)
  }
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast !== null) {
    const [, month, day, hour, minute, second, zone = '', year, after = ''] = yearLast
    return instant(year, monthOf(month), day, hour, minute, second, zone === '' ? after : zone)
  }
  const iso = ISO.exec(text)
  if (iso === null) return null
  const [, year, month, day, hour, minute, second, zone] = iso
  return instant(year, Number(month) - 1, day, hour, minute, second, zone)
}

type Digits = string | undefined

function monthOf(name: Digits): number {
  return MONTHS.indexOf((name ?? '').toLowerCase())
}

function instant(
  year: Digits,
  month: number,
  day: Digits,
  hour: Digits,
  minute: Digits,
  second: Digits,
  zone: Digits,
): Instant | null {
  const offset = offsetOf(zone ?? '')
  const [y, d, h, m, s] = [fullYear(year ?? ''), Number(day), Number(hour), Number(minute), Number(second ?? '0')]
  if (offset === null || y < 1970 || month < 0 || month > 11 || h > 23 || m > 59 || s > 60) return null
  const date = new Date(Date.UTC(y, month, d))
  if (d < 1 || date.getUTCMonth() !== month) return null
  return new Date(Date.UTC(y, month, d, h, m - offset, s)).toISOString().replace('.000Z', 'Z')
}

/** Two digits up to 49 are of this century, and three count from 1900 (RFC 5322, section 4.3). */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year)
  return Number(year) + (year.length === 2 && Number(year) < 50 ? 2000 : 1900)
}

/** In minutes from UTC, or null. No zone of the Earth is further than 14 hours. */
function offsetOf(zone: string): number | null {
  const text = zone.trim().toLowerCase()
  const named = ZONES.get(text)
  if (named !== undefined) return named * 60
  const digits = /^(?:gmt|utc?)? ?([+-])(\d{1,2}):?(\d\d)?(?: .*)?$/.exec(text)
  if (digits === null) return null
  const minutes = Number(digits[2]) * 60 + Number(digits[3] ?? '0')
  return minutes > 14 * 60 ? null : digits[1] === '-' ? -minutes : minutes
}
